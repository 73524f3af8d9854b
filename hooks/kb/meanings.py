"""What each file and each field of the published data means, in both languages.

The schemas published beside the data and the page for builders both take their words from here. A test sees to it that
no field is without.
"""

from kb.source import Text

#: file to its title
TITLES = {
    "files": Text("Every file of the data", "全部数据文件"),
    "limits": Text("Limits: numbers that bind someone, with the value to work by today", "限度：约束人的数字，以及今天照哪一个做"),
    "provisions": Text("Provisions: one rule of an instrument each", "条文：每条一项规则"),
    "instruments": Text("Instruments: laws, rules, standards, guidelines, interpretations", "文件：法律、规章、标准、指引、司法解释"),
    "glossary": Text("Glossary: one concept an entry, Chinese and English", "术语：一个概念一个条目，中英文并列"),
    "channels": Text("Channels: where to complain or get help", "渠道：去哪里投诉、求助"),
    "stages": Text("Stages of the work, trade practice and not law", "催收阶段：行业通行做法，不是法律"),
    "myths": Text("Popular claims that are not true", "流行而不真的说法"),
    "foreign": Text("Limits elsewhere, for comparison", "境外限度，供比较"),
    "changes": Text("Changes of rules and pages, newest first", "规则与页面的变动，新的在前"),
    "vocabulary": Text("The words that the other files use, named in both languages", "其他文件用到的词，中英文名称"),
}

#: files that the build writes and pages offer: path below the root of the site to what it is
DOWNLOADS = {
    "data/index.json": Text("Index of all data files", "全部数据文件的目录"),
    "data/glossary.csv": Text("Glossary as CSV, for spreadsheets", "术语表 CSV，表格软件用"),
    "data/glossary.tbx": Text("Glossary as TBX (ISO 30042, TBX-Basic), for translators' tools", "术语表 TBX（ISO 30042，TBX-Basic），翻译工具用"),
    "data/glossary.json": Text("Glossary as JSON, for programs", "术语表 JSON，程序用"),
    "feed.xml": Text("Changes in Chinese (Atom)", "中文变动（Atom）"),
    "en/feed.xml": Text("Changes in English (Atom)", "英文变动（Atom）"),
    "llms.txt": Text("Plain-text copies in Chinese (llms.txt)", "中文纯文本清单（llms.txt）"),
    "en/llms.txt": Text("Plain-text copies in English (llms.txt)", "英文纯文本清单（llms.txt）"),
}

#: what heads every file
ENVELOPE = {
    "$schema": Text("Address of this file's schema, relative to the file.", "本文件格式说明的地址，相对于本文件。"),
    "title": Text("What the file holds.", "文件里是什么。"),
    "version": Text("Version of the format: the first number rises when a reading program may have to change.", "格式的版本：读它的程序可能要改时，第一个数字升高。"),
    "licence": Text("Licence of the content, as an SPDX identifier.", "内容的许可，SPDX 编号。"),
    "as_of": Text("The day on which everything here holds.", "这些内容是哪一天的情形。"),
}

_NAME = Text("What it is called.", "名称。")
_URL = Text("Address of the entry on the site, per language; null where no page shows it.", "条目在本站的地址，两种语言各一；没有页面显示的为 null。")
_CERTAINTY = Text("How well the source is known: full text, extracts, or reports only.", "对来源的把握：见过原文、见过摘录，还是仅见报道。")
_FORCE = Text("Force of the instrument it stands in: binding, recommended, members only …", "所在文件的效力：强制、推荐、会员自律等。")
_SOURCES = Text("Where the text or the reports were seen.", "原文或报道见于何处。")
_CHECKED = Text("When it was last compared with its source.", "最近一次与来源核对的日期。")
_PROVISION = Text("Id of the provision it rests on (see provisions.json).", "所依据条文的编号（见 provisions.json）。")
_INSTRUMENT = Text("Id of the instrument (see instruments.json).", "文件的编号（见 instruments.json）。")
_TOPIC = Text("The subject that it is filed under (topic/… in vocabulary.json).", "归在哪个主题下（vocabulary.json 的 topic/…）。")
_LIMITS = Text("Ids of limits; after a slash, one number or one kind of firm.", "限度的编号；斜线后是其中一个数字或一类机构。")
_NUMBER = Text("Which number of the limit (key of numbers).", "限度的哪一个数字（numbers 的键）。")
_VALUE = Text("The number itself; a time as HH:MM, a date as YYYY-MM-DD, a share or an event as a word.", "数值；钟点写作 HH:MM，日期写作 YYYY-MM-DD，份额和事件写作词。")
_BINDS = Text("Who is bound (binds/… in vocabulary.json).", "约束谁（vocabulary.json 的 binds/…）。")

#: shape to its fields
FIELDS = {
    "Limit": {
        "id": Text("Stable id.", "固定编号。"), "name": _NAME, "topic": _TOPIC,
        "numbers": Text("The numbers of the limit by their ids.", "限度包含的数字，按编号。"),
        "per": Text("The window in which is counted; null where there is none.", "在哪段时间里数；没有则为 null。"),
        "counts": Text("What is counted and for whom, and what is not.", "数什么、对谁数、什么不算。"),
        "exceptions": Text("When it does not apply; null where no exception was seen.", "何时不适用；没有见到例外则为 null。"),
        "confidence": Text("How sure we are of the limit as a whole.", "对整条限度的把握。"),
        "wording": Text("How values that are events are put in words.", "值为事件时的说法。"),
        "values": Text("Every published value, past ones and those to come included.", "全部已发布的值，包括过去的和将要施行的。"),
        "stricter": Text("Where texts differ: the provision to work by; null where they do not.", "几份文件不同时，照哪一条做；没有不同则为 null。"),
        "why": Text("Why that one.", "为什么照这一条。"),
        "operating": Text("The numbers to work by on the day, stricter texts first applied.", "当天照着做的数字，已按较严的取。"),
        "by_firm": Text("The same for each kind of firm that is bound, rules for everyone included; a kind that is missing is not bound by this limit.",
                        "按机构种类分列，含约束所有人的规则；没有列出的机构种类，不受这条限度约束。"),
        "url": _URL},
    "NumberName": {"name": _NAME, "unit": Text("What the number is in.", "数值的单位。"),
                   "bound": Text("Which way it limits: at most, at least, exactly, from, until.", "怎样限制：至多、至少、恰为、自、至。")},
    "LimitValue": {
        "provision": _PROVISION, "articles": Text("Articles, where they are not those of the provision.", "条号（与条文不同时）。"),
        "from": Text("First day on which it applies; null where that was not seen.", "开始适用的第一天；没有见到则为 null。"),
        "to": Text("First day on which it no longer applies; null while it stands.", "不再适用的第一天；仍适用则为 null。"),
        "value": Text("Number id to value.", "数字编号对应的值。"), "lifted_by": Text("What lifts the limit, by this text.", "按这份文件，什么可以突破限度。"),
        "binds": _BINDS, "in_force": Text("Does it apply on the day?", "当天适用吗？"), "force": _FORCE, "certainty": _CERTAINTY},
    "Operating": {
        "number": _NUMBER, "value": _VALUE, "provision": _PROVISION, "text": Text("The number in words.", "数字的文字写法。"),
        "unit": Text("What the number is in.", "数值的单位。"), "bound": Text("Which way it limits.", "怎样限制。"), "force": _FORCE, "certainty": _CERTAINTY},
    "ByFirm": {"number": _NUMBER, "value": _VALUE, "text": Text("The number in words.", "数字的文字写法。"), "provision": _PROVISION},
    "Provision": {
        "id": Text("Stable id: instrument/provision.", "固定编号：文件/条文。"), "instrument": _INSTRUMENT, "name": _NAME,
        "article": Text("The article it mainly rests on; null where nobody has seen the number.", "主要依据的条号；没有见到则为 null。"),
        "more_articles": Text("Further articles it rests on.", "另外依据的条号。"), "paragraph": Text("Paragraph of the article.", "款。"),
        "item": Text("Item of the paragraph.", "项。"), "place": Text("Place in the text where there are no articles.", "没有条号时的位置。"), "topic": _TOPIC,
        "says": Text("What it says, in our words.", "内容，本站转述。"), "modality": Text("How strongly it says it: must, must not, should, may, right …", "语气：必须、不得、宜、可以、权利等。"),
        "who": Text("Whom it concerns.", "与谁有关。"), "staff_side": Text("What collectors need to know.", "催收人员要知道的。"),
        "borrower_side": Text("What borrowers need to know.", "借款人要知道的。"), "exception": Text("When it does not apply.", "何时不适用。"),
        "certainty": _CERTAINTY, "force": _FORCE, "in_force": Text("Is its instrument in force on the day?", "所在文件当天有效吗？"),
        "sources": _SOURCES, "checked": _CHECKED, "checked_against": Text("What it was compared with.", "与什么核对。"), "url": _URL},
    "Instrument": {
        "id": Text("Stable id.", "固定编号。"), "title": Text("Full title.", "全称。"), "short": Text("Short title.", "简称。"),
        "also": Text("Further titles in use.", "其他叫法。"), "issuer": Text("Who issued it.", "发布机关。"), "number": Text("Number of the document.", "文号。"),
        "kind": Text("What kind of instrument.", "种类。"), "force": Text("Its force.", "效力。"), "promulgated": Text("Day of issue.", "公布日期。"),
        "effective": Text("Day of commencement; null where it was not seen.", "施行日期；没有见到则为 null。"),
        "repealed": Text("First day on which it no longer applies.", "失效的第一天。"), "superseded_by": Text("Id of what took its place.", "取代它的文件编号。"),
        "applies_to": _BINDS, "last_article": Text("Its last article.", "末条条号。"), "last_article_basis": Text("How the last article is known.", "末条条号的依据。"),
        "certainty": _CERTAINTY, "checked": _CHECKED, "sources": _SOURCES, "renumbered": Text("Old articles and where their rules stand now.", "旧条号及其规则现在的位置。"),
        "renumbered_certainty": Text("How well the renumbering is known.", "对新旧条号对照的把握。"), "provisions": Text("Ids of its published provisions.", "已发布条文的编号。"),
        "in_force": Text("Is it in force on the day?", "当天有效吗？"), "url": _URL},
    "Renumbered": {"old": Text("Old article.", "旧条号。"), "new": Text("instrument:article of today.", "现在的“文件:条号”。"),
                   "changed": Text("What changed, where the two were compared; else null.", "对照过的，写明变了什么；没有对照则为 null。")},
    "Term": {
        "id": Text("Stable id.", "固定编号。"), "zh": Text("The concept in Chinese.", "中文。"), "en": Text("The concept in English.", "英文。"),
        "search": Text("Words that people type for it.", "读者会输入的词。"), "source": Text("Id of the provision or instrument it comes from; practice for usage of the trade.", "出处：条文或文件的编号；行业用语写 practice。"),
        "see": Text("Ids of related terms.", "相关术语的编号。"), "context": Text("An example of use.", "用例。"), "link": Text("How pages link it.", "页面怎样链接它。"), "url": _URL},
    "TermForms": {
        "preferred": Text("The form that we use.", "首选形式。"), "admitted": Text("Other correct forms.", "也可用的形式。"),
        "deprecated": Text("Forms that we do not use, and why.", "不用的形式，以及为什么。"), "definition": Text("Definition.", "定义。"), "plain": Text("The same in plain words.", "白话。")},
    "DeprecatedForm": {"form": Text("The form.", "形式。"), "why": Text("Why it is not used.", "为什么不用。")},
    "Channel": {
        "id": Text("Stable id.", "固定编号。"), "order": Text("Order in which to turn to them; 1 first.", "先后次序，1 最先。"), "name": _NAME,
        "for": Text("What it is for.", "管什么。"), "not_for": Text("What it is not for.", "不管什么。"), "check": Text("How to tell the real one.", "怎样辨真假。"),
        "number": Text("Telephone number.", "电话号码。"),
        "words": Text("Words of somebody who needs it now: the search then names it first.", "急需它的人会说的话：搜到这些话，最先列出它。"), "deadlines": Text("By when it answers.", "多久答复。"), "certainty": _CERTAINTY, "url": _URL},
    "Deadline": {"limit": _LIMITS, "provision": _PROVISION, "time": Text("The time in words.", "期限的说法。")},
    "Stage": {
        "id": Text("Stable id.", "固定编号。"), "name": _NAME, "days": Text("Days past due.", "逾期天数。"), "basis": Text("What the division rests on: practice of the trade.", "划分依据：行业通行做法。"),
        "holder": Text("Who holds the case.", "谁经手。"), "entry": Text("When it starts.", "何时进入。"), "exit": Text("When it ends.", "何时结束。"),
        "customer": Text("What the customer meets.", "客户会遇到什么。"), "channels": Text("Ways of contact that are open.", "可用的联系方式。"), "limits": _LIMITS,
        "hand_over": Text("How the case is handed over.", "怎样交接。"), "url": _URL},
    "Days": {"from": Text("First day; null where there is none.", "起；没有则为 null。"), "to": Text("Last day; null where there is none.", "止；没有则为 null。")},
    "Myth": {
        "id": Text("Stable id.", "固定编号。"), "claim": Text("The claim.", "说法。"), "spread_by": Text("Who spreads it.", "谁在说。"), "verdict": Text("False, half true or outdated.", "不实、半真半假或过时。"),
        "why": Text("What is true.", "实际情形。"), "provisions": Text("Ids of the provisions that show it.", "依据的条文编号。"), "limits": _LIMITS,
        "page": Text("Page that deals with it.", "处理它的页面。"), "url": _URL},
    "ForeignLimit": {
        "id": Text("Stable id.", "固定编号。"), "jurisdiction": Text("Where.", "法域。"), "instrument": Text("The text.", "文件。"), "place": Text("Place in it.", "位置。"),
        "topic": _TOPIC, "rule": Text("The rule in our words.", "规则，本站转述。"), "unit": Text("In what is counted: each debt, each person …", "按什么数：每笔债、每个人等。"),
        "force": Text("Its force there.", "在当地的效力。"), "family": Text("Fixed limit, presumption or principle.", "固定界限、推定或原则。"),
        "certainty": Text("What was seen: official page, copy, or secondary sources.", "见过什么：官方页面、他处全文，或二手材料。"),
        "counted": Text("What is counted.", "数什么。"), "window": Text("In which window.", "在哪段时间里。"), "exceptions": Text("When it does not apply.", "何时不适用。"), "url": _URL},
    "ChangeRow": {
        "id": Text("Stable id, also that of the feed.", "固定编号，与订阅源相同。"), "date": Text("The day of the change.", "变动的日期。"), "kind": Text("rule, number, page or data.", "规则、数字、页面或数据。"),
        "what": Text("What changed.", "什么变了。"), "about": Text("The entry (law:…, limit:…, rule:…, term:…) or page that it concerns.", "涉及的条目（law:…、limit:…、rule:…、term:…）或页面。"), "url": _URL},
    "WordRow": {
        "id": Text("vocabulary/word.", "词表/词。"), "vocabulary": Text("The field that uses the word.", "用这个词的字段。"), "word": Text("The word as it stands in the other files.", "其他文件里的写法。"),
        "name": _NAME, "means": Text("How to take it.", "怎样理解。"), "url": _URL},
    "FileRow": {
        "id": Text("Name of the file.", "文件名。"), "title": Text("What it holds.", "里面是什么。"), "url": Text("Where it is.", "地址。"),
        "media_type": Text("Its media type.", "媒体类型。"), "schema": Text("Where its schema is; null where the format is a standard.", "格式说明的地址；格式是标准的为 null。"),
        "entries": Text("How many entries it holds.", "条目数。"), "bytes": Text("Its size.", "字节数。"), "sha256": Text("SHA-256 of its bytes.", "内容的 SHA-256。"),
        "version": Text("Version of its format.", "格式版本。")},
    "Both": {"zh": Text("Chinese.", "中文。"), "en": Text("English.", "英文。")},
    "Forms": {"zh": Text("Chinese.", "中文。"), "en": Text("English.", "英文。")},
}
