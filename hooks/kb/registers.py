"""The registers: what one entry of each is, and the one loader that refuses whatever is malformed.

Knows shapes and references. Whether the entries agree with each other and with the pages is for the rules.
"""

import datetime
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, Optional, Union

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic import model_validator

from kb.source import Place, Problem, Text, read_yaml

FOLDER = "docs/registers"

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
ProvisionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
LimitRef = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)?$")]
Article = Annotated[str, StringConstraints(pattern=r"^\d+(-\d+)?$|^\d+(\.\d+)+$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

Force = Literal["mandatory", "recommended", "members", "judicial", "none", "house-practice"]
Modality = Literal["must", "must-not", "should", "should-not", "may", "right", "fact"]
Certainty = Literal["full-text", "extracts", "reports-only"]
Kind = Literal["law", "administrative-regulation", "departmental-rule", "normative-document", "national-standard",
               "group-standard", "judicial-interpretation", "judicial-policy", "local-regulation",
               "self-regulatory", "public-notice", "draft"]
Bound = Literal["bank-card", "bank-consumer-loan", "consumer-finance", "online-loan", "microloan", "auto-finance",
                "collection-agency", "private-lenders", "courts", "regulators", "police", "debtors", "everyone"]
Who = Literal["lender", "agency", "borrower", "court", "third-party", "regulator"]
Unit = Literal["clock", "times", "people", "day", "working-day", "hour", "month", "year", "yuan", "percent",
               "multiple", "items", "date", "share", "event"]
Direction = Literal["most", "least", "exactly", "from", "until"]


class Entry(BaseModel):
    """What every entry shares: no key that is not in the shape, no value of another type, no change after reading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Both(Entry):
    """The same text in both languages."""

    zh: Words
    en: Words

    def __getitem__(self, lang):
        return self.zh if lang == "zh" else self.en


class Forms(Entry):
    """Further forms of a name in each language."""

    zh: list[Words] = []
    en: list[Words] = []

    def __getitem__(self, lang):
        return self.zh if lang == "zh" else self.en


class Provision(Entry):
    """One rule of an instrument: what it says, how strongly, to whom, and how well we know it."""

    id: Id
    name: Both
    article: Optional[Article]
    more_articles: list[Article] = []
    paragraph: Optional[str] = None
    item: Optional[str] = None
    place: Optional[Words] = None
    topic: Id
    says: Both
    modality: Modality
    who: list[Who]
    staff_side: Optional[Both] = None
    borrower_side: Optional[Both] = None
    exception: Optional[Both] = None
    certainty: Certainty
    hold: bool = False
    sources: list[Words] = []
    checked: Optional[datetime.date] = None
    checked_against: Optional[Words] = None
    note: Optional[Words] = None

    @property
    def articles(self):
        """Every article the rule rests on, the main one first."""
        return [*([self.article] if self.article else []), *self.more_articles]

    @model_validator(mode="after")
    def both_sides_or_none(self):
        if (self.staff_side is None) != (self.borrower_side is None):
            raise ValueError("one side only|只写了一面")
        return self


class Renumbered(Entry):
    """An old article and where its rule stands now (`instrument:article`); `changed` only where the two were compared."""

    old: Article
    new: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+:\d+(-\d+)?$")]
    changed: Optional[Both] = None


class Instrument(Entry):
    """A law, regulation, rule, standard, guideline or interpretation, with its provisions."""

    id: Id
    title: Both
    short: Both
    also: Forms = Forms()
    issuer: Both
    number: Optional[Words]
    kind: Kind
    force: Force
    promulgated: Optional[datetime.date]
    effective: Optional[datetime.date]
    repealed: Optional[datetime.date]
    superseded_by: Optional[Id]
    applies_to: list[Bound]
    last_article: Optional[Article]
    last_article_basis: Optional[Literal["text", "reports"]] = None
    certainty: Certainty
    checked: datetime.date
    sources: list[Words]
    note: Optional[Words] = None
    renumbered: list[Renumbered] = []
    renumbered_certainty: Optional[Certainty] = None
    provisions: list[Provision] = []

    def in_force(self, day):
        """Is it in force on `day`? An unknown commencement counts from the day of issue."""
        start = self.effective or self.promulgated
        return (start is None or start <= day) and (self.repealed is None or day < self.repealed)

    def names(self, lang):
        """Every title by which a page may cite it, longest first."""
        forms = {self.title[lang], self.short[lang], *self.also[lang]}
        return sorted(forms, key=len, reverse=True)


Number = Union[int, float, Words]


class NumberName(Entry):
    """One number of a limit: what it is called, its unit, and which way it limits."""

    name: Both
    unit: Unit
    bound: Direction


class LimitValue(Entry):
    """The numbers that one provision gives, for whom and since when."""

    provision: ProvisionId
    articles: list[Article] = []
    from_: Optional[datetime.date] = Field(alias="from")
    to: Optional[datetime.date]
    value: dict[Id, Number]
    lifted_by: Optional[Both] = None
    binds: list[Bound]
    hold: bool = False
    note: Optional[Words] = None

    def in_force(self, day):
        """Does this value apply on `day`? `to` is the first day on which it no longer does."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day < self.to)


class Limit(Entry):
    """A number that binds someone: what is counted, per whom, in which window, and what each text says."""

    id: Id
    name: Both
    topic: Id
    numbers: dict[Id, NumberName]
    per: Optional[Literal["day", "week", "month", "year"]] = None
    counts: Both
    exceptions: Optional[Both]
    confidence: Literal["solid", "fair", "shaky"]
    wording: Forms = Forms()
    values: Annotated[list[LimitValue], Field(min_length=1)]
    stricter: Optional[ProvisionId] = None
    why: Optional[Both] = None

    def shown(self, day):
        """The values in force on `day` that may be published."""
        return [v for v in self.values if v.in_force(day) and not v.hold]

    def operating(self, day, selector=None):
        """The numbers to work by on `day`: a list of (number id, value, LimitValue).

        `selector` narrows to one number, one kind of firm or one instrument. Where the texts that are left differ
        on a number, the one named in `stricter` is the one to work by.
        """
        rows = [(n, x, v) for v in self.shown(day) for n, x in v.value.items()]
        if selector in self.numbers:
            rows = [row for row in rows if row[0] == selector]
        elif selector is not None:
            rows = [row for row in rows if selector in row[2].binds
                    or row[2].provision.startswith(selector + "/")]
        return [row for row in rows if not self._overruled(row, rows)]

    def _overruled(self, row, rows):
        number, value, source = row
        strict = [r for r in rows if r[0] == number and r[2].provision == self.stricter]
        return bool(strict) and all(r[1] != value for r in strict)

    def selectors(self):
        """Every word that may stand after the slash in `[…][limit:id/…]`."""
        firms = {b for v in self.values for b in v.binds}
        return {*self.numbers, *firms, *(v.provision.split("/")[0] for v in self.values)}


class DeprecatedForm(Entry):
    """A form that pages do not use, and why."""

    form: Words
    why: Words


class TermForms(Entry):
    """A concept in one language."""

    preferred: Words
    admitted: list[Words] = []
    deprecated: list[DeprecatedForm] = []
    definition: Words
    plain: Words


class Term(Entry):
    """A concept of the glossary, after ISO 704: one entry a concept, forms in both languages."""

    id: Id
    zh: TermForms
    en: TermForms
    search: list[Words] = []
    source: Words
    see: list[Id] = []
    context: Optional[Both] = None
    link: Literal["always", "first-use"] = "first-use"

    def __getitem__(self, lang):
        return self.zh if lang == "zh" else self.en


class Deadline(Entry):
    """By when a channel answers: quoted from a limit, or from a provision where there is no limit."""

    limit: Optional[LimitRef] = None
    provision: Optional[ProvisionId] = None
    time: Both

    @model_validator(mode="after")
    def one_source(self):
        if (self.limit is None) == (self.provision is None):
            raise ValueError("give either limit or provision|limit 和 provision 二选一")
        return self


class Channel(Entry):
    """A place to complain or get help."""

    id: Id
    order: int
    name: Both
    for_: Both = Field(alias="for")
    not_for: Optional[Both] = None
    check: Optional[Both] = None
    number: Optional[Words]
    words: Forms = Forms()
    deadlines: list[Deadline]
    certainty: Certainty
    note: Optional[Words] = None


class Days(Entry):
    """Days past due, from and to; practice of the trade, not law."""

    from_: Optional[int] = Field(alias="from")
    to: Optional[int]


class Stage(Entry):
    """A stage of the work."""

    id: Id
    name: Both
    days: Days
    basis: Literal["practice"]
    holder: Both
    entry: Both
    exit: Both
    customer: Both
    channels: list[Literal["call", "message", "letter", "email", "robot", "visit", "third-party", "court",
                           "mediation"]]
    limits: list[LimitRef]
    hand_over: Both


class Myth(Entry):
    """A popular false claim and what is true."""

    id: Id
    claim: Both
    spread_by: Literal["collectors", "agents", "content-farms", "training", "widespread", "borrowers"]
    verdict: Literal["false", "half-true", "outdated"]
    why: Both
    provisions: list[ProvisionId]
    limits: list[LimitRef] = []
    page: Optional[Words] = None


class ForeignLimit(Entry):
    """A limit of another jurisdiction, for comparison: what is not seen is null; nothing counted at all is three nulls."""

    id: Id
    jurisdiction: Both
    topic: Id
    instrument: Words
    place: Optional[Words]
    rule: Both
    unit: Optional[Both]
    window: Optional[Both]
    counted: Optional[Both]
    exceptions: Optional[Both]
    force: Both
    family: Literal["hard-count", "presumption", "principle"]
    certainty: Literal["official", "copy", "secondary"]
    note: Optional[Words] = None


class Subject(Entry):
    """A section of a source article, and the page and heading that deals with it."""

    id: Words
    heading: Both
    summary: Both
    audience: Literal["staff", "borrower", "both"]
    content_type: Words
    at: Optional[Words]


class Claim(Entry):
    """A claim of a source article, our verdict, and where the site deals with it."""

    id: Words
    subject: Words
    claim: Both
    kind: Words
    stages: list[Words]
    repeats: Optional[Words]
    danger: Optional[Literal["high", "medium", "low"]]
    verdict: Literal["adopted", "with-limits", "corrected", "rejected", "out-of-scope"]
    reason: Both
    provisions: list[ProvisionId]
    at: Optional[Words]


class SourceArticle(Entry):
    """One of the popular articles that were read so that nobody else needs to."""

    id: Words
    title: Both
    source_note: Both
    subjects: list[Subject]
    claims: list[Claim]


class Change(Entry):
    """A change of rules, pages or data that readers should hear of. Dates of rules come from their own registers."""

    id: Id
    date: datetime.date
    kind: Literal["rule", "page", "data"]
    what: Both
    about: Annotated[list[Words], Field(min_length=1)]  # law:…, limit:…, rule:…, term:… or a page, page.md#heading


class Counterpart(Entry):
    """Words of the two languages that stand for each other wherever a page speaks of one thing."""

    id: Id
    zh: list[Words]
    en: list[Words]
    also: Forms = Forms()  # other words that will do; en: a star stands for any ending
    idioms: Forms = Forms()  # turns of phrase in which a word means something else


class Exemption(Entry):
    """A finding that is allowed to stand, where, why and until when."""

    rule: Words
    place: Words  # a path, or path#section, or path:line
    reason: Words
    until: datetime.date


class Addresses(Entry):
    """Every page name that was ever published, and where the moved ones went."""

    pages: list[Words]
    redirects: dict[Words, Words] = {}


class Meant(Entry):
    """Words that people type and no page uses, and words of pages that say the same."""

    typed: list[Words]
    means: list[Words]


class Lexicon(Entry):
    """What the search knows of lay words that belong to no single page and to no term."""

    zh: list[Meant] = []
    en: list[Meant] = []


class ProofClass(Entry):
    """A class of defect, and how many of those planted the gate caught."""

    rule: Words
    planted: int
    caught: int
    name: Both


class Proof(Entry):
    """The latest result of `make proof`."""

    as_of: datetime.date
    false_alarms: int
    harmless: int
    classes: list[ProofClass]


class SearchTotal(Entry):
    """How one part of the queries of one language does."""

    lang: Literal["zh", "en"]
    held_out: bool
    queries: int
    mrr: float
    nothing: int


class SearchEngine(Entry):
    """An engine that was tried on the same site and queries."""

    name: Both
    lang: Literal["zh", "en"]
    mrr: float
    nothing: int
    kilobytes: Optional[int] = None
    milliseconds: Optional[float] = None


class SearchQuery(Entry):
    """A query whose page is not first: its rank, 0 if not among ten, and the page that stands first."""

    q: Words
    rank: int
    first: Optional[Words] = None
    held_out: bool


class Search(Entry):
    """The latest result of `make search-report`."""

    as_of: datetime.date
    totals: list[SearchTotal]
    engines: list[SearchEngine]
    queries: dict[str, list[SearchQuery]]
    unasked: dict[str, list[Words]]


class Topic(Entry):
    """A subject that provisions and limits are filed under."""

    id: Id
    name: Both
    scope: Both
    conduct: bool = False


class Named(Entry):
    """What a word of a controlled vocabulary is called, and what it means to the reader."""

    name: Both
    means: Optional[Both] = None


class Label(Both):
    """A short word on a card or button; spaces at its ends count."""

    zh: Annotated[str, StringConstraints(min_length=1)]
    en: Annotated[str, StringConstraints(min_length=1)]


class Vocabulary(Entry):
    """Names in both languages for the words that the registers use."""

    force: dict[Force, Named]
    modality: dict[Modality, Named]
    certainty: dict[Certainty, Named]
    kind: dict[Kind, Named]
    binds: dict[Bound, Named]
    who: dict[Who, Named]
    unit: dict[Unit, Named]
    bound: dict[Direction, Named]
    confidence: dict[Literal["solid", "fair", "shaky"], Named]
    verdict: dict[Words, Named]
    channel: dict[Words, Named]
    family: dict[Words, Named]
    seen: dict[Words, Named]
    spread_by: dict[Words, Named]
    labels: dict[Words, Label]


@dataclass
class Registers:
    """All registers, read. `problems` is empty when they can be relied on."""

    instruments: dict = field(default_factory=dict)
    provisions: dict = field(default_factory=dict)
    limits: dict = field(default_factory=dict)
    terms: dict = field(default_factory=dict)
    channels: dict = field(default_factory=dict)
    stages: dict = field(default_factory=dict)
    myths: dict = field(default_factory=dict)
    foreign: dict = field(default_factory=dict)
    changes: dict = field(default_factory=dict)
    counterparts: dict = field(default_factory=dict)
    articles: dict = field(default_factory=dict)
    topics: dict = field(default_factory=dict)
    vocabulary: Optional[Vocabulary] = None
    exemptions: list = field(default_factory=list)
    addresses: Optional[Addresses] = None
    lexicon: Optional[Lexicon] = None
    proof: Optional[Proof] = None
    search: Optional[Search] = None
    problems: list = field(default_factory=list)
    _where: dict = field(default_factory=dict)

    def at(self, key, *fields):
        """The place of an entry (`limit:no-contact-hours`) or of a field inside it."""
        document, keys = self._where[key]
        return document.place(*keys, *fields)

    def word(self, vocabulary, word, lang):
        """The name of `word` of a controlled vocabulary, in `lang`."""
        return getattr(self.vocabulary, vocabulary)[word].name[lang]

    def texts(self):
        """Every text of the registers that readers see, but for the names of instruments, which are names: (entry, place, Both);
        `place` gives the place of a language."""
        of = {"provision": self.provisions, **{prefix: getattr(self, name) for _, _, name, prefix in LISTS}}
        for prefix, entries in of.items():
            for id, entry in entries.items():
                yield from ((entry, partial(self.at, f"{prefix}:{id}", *fields), text) for fields, text in _texts(entry))
        for instrument in self.instruments.values():
            for n, moved in enumerate(instrument.renumbered):
                yield from ((instrument, partial(self.at, f"instrument:{instrument.id}", "renumbered", n, *fields), text) for fields, text in _texts(moved))
        for term in self.terms.values():
            for field in ("definition", "plain"):
                yield term, partial(self._of_term, term.id, field), Both.model_construct(zh=getattr(term.zh, field), en=getattr(term.en, field))

    def own_texts(self):
        """As `texts`, without the claims of others that the registers record."""
        return (found for found in self.texts() if found[2] is not getattr(found[0], "claim", None))

    def _of_term(self, id, field, lang):
        return self.at(f"term:{id}", lang, field)


def _texts(entry):
    """The texts in both languages inside an entry, each with the fields that lead to it: (fields, Both)."""
    for name, field in type(entry).model_fields.items():
        value = getattr(entry, name)
        for n, one in enumerate(value) if isinstance(value, list) else ((None, value),):
            where = (field.alias or name, *(() if n is None else (n,)))
            if isinstance(one, Both):
                yield where, one
            elif isinstance(one, Entry) and not isinstance(one, (TermForms, Forms)):
                yield from (((*where, *fields), text) for fields, text in _texts(one))


#: list registers: file, the kind of entry, the attribute of Registers, the prefix of its keys
LISTS = (
    ("topics.yml", Topic, "topics", "topic"),
    ("limits.yml", Limit, "limits", "limit"),
    ("glossary.yml", Term, "terms", "term"),
    ("channels.yml", Channel, "channels", "channel"),
    ("stages.yml", Stage, "stages", "stage"),
    ("myths.yml", Myth, "myths", "myth"),
    ("foreign.yml", ForeignLimit, "foreign", "foreign"),
    ("changes.yml", Change, "changes", "change"),
    ("counterparts.yml", Counterpart, "counterparts", "counterpart"),
)


def load(root):
    """Read every register below `root`. Returns Registers; whatever is wrong stands in its `problems`."""
    registers = Registers()
    folder = Path(root) / FOLDER
    for name, model, attribute, prefix in LISTS:
        document = _read(folder / name, f"{FOLDER}/{name}", registers)
        if document:
            _take_list(document, model, getattr(registers, attribute), prefix, registers)
    _load_vocabulary(folder, registers)
    _load_exemptions(folder, registers)
    _load_single(folder, "addresses", Addresses, registers)
    _load_single(folder, "lexicon", Lexicon, registers)
    _load_single(folder, "proof", Proof, registers)
    _load_single(folder, "search", Search, registers)
    _load_files(folder / "instruments", f"{FOLDER}/instruments", Instrument, registers.instruments, "instrument", registers)
    _load_files(folder / "articles", f"{FOLDER}/articles", SourceArticle, registers.articles, "article", registers)
    _index_provisions(registers)
    if not registers.problems:
        registers.problems.extend(_dangling(registers))
    return registers


def _read(path, name, registers):
    try:
        document = read_yaml(name, path.read_bytes())
    except OSError:
        registers.problems.append(Problem(
            Place(name), Text("this register is missing", "缺少这个登记册"),
            Text("restore the file: every page quotes from the registers", "把文件恢复回来：所有页面都引用登记册")))
        return None
    registers.problems.extend(document.problems)
    return document if not document.problems else None


def _load_vocabulary(folder, registers):
    document = _read(folder / "vocabulary.yml", f"{FOLDER}/vocabulary.yml", registers)
    if not document:
        return
    registers.vocabulary = _entry(Vocabulary, document.value, document, (), registers)
    registers._where["vocabulary"] = (document, ())
    if registers.vocabulary is None:
        return
    for name, words in (("force", Force), ("modality", Modality), ("certainty", Certainty), ("kind", Kind),
                        ("binds", Bound), ("who", Who), ("unit", Unit), ("bound", Direction)):
        for word in words.__args__:
            if word not in getattr(registers.vocabulary, name):
                registers.problems.append(Problem(
                    document.place(name), Text(f"{word!r} has no name", f"“{word}”没有名称"),
                    Text("add it with its name in both languages", "补上它的中英文名称")))


def _load_exemptions(folder, registers):
    document = _read(folder / "exemptions.yml", f"{FOLDER}/exemptions.yml", registers)
    for n, value in enumerate(document.value or [] if document else []):
        entry = _entry(Exemption, value, document, (n,), registers)
        if entry:
            registers.exemptions.append(entry)
    registers._where["exemptions"] = (document, ())


def _load_single(folder, name, model, registers):
    """A register that is one entry: `addresses.yml`, `lexicon.yml`, `proof.yml` or `search.yml`."""
    document = _read(folder / f"{name}.yml", f"{FOLDER}/{name}.yml", registers)
    if document:
        setattr(registers, name, _entry(model, document.value, document, (), registers))
        registers._where[name] = (document, ())


def _load_files(folder, name, model, target, prefix, registers):
    for path in sorted(p for p in folder.glob("*.yml") if not p.is_dir()):
        document = _read(path, f"{name}/{path.name}", registers)
        if not document:
            continue
        value = document.value
        if isinstance(value, dict) and "id" not in value:
            value = {"id": path.stem, **value}
        entry = _entry(model, value, document, (), registers)
        if entry is not None:
            target[entry.id] = entry
            registers._where[f"{prefix}:{entry.id}"] = (document, ())


def _take_list(document, model, target, prefix, registers):
    if not isinstance(document.value, list):
        registers.problems.append(Problem(
            document.place(), Text("not a list of entries", "不是一列条目"),
            Text("each entry starts with '- id: …'", "每个条目以“- id: …”开头")))
        return
    for index, value in enumerate(document.value):
        entry = _entry(model, value, document, (index,), registers)
        if entry is None:
            continue
        if entry.id in target:
            registers.problems.append(_twice(document.place(index, "id"), entry.id))
            continue
        target[entry.id] = entry
        registers._where[f"{prefix}:{entry.id}"] = (document, (index,))


def _index_provisions(registers):
    for instrument in registers.instruments.values():
        document, _ = registers._where[f"instrument:{instrument.id}"]
        for index, provision in enumerate(instrument.provisions):
            key = f"{instrument.id}/{provision.id}"
            if key in registers.provisions:
                registers.problems.append(_twice(document.place("provisions", index, "id"), provision.id))
                continue
            registers.provisions[key] = provision
            registers._where[f"provision:{key}"] = (document, ("provisions", index))


def _twice(place, id):
    return Problem(place, Text(f"id {id!r} stands twice", f"编号“{id}”出现两次"),
                   Text("give one of the two another id", "给其中一个换编号"))


def _entry(model, value, document, keys, registers):
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            registers.problems.append(_explain(fault, document, keys))
        return None


def _explain(fault, document, keys):
    """One pydantic fault as a Problem in plain words, at the place of the value."""
    loc = tuple(part for part in fault["loc"] if (*keys, part) in document.places or not isinstance(part, str)
                or part in _field_path(fault["loc"]))
    path = _existing(document, (*keys, *loc))
    kind, name = fault["type"], ".".join(map(str, fault["loc"])) or "entry"
    place = document.place(*path)
    if kind == "extra_forbidden":
        place = document.places.get((*path, ""), place)
        return Problem(place, Text(f"unknown key {fault['loc'][-1]!r}", f"未知的键“{fault['loc'][-1]}”"),
                       Text("mend the spelling, or remove it: nothing reads it", "改正拼写，或删去：没有程序读它"))
    if kind == "missing":
        return Problem(place, Text(f"{name} is missing", f"缺少 {name}"),
                       Text("add it; write null where it is allowed to be unknown", "补上；允许未知的写 null"))
    if kind in ("literal_error", "enum"):
        expected = fault["ctx"]["expected"].replace("'", "")
        return Problem(place, Text(f"{name} cannot be {fault['input']!r}", f"{name} 不能是“{fault['input']}”"),
                       Text(f"use one of: {expected}", f"只能用：{expected.replace(' or ', '、').replace(', ', '、')}"))
    if kind == "value_error":
        en, _, zh = str(fault["ctx"]["error"]).partition("|")
        return Problem(place, Text(f"{name}: {en}", f"{name}：{zh or en}"),
                       Text("complete the entry", "把条目补完整"))
    return Problem(place, Text(f"{name}: {fault['msg'].lower()}: {_brief(fault['input'])}", f"{name} 的值不合要求：{_brief(fault['input'])}"),
                   Text("see the comment at the head of the file for what belongs here", "看文件开头的说明，这里该写什么"))


def _field_path(loc):
    return {part for part in loc if isinstance(part, str)}


def _existing(document, keys):
    """`keys` without the steps that pydantic adds for unions and dict keys and YAML does not have."""
    path = ()
    for part in keys:
        if (*path, part) in document.places:
            path = (*path, part)
    return path


def _brief(value):
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


#: what an entry may refer to
_IN_CHINESE = {"instrument": "文件", "topic": "主题", "provision": "条文", "number": "数字名", "source": "出处", "term": "术语",
               "limit": "限度", "number or firm of the limit": "限度的数字名、机构或文件", "subject": "题目"}


def _dangling(registers):
    """References from one entry to another that lead nowhere."""
    def check(place, kind, id, known):
        if id not in known:
            yield Problem(place, Text(f"no {kind} {id!r} in the registers", f"登记册中没有{_IN_CHINESE[kind]}“{id}”"),
                          Text("correct the id, or add the entry first", "改正编号，或先补上条目"))

    r = registers
    for i in r.instruments.values():
        key = f"instrument:{i.id}"
        if i.superseded_by:
            yield from check(r.at(key, "superseded_by"), "instrument", i.superseded_by, r.instruments)
        for n, moved in enumerate(i.renumbered):
            yield from check(r.at(key, "renumbered", n, "new"), "instrument", moved.new.split(":")[0], r.instruments)
        for n, provision in enumerate(i.provisions):
            yield from check(r.at(key, "provisions", n, "topic"), "topic", provision.topic, r.topics)
    for limit in r.limits.values():
        key = f"limit:{limit.id}"
        yield from check(r.at(key, "topic"), "topic", limit.topic, r.topics)
        if limit.stricter:
            yield from check(r.at(key, "stricter"), "provision", limit.stricter, r.provisions)
        for n, value in enumerate(limit.values):
            yield from check(r.at(key, "values", n, "provision"), "provision", value.provision, r.provisions)
            for number in value.value:
                yield from check(r.at(key, "values", n, "value", number), "number", number, limit.numbers)
    for term in r.terms.values():
        key = f"term:{term.id}"
        if term.source != "practice":
            known = r.provisions if "/" in term.source else r.instruments
            yield from check(r.at(key, "source"), "source", term.source, known)
        for n, other in enumerate(term.see):
            yield from check(r.at(key, "see", n), "term", other, r.terms)
    for f in r.foreign.values():
        yield from check(r.at(f"foreign:{f.id}", "topic"), "topic", f.topic, r.topics)
    yield from _dangling_users(registers, check)


def _dangling_users(r, check):
    def limit_ref(place, ref):
        id, _, selector = ref.partition("/")
        yield from check(place, "limit", id, r.limits)
        if selector and id in r.limits:
            yield from check(place, "number or firm of the limit", selector, r.limits[id].selectors())

    for channel in r.channels.values():
        for n, deadline in enumerate(channel.deadlines):
            place = r.at(f"channel:{channel.id}", "deadlines", n)
            if deadline.limit:
                yield from limit_ref(place, deadline.limit)
            else:
                yield from check(place, "provision", deadline.provision, r.provisions)
    for stage in r.stages.values():
        for n, ref in enumerate(stage.limits):
            yield from limit_ref(r.at(f"stage:{stage.id}", "limits", n), ref)
    for myth in r.myths.values():
        for n, id in enumerate(myth.provisions):
            yield from check(r.at(f"myth:{myth.id}", "provisions", n), "provision", id, r.provisions)
        for n, ref in enumerate(myth.limits):
            yield from limit_ref(r.at(f"myth:{myth.id}", "limits", n), ref)
    for article in r.articles.values():
        subjects = {s.id for s in article.subjects}
        for n, claim in enumerate(article.claims):
            key = f"article:{article.id}"
            yield from check(r.at(key, "claims", n, "subject"), "subject", claim.subject, subjects)
            for m, id in enumerate(claim.provisions):
                yield from check(r.at(key, "claims", n, "provisions", m), "provision", id, r.provisions)


def amount(value):
    """A register number as a Fraction, or None when it is a time, a date or a word."""
    if isinstance(value, str):
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            return None
    return Fraction(str(value))
