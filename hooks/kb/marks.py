"""The marks: which there are, what each may be told, and which register entries each brings onto a page.

Knows no HTML; `rendering` shows what a mark stands for. A mark that brings an entry gives it a home: the
page and anchor that quotations of the entry lead to.
"""

from dataclasses import dataclass
from typing import Callable

from kb.meanings import DOWNLOADS
from kb.source import Text

SEARCH_PARTS = ("totals", "engines", "queries", "pages")
OWN, LISTED, REPEATED = 0, 1, 2  # a card of its own outranks a line in a list, and that a copy


@dataclass(frozen=True)
class Kind:
    """A mark: its arguments (name to a check of the value), which of them it needs, its entries, and what readers see."""

    arguments: dict[str, Callable]
    needs: tuple[str, ...]
    entries: Callable
    stands_for: Text


def limit_anchor(id):
    return f"limit-{id}"


def rule_anchor(key):
    return key.replace("/", "-")


def article_anchor(instrument, article):
    return f"{instrument}-art-{article.replace('.', '-')}"


def term_anchor(id):
    return f"term-{id}"


def select_limits(args, registers):
    """The limits that `topic=a,b` or `id=a,b` name; all of them without either. Held ones are left out."""
    limits = [limit for limit in registers.limits.values() if not all(v.hold for v in limit.values)]
    if "topic" in args:
        wanted = args["topic"].split(",")
        limits = [limit for topic in wanted for limit in limits if limit.topic == topic]
    if "id" in args:
        wanted = args["id"].split(",")
        limits = [registers.limits[id] for id in wanted]
    return limits


def select_instruments(args, registers):
    """The instruments that `kind=a,b` or `id=a,b` name, by kind and then as the register lists them."""
    instruments = list(registers.instruments.values())
    if "kind" in args:
        instruments = [i for kind in args["kind"].split(",") for i in instruments if i.kind == kind]
    if "id" in args:
        instruments = [registers.instruments[id] for id in args["id"].split(",")]
    return instruments


def select_channels(args, registers):
    """The channels that `id=a,b` names, all of them without it, in the order of a complaint."""
    ids = args["id"].split(",") if "id" in args else registers.channels
    return sorted((registers.channels[id] for id in ids), key=lambda channel: channel.order)


def is_counted_by_the_day(limit):
    """Is it so many times a day at most? That is what seven days side by side can show."""
    return limit.per == "day" and {(n.unit, n.bound) for n in limit.numbers.values()} == {("times", "most")} and any(not v.hold for v in limit.values)


def select_pages(args, nav):
    """The names of the pages that `section=` (in the order of the navigation) or `pages=a,b` bring together."""
    if "pages" in args:
        return args["pages"].split(",")
    return [name for name in nav if name.startswith(args["section"] + "/")]


def select_provisions(args, registers):
    """(key, provision) of the provisions that `instrument=`, `topic=` and `id=` name; held ones left out."""
    chosen = registers.provisions.items()
    if "id" in args:
        chosen = [(key, registers.provisions[key]) for key in args["id"].split(",")]
    if "instrument" in args:
        chosen = [(key, p) for key, p in chosen if key.split("/")[0] in args["instrument"].split(",")]
    if "topic" in args:
        chosen = [(key, p) for key, p in chosen if p.topic in args["topic"].split(",")]
    return [(key, p) for key, p in chosen if not p.hold]


def _limit_entries(rank):
    return lambda args, registers: [(f"limit:{l.id}", limit_anchor(l.id), rank)
                                    for l in select_limits(args, registers)]


def _instrument_entries(instrument, registers, rank):
    yield f"law:{instrument.id}", instrument.id, rank
    for provision in instrument.provisions:
        if not provision.hold:
            key = f"{instrument.id}/{provision.id}"
            yield f"rule:{key}", rule_anchor(key), rank
            for article in provision.articles:
                yield f"law:{instrument.id}/{article}", article_anchor(instrument.id, article), rank


def _own_instrument(args, registers):
    return list(_instrument_entries(registers.instruments[args["id"]], registers, OWN))


def _listed_instruments(args, registers):
    return [entry for i in select_instruments(args, registers) for entry in _instrument_entries(i, registers, LISTED)]


def _provision_entries(args, registers):
    return [(f"rule:{key}", rule_anchor(key), REPEATED) for key, _ in select_provisions(args, registers)]


def _simple(register, prefix):
    def entries(args, registers):
        ids = args["id"].split(",") if "id" in args else getattr(registers, register)
        return [(f"{prefix}:{id}", f"{prefix}-{id}", LISTED if "id" not in args else REPEATED) for id in ids]
    return entries


def _known(register):
    return lambda value, registers: [v for v in value.split(",") if v not in getattr(registers, register)]


def _word(vocabulary):
    return lambda value, registers: [v for v in value.split(",") if v not in getattr(registers.vocabulary, vocabulary)]


def _vocabulary_name(value, registers):
    return [] if value in type(registers.vocabulary).model_fields else [value]


def _by_day(value, registers):
    return [v for v in value.split(",") if v not in registers.limits or not is_counted_by_the_day(registers.limits[v])]


def _published(registers):
    return registers.addresses.pages if registers.addresses else ()


def _page_names(value, registers):
    return [v for v in value.split(",") if v not in _published(registers)]


def _section_name(value, registers):
    return [] if any(name.startswith(value + "/") for name in _published(registers)) else [value]


def _whole_number(value, registers):
    return [] if value.isascii() and value.isdigit() else [value]


def _download(value, registers):
    return [path for path in value.split(",") if path not in DOWNLOADS]


def _nothing(args, registers):
    return []


KINDS = {
    "limit": Kind({"id": _known("limits")}, ("id",), _limit_entries(OWN),
                  Text("the full card of a limit: number, picture, both sides, every source", "一项限度的完整卡片：数字、图、两面、每一处依据")),
    "limits": Kind({"topic": _known("topics"), "id": _known("limits")}, (), _limit_entries(LISTED),
                   Text("a table of limits; without arguments, of all", "限度表；不写参数就是全部")),
    "numbers": Kind({"id": _known("limits")}, ("id",), _nothing,
                    Text("the numbers of limits, large, with force and certainty", "几项限度的数字，放大，带效力和把握")),
    "dial": Kind({"id": _known("limits")}, ("id",), _nothing,
                 Text("the day as a dial with the hours of a limit", "把一天画成表盘，标出限度的钟点")),
    "instrument": Kind({"id": _known("instruments")}, ("id",), _own_instrument,
                       Text("the facts and provisions of an instrument; its home", "一件文件的事实和条文；它的主页")),
    "instruments": Kind({"kind": _word("kind"), "id": _known("instruments")}, (), _listed_instruments,
                        Text("a list of instruments with their provisions", "文件清单，带条文")),
    "provisions": Kind({"id": _known("provisions"), "instrument": _known("instruments"), "topic": _known("topics")},
                       (), _provision_entries,
                       Text("cards of provisions with both sides", "条文卡片，带两面")),
    "glossary": Kind({}, (), _simple("terms", "term"),
                     Text("every term", "全部术语")),
    "index": Kind({}, (), _nothing,
                  Text("terms, questions, pages and instruments from A to Z", "术语、问题、页面和文件，按首字母排列")),
    "stages": Kind({}, (), _simple("stages", "stage"),
                   Text("the life of a debt, stage by stage with its days", "一笔债的一生，一段一段，带天数")),
    "stage": Kind({"id": _known("stages")}, ("id",), _nothing,
                  Text("the facts of a stage and the limits that bite", "一个阶段的事实和要守的限度")),
    "channels": Kind({"id": _known("channels")}, (), _simple("channels", "channel"),
                     Text("cards of places to complain or get help", "投诉和求助的去处，卡片")),
    "myths": Kind({"id": _known("myths")}, (), _simple("myths", "myth"),
                  Text("claims with their verdict", "流传的说法和判断")),
    "foreign": Kind({"home": _known("limits")}, (), lambda args, registers: _simple("foreign", "foreign")({}, registers),
                    Text("rules elsewhere, with a limit of ours to compare", "境外的规则，可以和本地的一项限度对照")),
    "changes": Kind({"most": _whole_number}, ("most",), _nothing,
                    Text("the newest changes of rules and pages, with their dates", "规则和页面最近的变化，带日期")),
    "data": Kind({}, (), _nothing,
                 Text("every file of the open data and what stands in it", "开放数据的每个文件和里面的内容")),
    "downloads": Kind({"of": _download}, ("of",), _nothing,
                      Text("links to files to download", "可以下载的文件")),
    "claims": Kind({"article": _known("articles")}, ("article",), _nothing,
                   Text("the claims of a source article and what became of them", "一篇来源文章的说法和处理")),
    "firms": Kind({}, (), _nothing,
                  Text("the choice of a kind of firm, which narrows the tables of limits", "选一种机构，限度表只留约束它的")),
    "week": Kind({"id": _by_day}, ("id",), _nothing,
                 Text("seven days side by side, a dot for every time that a limit counted by the day allows", "七天并排，按日计数的限度允许几次就画几个点")),
    "ladder": Kind({"id": _known("channels")}, (), _nothing,
                   Text("the order of a complaint as a ladder, danger apart, with deadlines", "投诉的先后，一级一级，带期限；危险单列")),
    "latest": Kind({"most": _whole_number}, ("most",), _nothing,
                   Text("the newest instruments in force and the limits that they brought", "最新施行的文件和随之而来的限度")),
    "book": Kind({"section": _section_name, "pages": _page_names}, (), _nothing,
                 Text("other pages, whole, as chapters with a list of contents: to print", "把别的页面整页收作章节，前面有目录，供打印")),
    "timeline": Kind({"id": _known("instruments")}, ("id",), _nothing,
                     Text("instruments by the day of commencement", "文件按施行日排列")),
    "renumbered": Kind({"id": _known("instruments")}, ("id",), _nothing,
                       Text("old and new article numbers of an instrument that was replaced", "新旧条号对照，用于被取代的文件")),
    "rules": Kind({}, (), _nothing,
                  Text("the rules of the gate with tested examples", "检查规则和经过测试的例子")),
    "proof": Kind({}, (), _nothing,
                  Text("what the gate caught of planted defects", "种下的错误抓住多少")),
    "search": Kind({"show": lambda value, registers: [] if value in SEARCH_PARTS else [value]}, ("show",), _nothing,
                   Text("how the search answers what people type", "人们输入的话，搜索答得怎样")),
    "offline": Kind({}, (), _nothing,
                    Text("the buttons that keep the site on this device and remove it", "把本站存到这台设备、从这台设备删去的按钮")),
    "vocabulary": Kind({"name": _vocabulary_name}, ("name",), _nothing,
                       Text("the words of one vocabulary and what they mean", "一组词和它们的意思")),
    "marks": Kind({}, (), _nothing, Text("this table", "这张表")),
}


def faults(mark, registers):
    """What is wrong with a mark: an unknown name, a missing or unknown argument, an id that is not there."""
    kind = KINDS.get(mark.name)
    if kind is None:
        yield Text(f"no mark is called {mark.name!r}", f"没有叫“{mark.name}”的标记")
        return
    for name in kind.needs:
        if name not in mark.args:
            yield Text(f"mark {mark.name!r} needs {name}=…", f"标记“{mark.name}”要写 {name}=…")
    if mark.name == "book" and len(mark.args) != 1:
        yield Text("mark 'book' needs section=… or pages=…, one of them", "标记“book”要写 section=… 或 pages=…，只写一个")
    for name, value in mark.args.items():
        if name not in kind.arguments:
            yield Text(f"mark {mark.name!r} does not know {name!r}", f"标记“{mark.name}”不认识“{name}”")
        elif value is True:
            yield Text(f"{name!r} needs a value", f"“{name}”要写值")
        else:
            for unknown in kind.arguments[name](value, registers):
                yield Text(f"mark {mark.name!r} has nothing to show for {name}={unknown}", f"标记“{mark.name}”没有 {name}={unknown} 可以显示")


def entries(mark, registers):
    """The register entries that a mark brings: (key, anchor, rank). None for a faulty mark."""
    if any(True for _ in faults(mark, registers)):
        return []
    return KINDS[mark.name].entries(mark.args, registers)
