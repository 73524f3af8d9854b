"""What changed, newest first: rules by the dates of their own registers, pages and data by the register of changes.

Only what has happened by the day of the build. Nothing is worked out from texts or from the clock.
"""

import datetime
from dataclasses import dataclass

from kb.pages import LANGS
from kb.phrases import book, wording
from kb.source import Text


@dataclass(frozen=True)
class Event:
    """One change: a stable id, its day, what kind (rule, number, page, data), what changed, and what it is about."""

    id: str
    date: datetime.date
    kind: str
    what: Text
    about: tuple[str, ...]
    home: object  # where readers find what it is about (kb.site.Home), or None


def events(site):
    """Every change up to the day of the build, newest first."""
    found = [*_instruments(site), *_values(site), *_written(site)]
    return sorted((e for e in found if e.date <= site.today), key=lambda e: (-e.date.toordinal(), e.id))


def home(site, about):
    """Where readers find an entry (`limit:…`) or a page (`page.md#heading`), or None."""
    return site.homes.get(about) if is_key(about) else site.home(about)


def is_key(about):
    """Does `about` name a register entry, and not a page?"""
    return ":" in about


def _event(site, id, date, kind, what, *about):
    return Event(id, date, kind, what, about, home(site, about[0]))


def _words(site, label, **words):
    """A label in both languages, each filled in by functions of the language."""
    labels = site.registers.vocabulary.labels[label]
    return Text(*(labels[lang].format(**{name: word(lang) for name, word in words.items()}) for lang in ("en", "zh")))


def _join(*texts):
    return Text("".join(t.en for t in texts), "".join(t.zh for t in texts))


def _instruments(site):
    """Instruments that came into force (or were issued, where no commencement was seen) and those that ceased to apply."""
    for i in site.registers.instruments.values():
        key, title = f"law:{i.id}", lambda lang, i=i: book(i.short[lang], lang)
        start = i.effective or i.promulgated
        if start and i.force != "none":
            numbers = [l for l in site.registers.limits.values() if any(v.from_ == start and _instrument(v) == i.id and not v.hold for v in l.values)]
            more = [_words(site, "change_numbers", names=lambda lang: _separator(lang).join(l.name[lang] for l in numbers))] if numbers else []
            what = _join(_words(site, "change_in_force" if i.effective else "change_issued", title=title), *more)
            yield _event(site, f"{i.id}/in-force", start, "rule", what, key, *(f"limit:{l.id}" for l in numbers))
        if i.repealed:
            new = site.registers.instruments.get(i.superseded_by)
            more = [_words(site, "change_successor", title=lambda lang: book(new.short[lang], lang))] if new else []
            yield _event(site, f"{i.id}/repealed", i.repealed, "rule", _join(_words(site, "change_repealed", title=title), *more), key)


def _values(site):
    """Numbers that began or ceased to apply on a day that is not that of their instrument."""
    for limit in site.registers.limits.values():
        for v in limit.values:
            i = site.registers.instruments[_instrument(v)]
            name = lambda lang, limit=limit: limit.name[lang]  # noqa: E731
            title = lambda lang, i=i: book(i.short[lang], lang)  # noqa: E731
            if v.from_ and not v.hold and v.from_ != (i.effective or i.promulgated):
                text = lambda lang, v=v: _separator(lang).join(wording(limit, n, x, lang) for n, x in v.value.items())  # noqa: E731
                yield _event(site, f"{limit.id}/{v.provision}/from", v.from_, "number", _words(site, "change_from", name=name, text=text, title=title), f"limit:{limit.id}")
            if v.to and not v.hold and v.to != i.repealed:
                yield _event(site, f"{limit.id}/{v.provision}/to", v.to, "number", _words(site, "change_to", name=name, title=title), f"limit:{limit.id}")


def _written(site):
    for c in site.registers.changes.values():
        yield _event(site, c.id, c.date, c.kind, Text(c.what.en, c.what.zh), *c.about)


def _instrument(value):
    return value.provision.split("/")[0]


def _separator(lang):
    return "；" if lang == LANGS[0] else "; "
