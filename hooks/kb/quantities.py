"""Every quantity in running text, read by value, in Chinese and English: 晚十点, 22:00 and 10 p.m. are the same.

In: a text and its language. Out: `Quantity` records. One lexer a language cuts the text into dates, clock times,
amounts, bare numbers and what only looks like a quantity (article and document numbers, idioms); then neighbours in a
range or list share a unit (五到十日). It does not know what is counted, nor whether 五年 and 60 个月 are one to the law.

What a reader of a finding may ask:
- Clock times are "HH:MM"; 24:00, 零点 and midnight are "00:00"; 10:00 without 晚 or p.m. is taken as written.
- Dates are ISO 8601: "2026-01-01", "2026-01", "2026", "--03-15" where the year is not named. A bare 1900 to 2099 is a
  year. 3月 names a month and is not read; 3个月 lasts three.
- 万分之五 is 0.05 percent; 百分点 and percentage points are percent; a fortnight is two weeks; 半年 is half a year; three
  quarters (个季度) of a year are nine months only in Chinese. A fraction is percent, 三分之一 a third of a hundred; 月息两分 is two.
- 第 91 天 and day 91 count days; 第二天 and the like do not.
- One in words counts neither people nor items (一人, one person), and 一天三次 is "a day", not one day.
- Not read: vague numbers (两三次, 十余天, 数十万元), halves of things, a/an, other ordinals, once as a conjunction.
- A number without a unit is a `number`: in digits unless it is a hotline (12378, 110) or has seven figures or more;
  in words only above ten (二十四, twenty-four), for the small ones are idioms.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise


@dataclass(frozen=True, order=True)
class Quantity:
    """A value, its unit and its place: `text` is the slice from `start` to `end`."""

    start: int
    end: int
    unit: str
    value: Fraction | str
    text: str


# ── Chinese words ─────────────────────────────────────────────────────────────────────────────────────────────────────

_HALF = Fraction(1, 2)
_ZH_DIGITS = "零一二三四五六七八九"
_ZH_PLACES = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
_ZH_VARIANTS = str.maketrans("〇壹贰叁肆伍陆柒捌玖拾佰仟两", "零一二三四五六七八九十百千二")
_ZH_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_ZH_UNITS = {  # word: (unit, worth of one, half added)
    "个工作日": ("working-day", 1, 0), "工作日": ("working-day", 1, 0),
    "个自然日": ("day", 1, 0), "自然日": ("day", 1, 0), "个日历日": ("day", 1, 0), "日": ("day", 1, 0), "天": ("day", 1, 0),
    "个小时": ("hour", 1, 0), "小时": ("hour", 1, 0), "个钟头": ("hour", 1, 0), "个半小时": ("hour", 1, _HALF),
    "分钟": ("minute", 1, 0), "个星期": ("week", 1, 0), "星期": ("week", 1, 0), "周": ("week", 1, 0),
    "个月": ("month", 1, 0), "个季度": ("month", 3, 0), "个半月": ("month", 1, _HALF), "年": ("year", 1, 0), "年半": ("year", 1, _HALF),
    "元": ("yuan", 1, 0), "元人民币": ("yuan", 1, 0), "人民币": ("yuan", 1, 0), "块钱": ("yuan", 1, 0), "块": ("yuan", 1, 0),
    "%": ("percent", 1, 0), "‰": ("percent", Fraction(1, 10), 0), "个百分点": ("percent", 1, 0), "百分点": ("percent", 1, 0),
    "成": ("percent", 10, 0), "折": ("percent", 10, 0),
    "倍": ("multiple", 1, 0), "次": ("times", 1, 0), "回": ("times", 1, 0), "通": ("times", 1, 0), "趟": ("times", 1, 0), "个电话": ("times", 1, 0), "条": ("items", 1, 0),
    "个": ("times", 1, 0), "声": ("times", 1, 0), "旬": ("day", 10, 0), "人": ("people", 1, 0), "个人": ("people", 1, 0), "名": ("people", 1, 0), "位": ("people", 1, 0),
}
_ZH_NOT_BEFORE = {  # before these a unit word is part of another word
    "块": "[地屏牌板砖石田面肉布儿]|内容", "通": "[过知常道用行]", "回": "[事合头到复来家答应避]", "折": "[合扣旧腾价叠页]",
    "成": "[立为员功本分年熟人交了份长败不]|就(?!算)",
    "星期": "[一二三四五六日天]", "周": "[一二三四五六日年岁末边围]", "年": "代|级|轮", "元": "旦|素|宇", "人": "[民次均身格工才事生大]",
    "次": "[性要数序级品生债元转]|伤害|利用|加工|开发|委托", "名": "[义单称下誉额片字录气目牌]",
    "个人": "信息|征信|信用|贷款|借款|账户|住房|消费|所得|隐私|财产|资料|名义|数据|金融|养老|破产|债务|经营",
    "位": "(?!催收|员工|工作人员|律师|法官|证人|调解员|家|亲|朋友|同事|股东|担保人|联系人|借款人|债务人)",
    "个": "", "声": "", "旬": "",  # only where the lexer says so: 拨了七八个, 响满六声, 一旬之内
    "条": "[款例件约文路线街]|规定|建议|规则|原则|要求|理由|途径|措施|意见|标准|红线|底线|经验|内容|新规",
}
_ZH_PREFIXES = {"¥": ("yuan", 1), "人民币": ("yuan", 1), "CNY": ("yuan", 1), "RMB": ("yuan", 1),
                "月息": ("percent", 1), "月利": ("percent", 1), "百分之": ("percent", 1), "千分之": ("percent", Fraction(1, 10)), "万分之": ("percent", Fraction(1, 100))}
_ZH_FIXED = {"半年": ("year", _HALF), "半个月": ("month", _HALF), "半小时": ("hour", _HALF), "半个小时": ("hour", _HALF),
             "翻番": ("multiple", Fraction(2)), "翻一番": ("multiple", Fraction(2)), "翻一倍": ("multiple", Fraction(2)), "翻了一倍": ("multiple", Fraction(2)), "半个来月": ("month", _HALF), "个把月": ("month", Fraction(1)), "小半年": ("year", _HALF), "大半年": ("year", _HALF), "对折": ("percent", Fraction(50)), "午夜": ("clock", "00:00"), "子夜": ("clock", "00:00"), "正午": ("clock", "12:00")}
_ZH_DAY_PARTS = {  # where each opens its round of twelve hours: 晚上一点 is 01:00, 中午一点 is 13:00
    "凌晨": 0, "清晨": 1, "清早": 1, "早晨": 1, "早上": 1, "早间": 1, "上午": 1, "早": 1, "晨": 1, "中午": 11, "午间": 11,
    "下午": 12, "午后": 12, "傍晚": 12, "晚上": 17, "晚间": 17, "夜晚": 17, "晚": 17, "夜里": 18, "夜间": 18, "深夜": 18,
    "半夜": 18, "午夜": 18, "夜": 18}
_ZH_NOT_O_CLOCK = "[间候刻效段常期限代机差长评击名数赞子]|建议|要求|意见|说明|理由|原因|提示|注意|区别|不同|内容|经验|规定|共识"
_ZH_POINTS_AFTER = re.compile(r"(?:以下|如下|下列|上述|做到|达到|[这那几有共分达满过于为])\s?$")
_ZH_NOT_ONE_AFTER = re.compile("(?:[同另某每这那任头唯统单专划不万逐之归又再]|最后|(?<!提)前|(?<!以)下|(?<![早晚以])上)$")  # 同一, 最后一次
_ZH_PER = re.compile(r"[天日]\s?[里中来的]|.\s?(?:最多|至多|不[得能宜应可]?超过|超过|合计|累计|[只仅限共]|[0-9一二两三四五六七八九十]{1,3}\s?(?:次|个电话))")
_ZH_LABELS = re.compile(r"(?:附件|附录|附表|[图表页版]|步骤|编号|号码|热线|电话|拨打|致电|尾号|案例|类型|标准|国标)\s?$")
_ZH_IDIOMS = (
    "百分之百", "[强好胜]一?[百千万]倍", "十万八千里", "百里挑一", "[十百千万]里?无一", "说一千道一万", r"第\s?[一二三]\s?天", "一次(?:性|付清|还清|结清|还本)", "一时", "一点(?![零一二三四五半钟整到至])", "[早晚]一点(?![零一二三四五半钟整到至])", "一天到晚", "有一天", "这[两几]天", "三天两头",
    "一年到头", "一年半载", "三年五载", "十天半个?月", "三番五次", "[一两三]回[两三五]回", "[一千]?[百千万]遍", "两次三番", "一日三餐", "十年如一日", "[上下前后]半年",
    "半年[报度]", "双十一", "[二三四五六七八九]十年代", "[一二]回[生熟]", "一成不变", "十一(?=长假|假期|国庆)", "[同另每统唯单逐万]一(?=[二两三四五六七八九])", r"7\s?[×*xX]\s?24\s?小时")

# ── English words ─────────────────────────────────────────────────────────────────────────────────────────────────────

_EN_TO_NINETEEN = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                   "seventeen eighteen nineteen").split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_EN_SMALL = {w: n for n, w in enumerate(_EN_TO_NINETEEN)} | {w: 10 * n for n, w in enumerate(_EN_TENS, 2)}
_EN_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9}
_EN_MONTHS = "January February March April May June July August September October November December".split()
_EN_PERIODS = {"working day": ("working-day", 1), "business day": ("working-day", 1), "day": ("day", 1), "hour": ("hour", 1),
               "minute": ("minute", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1), "year": ("year", 1)}
_EN_MEASURES = {"%": ("percent", 1), "‰": ("percent", Fraction(1, 10)), "per cent": ("percent", 1), "percent": ("percent", 1),
                "percentage point": ("percent", 1), "yuan": ("yuan", 1), "renminbi": ("yuan", 1), "rmb": ("yuan", 1),
                "cny": ("yuan", 1), "kuai": ("yuan", 1)}
_EN_UNITS = {form: meaning for word, meaning in (_EN_PERIODS | _EN_MEASURES).items() for form in (word, word + "s")}
_EN_PREFIXES = {"¥": ("yuan", 1), "cny": ("yuan", 1), "rmb": ("yuan", 1), "day": ("day", 1)}
_EN_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_EN_ORDINALS = {w: n for n, w in enumerate("fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(), 4)} | {
    f"{w[:-1]}ieth": n for w, n in _EN_SMALL.items() if n >= 20}
_EN_COUNTED = {
    "times": "time call attempt try contact visit view ring repost demand occasion reminder conversation",
    "items": "item record piece message entry",
    "people": "person collector representative employee officer agent visitor witness debtor borrower guarantor relative "
              "colleague individual caller worker mediator"}
_EN_PLURALS = {"person": "people", "try": "tries", "entry": "entries", "witness": "witnesses"}
_EN_ONE = {word: unit for unit, words in _EN_COUNTED.items() for word in words.split()}
_EN_MANY = {_EN_PLURALS.get(word, word + "s"): unit for word, unit in _EN_ONE.items()} | dict.fromkeys(
    ("persons", "staff", "staff members", "members of staff"), "people")
_EN_FIXED = {"noon": ("clock", "12:00"), "midnight": ("clock", "00:00"), "once": ("times", Fraction(1)),
             "twice": ("times", Fraction(2)), "thrice": ("times", Fraction(3)), "a fortnight": ("week", Fraction(2)),
             "fortnight": ("week", Fraction(2)), "half an hour": ("hour", _HALF), "an hour and a half": ("hour", 3 * _HALF)}
_EN_FIXED |= {words: (unit, worth) for unit in ("day", "week", "month", "year")
              for words, worth in ((f"half a {unit}", _HALF), (f"a {unit} and a half", 3 * _HALF), (f"every other {unit}", Fraction(2)), (f"every second {unit}", Fraction(2)))}
_EN_FIXED |= {"fortnightly": ("week", Fraction(2)), "half yearly": ("month", Fraction(6)), "six monthly": ("month", Fraction(6)),
              "half as much again": ("percent", Fraction(50)), "a quarter": ("month", Fraction(3)), "alternate days": ("day", Fraction(2)), "a working week": ("week", Fraction(1)), "a full quarter": ("month", Fraction(3)), "a whole quarter": ("month", Fraction(3)),
              **{f"a couple of {unit}s": (unit, Fraction(2)) for unit in ("day", "week", "month", "year")},
              **{f"{word} figure": ("yuan", Fraction(10 ** n)) for n, word in enumerate("four five six seven".split(), 3)}, **{f"{word} quarter": ("month", Fraction(3)) for word in ("per", "each", "every")}}
_AM_PM = str.maketrans("apAP", "paPA")
_EN_DAY_PARTS = {"am": 0, "pm": 12, "in the morning": 0, "in the early morning": 0, "in the afternoon": 12,
                 "in the evening": 17, "at night": 17, "noon": 12, "midnight": 17}
_EN_NO_ADJECTIVE = ("of and or to in on at by for with per a an the that who which is are was be has have had than from as if "
                    "it not no when then do may must can will shall should would could about before after within under over "
                    "first second third half").split()
_EN_PERIOD_ADJECTIVES = ("or more", "consecutive", "successive", "full", "whole", "calendar", "natural", "further",
                         "additional", "extra", "clear", "straight", "more", "unbroken", "continuous", "running")
_EN_REFERENCES = (
    r"articles?|arts?\.?|sections?|secs?\.?|§+|paragraphs?|paras?\.?|items?|clauses?|chapters?|parts?|steps?|points?|rules?|"
    r"annex(?:es)?|appendix|tables?|figures?|figs?\.|pages?|pp?\.|versions?|nos?\.?|numbers?|orders?|decrees?|notices?|"
    r"lines?|hotlines?|stages?|phases?|levels?|tiers?|questions?|cases?")

# ── What both languages share; every repetition is possessive or bounded, so that hostile text costs linear time ──────

#: one character for one character: offsets stay those of the given text
_WIDTH = str.maketrans({chr(0xFF10 + n): str(n) for n in range(10)}
                       | dict(zip("：．％￥〜～－’\u3000\xa0\u202f\u2009", ":.%¥~~-'    ")))
_LONGEST_NUMERAL = 160
_HOTLINE = re.compile("110|114|119|120|122|12[0-9]{3}|9[56][0-9]{3}|100[0-9]{2}|[0-9]{7,}")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_RANGE = re.compile(r"[至到—–~-]|\bto\b")
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}+(?![0-9])|[0-9]++)(?:\.[0-9]++)?+"
_COLON_TIME = r"(?:2[0-4]|[01]?[0-9]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
_ISO_DATE = (r"[12][0-9]{3}[-/](?:1[0-2]|0?[1-9])[-/](?:3[01]|[12][0-9]|0?[1-9])(?![0-9])|"
             r"[12][0-9]{3}-(?:0[1-9]|1[0-2])(?![0-9-])")
_NOT_PROSE = (
    r"(?:https?://|www\.|mailto:)[!-~]++", r"(?<![0-9])%[0-9A-Fa-f]{2}", r"[#&@=_][A-Za-z0-9_-]++",  # addresses, anchors
    r"v?[0-9]++(?:\.[0-9]++){2,}+",                                                                  # versions
    r"(?:GB|JR|YD|GA|SF|ISO|IEC)(?:/[TZ])?\s?[0-9]++(?:[-—–][0-9]++)*+",                             # standards
    r"[〔\[（(](?:19|20)[0-9]{2}[〕\])）]\s?(?:No\.?\s?[0-9]++|[\u4e00-\u9fff0-9 ]{0,20}?号)",         # document numbers
    r"〔[0-9]{4}〕", r"No\.\s?[0-9]++",
    r"(?:0[0-9]{2,3}-[0-9]{7,8}|[48]00-[0-9]{3}-[0-9]{4})(?![0-9])",                                 # telephones
    r"[0-9]{1,4}/[0-9]{1,4}(?![0-9/])")                                                              # 24/7


def _any(words):
    """A pattern for any of the words, the longest first; blanks and hyphens inside a word are alike."""
    return "|".join(re.escape(w).replace(r"\ ", r"[\s-]+") for w in sorted(words, key=len, reverse=True))


def _lexer(flags, before="", **kinds):
    """One pattern with a group for each kind of piece, tried in the order given."""
    return re.compile(before + "(?:" + "|".join(f"(?P<{kind}>{'|'.join(ways)})" for kind, ways in kinds.items()) + ")", flags)


@dataclass(frozen=True)
class _Grammar:
    """One language: the lexer finds and names the pieces, the other patterns take one piece apart."""

    lexer: re.Pattern
    number: re.Pattern
    amount: re.Pattern  # groups prefix, n, half, unit
    clock: re.Pattern   # groups past, part, h, rest
    link: re.Pattern    # between the ends of a range or the members of a list
    day_parts: dict
    fixed: dict
    unit: Callable      # (prefix, words, n) to (unit, worth of one, half added), or None


def _chinese():
    """The Chinese grammar, from the tables above."""
    digit, numeral = "[零〇一二三四五六七八九]", "[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]"
    unit = "|".join(w + (f"(?!{_ZH_NOT_BEFORE[w]})" if w in _ZH_NOT_BEFORE else "") for w in sorted(_ZH_UNITS, key=len, reverse=True))
    number = (rf"(?:{_DIGITS}(?:\s?(?:[百千]?[万亿]++|[百千])(?![一分姓])(?:[0-9]++[百千万])?+)?+|"
              rf"{numeral}++(?:点{digit}++(?=\s?(?:[万亿]|{unit}))[万亿]*+)?+)")
    prefix, clause = _any(_ZH_PREFIXES), r"\s?[条款项章节编目]"
    part = "|".join("(?<!最)" + w if len(w) == 1 else w for w in sorted(_ZH_DAY_PARTS, key=len, reverse=True))
    year, month = rf"(?:[1-9][0-9]{{3}}|[一二]{digit}{{3}})\s?年", r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月"
    day = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号]"
    link = r"\s?(?:以?至|到|[-—–~]{1,2}|或者?|[和与及、])\s?(?:次日\s?)?"
    minutes = (rf"半|整|钟|[一三]刻|[零一二三四五六七八九十0-9]{{1,3}}\s?分(?![钟之])|"
               rf"[二三四五]十[一二三四五六七八九]?(?!\s?(?:{unit}))")
    not_quantities = (
        *_NOT_PROSE, *_ZH_IDIOMS,
        rf"第\s?(?!{number}\s?[天日](?!历)){number}(?:{clause})?+(?:{link}第?\s?{number}(?:{clause}|(?!\s?(?:{unit})))){{0,20}}+",  # ordinals, articles
        rf"(?<=[》法例])\s?{number}\s?条",
        rf"^[ \t>#*+-]{{0,12}}(?:[0-9]{{1,3}}[.)](?![0-9])|[0-9]{{1,3}}、(?!\s?[0-9])|{numeral}{{1,3}}、)",  # list markers
        rf"[(（](?:[0-9]{{1,2}}|{numeral}{{1,3}})[)）]",
        rf"{number}\s?年期(?=\s?(?:LPR|贷款市场报价利率|定期|存款|国债))",
        r"(?:周|星期|礼拜)[一二三四五六](?!次|个|天|小时|分钟)",
        r"(?<![A-Za-z0-9_])(?!(?:LPR|CNY|RMB)(?![A-Za-z]))[A-Za-z][A-Za-z0-9_]*+(?:[-./][A-Za-z0-9_]++)*+",  # P2P, card-2011/70
        r"[0-9]++[A-Za-z][A-Za-z0-9_]*+")
    return _Grammar(
        lexer=_lexer(
            re.M,
            skip=not_quantities,
            date=(_ISO_DATE, rf"{year}(?:\s?{month}(?:\s?{day})?)?", rf"{month}\s?{day}"),
            amount=(rf"[百千万]分之(?:[0-9]++(?:\.[0-9]++)?+|{numeral}++(?:点{digit}++)?+)",
                    rf"(?:{prefix})\s?{number}(?:\s?(?:{unit}))?+", rf"{number}\s?(?:{unit})",
                    rf"(?:(?<=[拨打])|(?<=[拨打][了过上满足])){number}个(?![人月招耳喷盹])", rf"(?:(?<=响)|(?<=响[了过满足够])){number}声", r"(?<![年月上中下])[一二两三]旬(?![老翁])"),
            clock=(rf"(?:(?:{part})\s?)?(?:{_COLON_TIME}|{number}\s?[点时](?!{_ZH_NOT_O_CLOCK})(?:\s?(?:{minutes}))?)",
                   rf"(?:{part})\s?{number}(?={link}{number}\s?[点时])"),
            fixed=(_any(_ZH_FIXED),),
            fraction=(rf"{number}分之{number}",),
            vague=(rf"{number}(?:\s?[号月]|\s?[余多几]|\s?来(?![自源电信访函]))",),
            bare=(number,)),
        number=re.compile(number),
        amount=re.compile(rf"(?P<prefix>{prefix})?+\s?(?P<n>(?:{numeral}|[0-9,.点\s])+?)(?P<half>)\s?(?P<unit>{_any(_ZH_UNITS)})?"),
        clock=re.compile(rf"(?P<past>)(?P<part>{_any(_ZH_DAY_PARTS)})?\s?(?P<h>[^点时:]+?)(?P<rest>\s?[点时:].*)?", re.S),
        link=re.compile(link), day_parts=_ZH_DAY_PARTS, fixed=_ZH_FIXED, unit=_chinese_unit)


def _chinese_unit(prefix, words, n):
    """(unit, worth of one, half added) of an amount: the word behind the number before the sign in front of it."""
    return _ZH_UNITS[words] if words else (*_ZH_PREFIXES[prefix], 0)


def _english():
    """The English grammar, from the tables above."""
    below_100 = rf"(?:(?:{'|'.join(_EN_TENS)})(?:[\s-](?:{'|'.join(_EN_TO_NINETEEN[1:10])})\b)?|(?:{_any(_EN_TO_NINETEEN)}))\b"
    below_1000 = rf"{below_100}(?:\s+hundred\b(?:\s+and\s+{below_100})?)?"
    words = rf"(?>(?:half\s+a|an?|{below_100})\s+dozen\b|{below_1000}(?:\s+(?:thousand|million|billion)\b(?:(?:\s+and)?\s+{below_1000})?){{0,3}})"
    number, half = rf"(?:{_DIGITS}(?:\s?(?:thousand|million|billion|bn)\b)?+|{words})", r"\s+and\s+a\s+half"
    measure = rf"[\s-]*(?:[%‰]|(?:{_any(w for w in _EN_MEASURES if w.isascii() and w != '%')})s?\b)"
    period = rf"(?:\s+(?:{_any(_EN_PERIOD_ADJECTIVES)})){{0,2}}[\s-]*(?:{_any(_EN_PERIODS)})s?\b"
    adjective = (rf"\s+(?!(?:{_any(_EN_NO_ADJECTIVE)}|{_any(_EN_SMALL)})\b)"
                 r"(?:[a-z][a-z-]{0,24}(?<!s)|[a-z-]{1,20}(?:ous|less))(?![a-z-])")
    adjectives = rf"(?:\s+or\s+(?:more|fewer|less))?(?:{adjective}){{0,2}}?"
    counted = rf"{adjectives}[\s-]+(?:{_any(_EN_ONE | _EN_MANY)})\b(?!\s+(?:cent|log|record|number|list|script))"
    unit = rf"(?:{measure}|{period}|{counted})"
    month = "(?-i:" + "|".join(rf"{m}|{m[:3]}\b\.?" for m in _EN_MONTHS) + r"|Sept\b\.?)"
    day, year = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:]|,[0-9]{3}(?![0-9]))", r"[12][0-9]{3}(?![0-9])"
    part = rf"(?:\s?(?:[ap]\.m\.|[ap]\.?m\b)|\s+(?:{_any(w for w in _EN_DAY_PARTS if len(w) > 2)})\b)"
    hour = rf"(?:(?:1[0-2]|0?[1-9])(?![0-9,])|(?!one\s+(?:in|at)\b)(?:{'|'.join(_EN_TO_NINETEEN[12:0:-1])})\b)"
    reference = (rf"(?:(?!(?:19|20)[0-9]{{2}}(?![0-9.]))[0-9]++(?:\.[0-9]++)*+(?:\([0-9a-z]{{1,3}}\)){{0,3}}+|{words})"
                 rf"(?!{measure}|{period}|{adjectives}\s+(?:{_any(_EN_MANY)})\b|:[0-9]|{part}|\s+{month}|\s(?:{_any(_EN_PARTS)})s?\b)")
    listed = r"(?:,?\s+(?:and|or|to)\s+|\s?[-–—]\s?|,\s+(?=[0-9.]++(?:[,;)]|\s+(?:and|or)\b)))"
    span = rf"(?:an?|any|each|every|one|the\s+same|{number})\s+(?:single\s+|calendar\s+)?(?:{_any(_EN_PERIODS)}|quarter)s?"
    once = (r"(?:(?<=only\s)|(?<=just\s)|(?<=least\s)|(?<=most\s)|(?<=than\s)|(?<=exactly\s)|(?<=[a-z]\s)(?<!at\s)(?=once,)|"
            r"(?<!at\s)(?=once(?:\s+(?:only|or\s+twice|daily|weekly|monthly|yearly|per|"
            rf"(?:in\s+)?{span})\b|\s*(?:[.;!?)\"”]|\Z))))once\b")
    not_quantities = (
        *_NOT_PROSE, rf"(?:{_EN_REFERENCES})\s*{reference}(?:{listed}{reference}){{0,20}}",
        r"^[ \t>#*+-]{0,12}[0-9]{1,3}[.)](?=\s)", r"\([0-9]{1,2}\)",     # list markers
        r"[a-z]{1,20}[-/][0-9][A-Za-z0-9_]*+(?:[./-][A-Za-z0-9_]++)*+",     # under-14s, card-2011/70
        rf"quarter\s+(?:past|to)\s+{hour}(?:{part})?", rf"{number}-year\s+(?:LPR\b|loan\s+prime\s+rate)",
        rf"(?:each|every|per|an?|one)\s+days?\s+(?={number})", r"at\s+one\s+time\b", r"one\s+[a-z]+\s+at\s+a\s+time\b", r"one-time\b", r"nine\s+times\s+out\s+of\s+ten\b")
    return _Grammar(
        lexer=_lexer(
            re.M | re.I | re.A, before="(?<![A-Za-z0-9_])",
            skip=not_quantities,
            date=(_ISO_DATE, rf"{day}\s+{month}(?:,?\s+{year})?", rf"{month}\s+{day}(?!{unit})(?:,?\s+{year})?", rf"{month},?\s+{year}"),
            clock=(rf"{_COLON_TIME}(?:{part})?", rf"(?:half\s+past\s+)?{hour}(?:[.][0-5][0-9])?(?:\s+o'clock)?{part}",
                   rf"(?:half\s+past\s+)?{hour}\s+o'clock", rf"half\s+past\s+{hour}"),
            multiple=(rf"(?:twice|{number}[\s-]+times)(?=[\s-]+(?:LPR\b|(?:its|their|higher|greater|more\s+than)\b|"
                      r"as\s+(?:much|many|high|long|great|large)\b|(?:the|that|this)\s+(?!same|next|first|day|night|week|month|year)))",
                      rf"(?:{_DIGITS}|{'|'.join(_EN_TO_NINETEEN[2:11])})-?fold\b"),
            fraction=(rf"(?:{'|'.join(_EN_TO_NINETEEN[2:11])}|[0-9])[\s-](?:{_any(_EN_PARTS)})s\b",
                      rf"one[\s-](?:{_any(_EN_PARTS)})\b(?!\s+(?:part|person|people|compan|agenc|attempt|call|letter|visit|time)|-)", rf"an?\s(?:{_any(_EN_PARTS)})(?=\s+of\b)",
                      rf"(?:(?<=\bby\s)|(?<=rule\s)|(?<=about\s)|(?<=nearly\s)|(?<=roughly\s)|(?<=usually\s)|(?<=over\s)|(?<=than\s)|(?<=most\s)|(?<=least\s)|(?<=up\sto\s))an?\s(?:{_any(_EN_PARTS)})(?=\s+(?:at|more|less|higher|lower|because|in|on)\b|\s*[.,;)|])"),
            ordinal=(rf"(?:(?:one\s+)?hundred\s+and\s+)?(?:{_any(_EN_ORDINALS)})\s+(?:day|month|year)\b", r"[0-9]{1,3}(?:st|nd|rd|th)\s+(?:day|month|year)\b"),
            amount=(rf"day\s[0-9]{{1,4}}(?![0-9:]|,[0-9]|{unit}|{part})", rf"(?:{_any(_EN_PREFIXES.keys() - {'day'})})\s?{number}(?:{measure})?+", rf"{number}(?:{half})?{unit}"),
            fixed=(rf"(?:{_any(_EN_FIXED.keys() - {'once', 'a quarter'})})\b", once, r"(?:(?<=(?:hours|times|calls)\s)|(?<=visits\s)|(?<=letters\s)|(?<=messages\s))a\squarter\b(?!\s+(?:of|past|to)\b)"),
            rate=(rf"{number}(?=\s+(?:a|per|each|every|in\s+(?:a|one|any))\s+(?:single\s+|calendar\s+)?(?:day|week|month|year)\b)",),
            vague=(r"[0-9]++[A-Za-z][A-Za-z0-9_]*+", rf"(?:{_DIGITS}|{words})-(?=[a-z])"),
            bare=(number,)),
        number=re.compile(number, re.I | re.A),
        amount=re.compile(rf"(?P<prefix>{_any(_EN_PREFIXES)})?\s?(?P<n>{number})(?P<half>{half})?(?P<unit>.*)", re.I | re.A | re.S),
        clock=re.compile(rf"(?P<past>half\s+past\s+)?(?P<h>[0-9]+|[a-z]+)(?P<rest>[:.][0-9:]+)?(?:\s+o'clock)?(?P<part>{part})?", re.I | re.A),
        link=re.compile(r"\s?[-–—~]\s?|,?\s+(?:to|or|and|through|and/or)\s+(?:up\s+to\s+)?", re.I),
        day_parts=_EN_DAY_PARTS, fixed=_EN_FIXED, unit=_english_unit)


def _english_unit(prefix, words, n):
    """As in Chinese. A counted noun must agree with its number: "two ways people …" are not people."""
    nouns = _EN_ONE | _EN_MANY if words[:1] == "-" else _EN_ONE if n == 1 and not re.match(r"\s+or\s", words) else _EN_MANY
    words = re.split(r"[\s-]+", words.lower().strip(" -"))
    for last in (" ".join(words[-size:]) for size in (3, 2, 1)):
        if last in _EN_UNITS:
            return *_EN_UNITS[last], 0
        if last in nouns:
            return nouns[last], 1, 0
    return (*_EN_PREFIXES[prefix.lower()], 0) if prefix else None


_GRAMMARS = {"zh": _chinese(), "en": _english()}

# ── Numerals ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _numeral(text):
    """The value of a numeral of either language, or None for what is none: 两三, 万一, 二〇二六."""
    if len(text) > _LONGEST_NUMERAL:
        return None
    text = text.lower().replace(",", "").replace("-", " ").strip()
    if "a" <= text[-1:] <= "z":
        return _english_numeral(text.split())
    whole, point, rest = "".join(text.split()).translate(_ZH_VARIANTS).partition("点")
    decimals = rest.rstrip("万亿")
    value = _chinese_numeral(whole)
    if value is None or bool(point) != bool(decimals):
        return None
    value += Fraction(sum(_ZH_DIGITS.index(c) * Fraction(1, 10**n) for n, c in enumerate(decimals, 1)))
    for place in rest[len(decimals):]:
        value *= _ZH_PLACES[place]
    return value


def _chinese_numeral(text):
    """一百二十, 五万, 1.5亿, 3万5千; colloquially 一万五 is 15,000. None if the places are wrong."""
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", text):
        return Fraction(text)
    for place, size in _ZH_PLACES.items():
        head, found, tail = text.rpartition(place) if size > 1000 else text.partition(place)
        if not found:
            continue
        count = _chinese_numeral(head) if head else Fraction(1) if place == "十" else None
        if not count or (size <= 1000 and count > 9 and head[0] in _ZH_DIGITS):
            return None
        if len(tail) == 1 and tail in _ZH_DIGITS[1:]:
            return count * size + _ZH_DIGITS.index(tail) * (size // 10 if size > 10 else 1)
        rest = _chinese_numeral(tail.removeprefix("零")) if tail else Fraction(0)
        return None if rest is None or rest >= size else count * size + rest
    return Fraction(_ZH_DIGITS.index(text)) if len(text) == 1 and text in _ZH_DIGITS else None


def _english_numeral(words):
    """The words of one English numeral as a number, None if one of them is no number."""
    total = section = Fraction(0)
    for word in words:
        if word == "hundred":
            section *= 100
        elif word == "dozen":
            section = 12 * (section or 1)
        elif word == "half":
            section = _HALF
        elif word in _EN_LARGE:
            total, section = total + section * _EN_LARGE[word] if section else total * _EN_LARGE[word], Fraction(0)
        elif word in _EN_SMALL or word[0].isdigit():
            section += _EN_SMALL[word] if word in _EN_SMALL else Fraction(word)
        elif word not in ("and", "a", "an"):
            return None
    return total + section


def _place(digits):
    """The place that a numeral counts: 5 of 5 万 are ten thousands."""
    return _ZH_PLACES[digits[-1]] if digits[-1] in "万亿" else _EN_LARGE.get(digits.lower().split()[-1], 1)


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class _Piece:
    """A quantity in the making; one without a unit counts only if a neighbour lends it one."""

    start: int
    end: int
    kind: str
    unit: str | None
    value: Fraction | str
    n: Fraction                       # the numeral as written
    place: int = 1                    # the 万 or million it ends on
    worth: Fraction = Fraction(1)     # of one unit
    opens: int | None = None          # of a clock time: the hour at which its part of the day opens
    lent: bool = False


#: a text without any of these holds no quantity; most sentences need no closer look
_MAY_COUNT = {
    "zh": re.compile(r"[0-9０-９〇零一二三四五六七八九十百千万亿两半壹贰叁肆伍陆柒捌玖拾佰仟]|[午子]夜|正午|翻番|对折|个把月"),
    "en": re.compile(r"[0-9０-９]|\b(?=[abcdefhmnoqstw])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
                     r"hundred|dozen|thousand|million|billion|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|once|twice|thrice|half|noon|midnight|fortnight|double|triple|fourth|sixth|seventh|eighth|ninth|eleventh|\w{3,8}teenth|\w{3,8}ieth|other|second|alternate|couple|working|full|whole)", re.IGNORECASE),
}


#: where a sentence ends; no quantity, range or list of quantities goes on behind it
_SENTENCE_END = {"zh": re.compile(r"[。！？；]"), "en": re.compile(r"[.!?]\s+(?=[A-Z“])|;\s")}


def read(text, lang):
    """All quantities of `text`, in order, none overlapping."""
    if not _MAY_COUNT[lang].search(text):
        return []
    plain, grammar = text.translate(_WIDTH), _GRAMMARS[lang]
    pieces = [piece for start, end in _sentences(plain, lang) for match in grammar.lexer.finditer(plain, start, end) if match.lastgroup in _UNDERSTAND
              and (piece := _UNDERSTAND[match.lastgroup](plain, *match.span(), grammar))]
    _share(plain, pieces, grammar.link)
    return [Quantity(p.start, p.end, p.unit, p.value, text[p.start:p.end]) for p in pieces if p.unit]


def _sentences(text, lang):
    """(start, end) of the sentences that may hold a quantity."""
    start = 0
    for end in (*(m.end() for m in _SENTENCE_END[lang].finditer(text)), len(text)):
        if _MAY_COUNT[lang].search(text, start, end):
            yield start, end
        start = end


def same(a, b):
    """Do two quantities say the same? A bare number says what any number of that value says."""
    return a.value == b.value and (a.unit == b.unit or "number" in (a.unit, b.unit))


def _amount(plain, start, end, grammar):
    """30 日, 五万元, 百分之三, three calls."""
    match = grammar.amount.fullmatch(plain, start, end)
    prefix, digits = match["prefix"], match["n"]
    n = Fraction(100) if prefix and "分之" in prefix and digits == "百" else _numeral(digits)
    if n is None and _ABOUT.fullmatch(digits):
        n = Fraction(_ZH_DIGITS.index(digits[0]))  # 七八个, of which the lower counts
    if n is None or _is_word(plain, start, digits):
        return None
    found = grammar.unit(prefix, match["unit"], n)
    if not found:
        return _bare(plain, *match.span("n"), grammar)
    unit, worth, half = found
    article = digits.lower() in ("一", "one") and (unit in ("people", "items") or _ZH_PER.match(plain, end - 1))
    if article or (unit == "items" and n.denominator > 1):
        return None
    return _Piece(start, end, "amount", unit, (n + (_HALF if match["half"] else half)) * worth, n, _place(digits), Fraction(worth))


_ABOUT = re.compile("三四|四五|五六|六七|七八|八九")


def _is_word(plain, start, digits):
    """Does the numeral belong to a word, or to a vague number? 统一, 每一天, 几十次."""
    before = plain[max(0, start - 2):start]
    return bool((digits == "一" and _ZH_NOT_ONE_AFTER.search(before)) or (digits[0] in "十百千万" and before[-1:] in tuple("几数")))


def _multiple(plain, start, end, grammar):
    """twice, four times or fourfold of something."""
    digits = re.split(r"[\s-]+times|-?fold", plain[start:end].lower())[0]
    n = Fraction(2) if digits == "twice" else _numeral(digits)
    return n and _Piece(start, end, "multiple", "multiple", n, n)


def _fraction(plain, start, end, grammar):
    """三分之一, two thirds, a quarter of: as percent."""
    text = plain[start:end].lower()
    if "分之" in text:
        whole, parts = map(_numeral, text.split("分之"))
    else:
        word, part = re.split(r"[\s-]", text)
        whole, parts = _EN_PARTS[part.removesuffix("s")], Fraction(1) if word in ("a", "an") else _numeral(word)
    return whole and parts and _Piece(start, end, "fraction", "percent", 100 * parts / whole, parts)


def _fixed(plain, start, end, grammar):
    """Quantities that are words of their own: 半年, noon, twice."""
    unit, value = grammar.fixed[" ".join(re.split(r"[\s-]+", plain[start:end].lower()))]
    return _Piece(start, end, "fixed", unit, value, Fraction(0))


def _ordinal(plain, start, end, grammar):
    """The ninetieth day: as many days."""
    words, unit = re.split(r"\s+(?=(?:day|month|year)\Z)", plain[start:end].lower())
    last = re.split(r"[\s-]+", words)[-1]
    n = Fraction(_EN_ORDINALS[last] + 100 * ("hundred" in words)) if last in _EN_ORDINALS else Fraction(re.match("[0-9]+", last).group())
    return n > 3 and _Piece(start, end, "ordinal", unit, n, n)


def _rate(plain, start, end, grammar):
    """Three a day, as one says of calls; five hundred a month are more likely money."""
    n = _numeral(plain[start:end])
    return _Piece(start, end, "rate", "times", n, n) if n and n <= 60 else _bare(plain, start, end, grammar)


def _bare(plain, start, end, grammar):
    """A number without a unit of its own."""
    digits, before = plain[start:end], plain[max(0, start - 4):start]
    n = _numeral(digits)
    if n is None or _is_word(plain, start, digits):
        return None
    if not digits[0].isdigit():
        unit = "number" if n > 10 else None
    elif _HOTLINE.fullmatch(digits) or _ZH_LABELS.search(before):
        unit = None
    else:
        unit = "date" if _YEAR.fullmatch(digits) else "number"
    return _Piece(start, end, "bare", unit, digits if unit == "date" else n, n, _place(digits))


def _clock(plain, start, end, grammar):
    """22:00, 晚上十点半, half past ten at night."""
    match = grammar.clock.fullmatch(plain, start, end)
    part = match["part"] and " ".join(match["part"].lower().replace(".", "").split())
    hour, rest, opens = _numeral(match["h"]), (match["rest"] or "").strip(), grammar.day_parts.get(part)
    minute = 30 if match["past"] else _minute(rest)
    value = None if hour is None or minute is None or _is_word(plain, start, match["h"]) else _time(hour, minute, opens)
    points = len(rest) == 1 and not part and (  # 以下三点 are not three o'clock; a neighbour may tell
        _ZH_POINTS_AFTER.search(plain[max(0, start - 3):start])
        or (hour in range(1, 10) and not match["h"].isascii() and plain[start - 1:start] != "整" and not _ZH_FROM_HOUR.match(plain, end)))
    return value and _Piece(start, end, "clock", None if points else "clock", value, hour, opens=opens)


_ZH_FROM_HOUR = re.compile("起|[以之]?后|[以之]?前|一过|就(?:可以|能|开始|有|来)")


def _minute(rest):
    """The minutes of what follows the hour: ":30", "点半", "时三十分", "点一刻"."""
    rest = rest.lstrip(":.点时").split(":")[0].rstrip("分整钟").strip()
    if rest in ("半", "一刻", "三刻"):
        return {"半": 30, "一刻": 15, "三刻": 45}[rest]
    minute = _numeral(rest.removeprefix("零") or "零") if rest else Fraction(0)
    return int(minute) if minute is not None and minute < 60 and minute.denominator == 1 else None


def _time(hour, minute, opens):
    """The clock time of an hour as written, in the round of twelve that `opens` then. None if there is no such hour."""
    if hour.denominator > 1 or hour > 24:
        return None
    hour = int(hour)
    if opens is not None and 0 < hour <= 12:
        hour = opens + (hour - opens) % 12
    return f"{hour % 24:02}:{minute:02}"


def _date(plain, start, end, grammar):
    """2026年1月1日, 1 January 2026, 2026-01."""
    places = _date_places(plain[start:end])
    year, month, day = (_date_number(plain[start + places[p][0]:start + places[p][1]]) if p in places else 0 for p in "ymd")
    value = "-".join([f"{year:04}" if year else "-", *(f"{n:02}" for n in (month, day) if n)])
    return _Piece(start, end, "date", "date", value, Fraction(day))


def _date_places(text):
    """Where in a written date year, month and day stand: {"y": (start, end), …}."""
    places, named = {}, any(m[:3] in text for m in _EN_MONTHS)
    for match in re.finditer(r"[0-9]+|[零〇一二三四五六七八九十]+|[A-Z][a-z]+", text):
        if match.group().isalpha() and match.group().isascii():
            places["m"] = match.span()
        else:
            places["y" if len(match.group()) == 4 else "d" if named or "m" in places else "m"] = match.span()
    return places


def _date_number(digits):
    """A year, month or day in figures, in characters (二〇二六, 十二) or by name."""
    if digits[0].isascii() and digits.isalpha():
        return [m[:3] for m in _EN_MONTHS].index(digits[:3]) + 1
    n = _numeral(digits)
    return int("".join(str(_ZH_DIGITS.index(c)) for c in digits.translate(_ZH_VARIANTS)) if n is None else n)


_UNDERSTAND = {"amount": _amount, "multiple": _multiple, "fraction": _fraction, "fixed": _fixed, "bare": _bare, "clock": _clock, "date": _date, "rate": _rate,
               "ordinal": _ordinal}


def _share(plain, pieces, link):
    """Lend between neighbours: 五到十日, 10 and 11 p.m., 15, 30 and 60 days; CNY 5 to 10, 下午一点到三点."""
    for left, right in reversed(list(pairwise(pieces))):
        gap = plain[left.end:min(right.start, left.end + 16)]
        if link.fullmatch(gap) or (right.lent and gap == ", "):
            _lend_back(left, right, bool(_RANGE.search(gap)))
    for left, right in pairwise(pieces):
        if link.fullmatch(plain[left.end:min(right.start, left.end + 16)]):
            _lend_on(left, right)


def _lend_back(left, right, is_range):
    """The left piece takes the unit of the right one."""
    if left.kind == right.kind == "clock":
        left.unit = right.unit = "clock"
    if left.kind != "bare" or right.unit in (None, "number") or (left.unit == "date" and not is_range):
        return
    if right.kind == "clock":
        if right.opens is None or left.n % 12 < right.n % 12:
            value = _time(left.n, 0, right.opens)
            left.unit, left.value, left.lent = ("clock", value, True) if value else (left.unit, left.value, False)
    elif right.unit == "date":
        if len(right.value) > 6 and 0 < left.n < 32 and left.n.denominator == 1:
            left.unit, left.value, left.lent = "date", f"{right.value[:-2]}{int(left.n):02}", True
    elif right.kind in ("amount", "multiple") or right.lent:
        place = right.place if left.place == 1 and left.n < right.n / right.place else left.place
        left.n, left.place, left.worth = left.n * place / left.place, place, right.worth
        left.unit, left.value, left.lent = right.unit, left.n * left.worth, True


def _lend_on(left, right):
    """The right piece takes what stands only in front of the left one."""
    if left.kind == right.kind == "clock" and left.opens is not None and right.opens is None and left.n < right.n <= 12:
        right.value = _time(right.n, int(right.value[3:]), left.opens)
    elif left.unit == "yuan" and right.kind == "bare" and not right.lent:
        right.unit, right.value = "yuan", right.n
    elif left.unit == "date" and right.unit == "day" and right.n < 32 and right.n.denominator == 1 and len(left.value) > 6:
        right.unit, right.value = "date", f"{left.value[:-2]}{int(right.n):02}"


# ── Writing ───────────────────────────────────────────────────────────────────────────────────────────────────────────

_WRITTEN_UNITS = {  # unit: Chinese, English for one, English for more
    "times": (" 次", " time", " times"), "people": (" 人", " person", " people"), "day": (" 日", " day", " days"),
    "working-day": (" 个工作日", " working day", " working days"), "hour": (" 小时", " hour", " hours"),
    "minute": (" 分钟", " minute", " minutes"), "week": (" 周", " week", " weeks"), "month": (" 个月", " month", " months"),
    "year": (" 年", " year", " years"), "yuan": (" 元", "", ""), "percent": ("%", "%", "%"),
    "multiple": (" 倍", " times", " times"), "items": (" 条", " item", " items"), "number": ("", "", "")}


def format_value(value, unit, lang):
    """The plain writing of a value, for messages: "3 次", "3 times", "50,000 元", "CNY 50,000"; times and dates as they are."""
    if isinstance(value, str) or unit not in _WRITTEN_UNITS:
        return str(value)
    value = Fraction(str(value))
    chinese, one, many = _WRITTEN_UNITS[unit]
    figures = ("CNY " if (unit, lang) == ("yuan", "en") else "") + (_figures(value, True) or str(value))
    return figures + (chinese if lang == "zh" else one if value == 1 else many)


def rewrite(quantity, value, lang):
    """The same writing with another value: 三次 to 五次, 10 p.m. to 9 p.m. None where that would need a guess."""
    plain, grammar = quantity.text.translate(_WIDTH), _GRAMMARS[lang]
    if isinstance(value, str) != isinstance(quantity.value, str):
        return None
    if isinstance(value, str):
        drafts = (_clock_drafts if quantity.unit == "clock" else _date_drafts)(plain, value, grammar)
    else:
        value = Fraction(str(value))
        drafts = _amount_drafts(plain, quantity, value, grammar)
    lent = quantity.unit != "number" and grammar.number.fullmatch(plain)  # such a draft cannot be read back by itself
    return next((draft for draft in drafts if lent or _reads(draft, lang, value)), None)


def _reads(text, lang, value):
    """Is the whole text one quantity of this value?"""
    return [(q.start, q.end, q.value) for q in read(text, lang)] == [(0, len(text), value)]


def _amount_drafts(plain, quantity, value, grammar):
    """The amount with another number in it, in the same kind of numerals."""
    if plain.lower() in ("once", "twice", "thrice"):
        yield {1: "once", 2: "twice"}.get(value) or f"{_like(value, 'two')} times"
    match = grammar.amount.fullmatch(plain) or re.match(r"(?P<n>[a-z]+?|[0-9.,]+)(?=-?fold)", plain, re.I)
    n = match and _numeral(match["n"])
    if not n:
        return
    half = _HALF if match.groupdict().get("half") or "半" in plain else 0
    new, after = value * (n + half) / quantity.value - half, plain[match.end("n"):]
    if half and new.denominator > 1:
        return
    if (n == 1) != (new == 1) and not half and after[:1] == " " and quantity.unit not in ("percent", "yuan"):
        after = after + "s" if n == 1 else after.removesuffix("s")
    written = _like(new, match["n"], after)
    if written:
        yield plain[:match.start("n")] + written + after


def _clock_drafts(plain, value, grammar):
    """Clock times with another hour and minute: in hours of twelve or of 24, as before; a.m. and p.m. may change places."""
    match, new = grammar.clock.fullmatch(plain), re.fullmatch("([0-2][0-9]):([0-5][0-9])", value)
    old = _numeral(match["h"]) if match and new and not grammar.number.fullmatch(plain) else None
    if old is None:
        return
    hour, minute, rest = int(new[1]), int(new[2]), match["rest"] or ""
    sign, figures = rest.strip()[:1], match["h"].isdigit()
    rests = (rest, *[sign] * (not minute), f"{sign or ':'}{minute:02}", sign + (str(minute) if figures else _characters(minute)) + "分")
    head, tail = plain[:match.start("h")], plain[max(match.end("h"), match.end("rest")):]
    for h in (hour % 12 or 12, hour) if match["part"] and 0 < old <= 12 else (hour,):
        written = f"{h:02}" if re.match("0[0-9]", match["h"]) else _like(Fraction(h), match["h"], sign)
        for ending in (tail, re.sub(r"[ap](?=\.?m)", lambda m: m[0].translate(_AM_PM), tail, flags=re.I)):
            yield from (head + written + rest + ending for rest in rests)


def _date_drafts(plain, value, grammar):
    """The date with other numbers, each written as before; the precision must be the same."""
    new = re.fullmatch(r"(?P<y>[0-9]{4})?(?:-{1,2}(?P<m>[0-9]{2}))?(?:-(?P<d>[0-9]{2}))?", value)
    places = _date_places(plain)
    if not new or {p for p in "ymd" if new[p]} != set(places) or re.search("[0-9](?:st|nd|rd|th)", plain):
        return
    for place, (start, end) in sorted(places.items(), key=lambda item: -item[1][0]):
        was, n = plain[start:end], int(new[place])
        if was.isascii():
            written = f"{n:02}" if was[0] == "0" else str(n)
            if was.isalpha():
                written = _EN_MONTHS[(n - 1) % 12][:None if was in _EN_MONTHS else 3]
        elif place == "y":
            written = "".join((_ZH_DIGITS if "零" in was else "〇" + _ZH_DIGITS[1:])[int(c)] for c in new[place])
        else:
            written = _characters(n)
        plain = plain[:start] + written + plain[end:]
    yield plain


def _like(n, digits, after=""):
    """A number written as `digits` are: figures, with 万 or million behind; characters; words. None if it cannot be."""
    figures = re.fullmatch(r"([0-9][0-9,]*)(?:\.[0-9]+)?(\s?(?:[百千]?[万亿]*|[a-z]+))", digits, re.I)
    if n < 0 or n >= 10**12 or (digits[0].isdigit() and not figures):
        return None
    if figures:
        place = _EN_LARGE.get(figures[2].strip().lower(), 1)
        for character in figures[2].strip() if place == 1 else "":
            place *= _ZH_PLACES[character]
        number = _figures(n / place, "," in figures[1] or len(figures[1]) < 4)
        return number and number + figures[2]
    if digits.isascii():
        words = _words(int(n)) if n.denominator == 1 else None
        return words.capitalize() if words and digits[0].isupper() else words
    whole, _, decimals = (_figures(n, False) or "").partition(".")
    if not whole:
        return None
    written = _characters(int(whole)) + "点" * bool(decimals) + "".join(_ZH_DIGITS[int(c)] for c in decimals)
    if set(digits) & set("壹贰叁肆伍陆柒捌玖拾佰仟"):
        return written.translate(_ZH_CAPITALS)
    return "两" if written == "二" and after.strip()[:1] in tuple("次个年天周人名位倍条小分星点") else written


def _figures(value, grouped):
    """A number in figures, with commas if `grouped`. None if its decimals do not end."""
    decimals = next((d for d in range(10) if (value * 10**d).denominator == 1), None)
    if decimals is None:
        return None
    whole, rest = divmod(value * 10**decimals, 10**decimals)
    return f"{int(whole):{',' if grouped else ''}}" + f".{int(rest):0{decimals}}" * bool(decimals)


def format_chinese(n):
    """A whole number in Chinese characters, as people write article numbers: 70 is 七十."""
    return _characters(n)


def _characters(n):
    """A whole number in Chinese: 120 is 一百二十."""
    for place, size in _ZH_PLACES.items():
        if n >= size:
            head, rest = divmod(n, size)
            tail = "零" * (rest < size // 10) + "一" * (10 <= rest < 20) + _characters(rest) if rest else ""
            return ("" if n < 20 else _characters(head)) + place + tail
    return _ZH_DIGITS[n]


def _words(n):
    """A whole number in English words: 120 is one hundred and twenty."""
    if n < 20:
        return _EN_TO_NINETEEN[n]
    if n < 100:
        return _EN_TENS[n // 10 - 2] + (f"-{_words(n % 10)}" if n % 10 else "")
    name, size = next((name, size) for name, size in (*reversed(_EN_LARGE.items()), ("hundred", 100)) if n >= size and name != "bn")
    joint = " and " if n % size < 100 else " "
    return f"{_words(n // size)} {name}" + (joint + _words(n % size) if n % size else "")
