"""How quotations and marks look on a page: Markdown in, Markdown with links and HTML out.

Decides what is shown; the templates in overrides/kb only show it. Pure, except for reading those templates.
"""

import dataclasses
import math
import posixpath
import re
import urllib.parse
from functools import cached_property

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kb import indexing, marks
from kb.changes import events
from kb.checking import all_rules
from kb.meanings import DOWNLOADS, TITLES
from kb.pages import LINK
from kb.phrases import article_words, book, span, wording
from kb.registers import amount
from kb.rules.quotation_has_target import home_key
from kb.schemas import shapes
from kb.site import address
from kb.words import plain, unwrapped

#: the ambulance: a number to call, and no place to complain, which is what the register of channels lists
AMBULANCE = "120"
#: the kinds of firm that readers choose from; the other words of `binds` are not firms
FIRMS = ("bank-card", "bank-consumer-loan", "consumer-finance", "online-loan", "microloan", "auto-finance", "collection-agency")
#: ____ to be filled in by hand, which Markdown would take for emphasis
_BLANK = re.compile(r"(?<![\\_])_{3,}")
_SPACES = re.compile(r"\s+")
#: characters that the attribute lists of Python-Markdown cannot carry inside a quoted value
_UNSAFE = str.maketrans({'"': "”", "{": "（", "}": "）", "|": "·", "\n": " ", "<": "‹", ">": "›", "[": "（", "]": "）"})
_CHINESE = re.compile(r"[\u3400-\u9fff]")


class Renderer:
    """Shows the pages of one Site. Made anew for every build, so that nothing stale is shown."""

    def __init__(self, site):
        self.site = site
        self.registers = site.registers
        self._shown = {}

    @cached_property
    def _templates(self):
        environment = Environment(loader=FileSystemLoader(self.site.root / "overrides" / "kb"), autoescape=True,
                                  undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
        return environment

    def phones(self):
        """Every telephone number that pages may name."""
        return {c.number for c in self.registers.channels.values() if c.number} | {AMBULANCE}

    def label(self, word, lang):
        """A short word of the interface in one language."""
        return self.registers.vocabulary.labels[word][lang]

    def page(self, page):
        """The Markdown of a page (without front matter) with quotations as links, marks expanded, sources listed."""
        notes = Notes(self, page)
        return self.body(page, notes) + notes.listing()

    def body(self, page, notes, *changes):
        """The text of a page as `page` shows it, its quotations noted in `notes`. Each of `changes` is (start, end, new text)."""
        shown = [(q.start, q.end, notes.link(q)) for q in page.quotations]
        expanded = [(m.start, m.end, self.mark(m, page, notes)) for m in page.marks]
        pieces, done = [], page.body_start
        for start, end, text in sorted([*shown, *expanded, *self.superseded_banners(page), *self.stale_banners(page), *changes]):
            pieces += [page.source[done:start], text]
            done = end
        return _BLANK.sub(lambda m: "&#95;" * len(m.group()), "".join([*pieces, page.source[done:]]))

    def stale_banners(self, page):
        """A banner below the heading of each section that is declared stale: (start, end, HTML)."""
        stale = page.meta.get("stale") or []
        text = f'\n<p class="kb-banner" role="note">{self.registers.vocabulary.labels["stale"][page.lang]}</p>\n\n'
        ends = {h.id: page.source.find("\n", h.start) + 1 or len(page.source) for h in page.headings}
        places = [page.body_start if id == "top" else ends.get(id) for id in stale]
        return [(place, place, text) for place in places if place is not None]

    def superseded_banners(self, page):
        """A banner above all else on the page of an instrument that is repealed, with its successor: (start, end, HTML)."""
        show = View(self, page)
        shown = [show.instrument(self.registers.instruments[m.args["id"]]) for m in page.marks if m.name == "instrument"]
        return [(page.body_start, page.body_start, "\n" + one_block(self.template("superseded.html", i=i, t=show.label)) + "\n\n")
                for i in shown if i["repealed"]]

    def mark(self, mark, page, notes):
        """What a mark stands for, as one block of HTML; a book is Markdown, so that its headings are listed."""
        return self.book(mark.args, page, notes) if mark.name == "book" else "\n" + self.html(mark, page)

    def html(self, mark, page):
        """What a mark other than a book stands for, as one block of HTML."""
        key = page.path, page.name, mark.start
        if key not in self._shown:  # a page is shown twice: as HTML, and as a plain copy
            self._shown[key] = one_block(getattr(self, "_" + mark.name.replace("-", "_"))(mark.args, View(self, page)))
        return self._shown[key]

    def book(self, args, page, notes):
        """Other pages, whole, as chapters of `page`: a list of contents, then each with its headings a level deeper.

        Chapters are shown as seen from `page`, which is the home of no entry: marks bring no id, so that none stands twice,
        and headings have the chapter's name before theirs.
        """
        names = [name for name in marks.select_pages(args, self.site.nav) if name != page.name]
        chapters = [chapter for name in names if (chapter := self.site.pages.get((page.lang, name))) and not any(m.name == "book" for m in chapter.marks)]
        ids = {chapter.name: (chapter_id(chapter.name), {h.id for h in chapter.headings}) for chapter in chapters}
        rows = [{"id": ids[c.name][0], "title": c.meta["title"]} for c in chapters]
        parts = [one_block(self.template("contents.html", rows=rows, kind="pack" if "pages" in args else "book", t=View(self, page).label))]
        for chapter in chapters:
            changes = [(h.start, h.start, "#") for h in chapter.headings]
            changes += [(start, start, ids[chapter.name][0] + "--") for start in heading_ids(chapter)]
            changes += moved_links(chapter, page.name, ids)
            text = self.body(dataclasses.replace(chapter, name=page.name), notes, *changes)
            facts = one_block(self.template("chapter.html", reviewed=chapter.meta["reviewed"], t=View(self, page).label))
            parts.append(f"## {chapter.meta['title']} {{#{ids[chapter.name][0]} .kb-chapter}}\n\n{facts}\n{text}\n")
        return "\n" + "\n\n".join(parts)

    def template(self, name, **values):
        return self._templates.get_template(name).render(**values)

    # one method a mark

    def _limits(self, args, show):
        topics = {}
        for limit in marks.select_limits(args, self.registers):
            topics.setdefault(limit.topic, []).append(show.limit(limit))
        groups = [(self.registers.topics[topic].name[show.lang], rows) for topic, rows in topics.items()]
        return self.template("limits.html", groups=groups, single=len(groups) == 1, t=show.label)

    def _timeline(self, args, show):
        dated = [(i.effective or i.promulgated, i) for i in marks.select_instruments(args, self.registers)]
        steps = [(day, show.instrument(i)) for day, i in sorted((d for d in dated if d[0]), key=lambda step: step[0])]
        return self.template("timeline.html", steps=steps, t=show.label)

    def _latest(self, args, show):
        today = self.site.today
        dated = [(i.effective or i.promulgated, i) for i in self.registers.instruments.values() if i.force != "none"]
        newest = sorted((d for d in dated if d[0] and d[0] <= today), key=lambda step: step[0], reverse=True)[:int(args["most"])]
        steps = [{"day": day, "instrument": show.instrument(i), "limits": show.limits_from(i.id, day)} for day, i in newest]
        return self.template("latest.html", steps=steps, t=show.label)

    def _week(self, args, show):
        weeks = [show.week(limit) for limit in marks.select_limits(args, self.registers)]
        return self.template("week.html", weeks=weeks, t=show.label)

    def _ladder(self, args, show):
        channels = marks.select_channels(args, self.registers)
        return self.template("ladder.html", first=[show.channel(c) for c in channels if c.order == 1],
                             rungs=[show.channel(c) for c in channels if c.order > 1], t=show.label)

    def _renumbered(self, args, show):
        tables = [show.renumbered(self.registers.instruments[id]) for id in args["id"].split(",")]
        return self.template("renumbered.html", tables=tables, t=show.label)

    def _firms(self, args, show):
        return self.template("firms.html", firms=[(id, show.word("binds", id)) for id in FIRMS], t=show.label)

    def _limit(self, args, show):
        limits = [show.limit(limit, own=True) for limit in marks.select_limits(args, self.registers)]
        return self.template("limit.html", limits=limits, t=show.label, lang=show.lang)

    def _numbers(self, args, show):
        return self.template("numbers.html", limits=[show.limit(l) for l in marks.select_limits(args, self.registers)], t=show.label)

    def _dial(self, args, show):
        return self.template("dial.html", dials=[show.dial(l) for l in marks.select_limits(args, self.registers)], t=show.label)

    def _provisions(self, args, show):
        cards = [show.provision(key, p) for key, p in marks.select_provisions(args, self.registers)]
        return self.template("provisions.html", cards=cards, t=show.label, level=0)

    def _instrument(self, args, show):
        instrument = self.registers.instruments[args["id"]]
        return self.template("instrument.html", i=show.instrument(instrument), t=show.label, level=3)

    def _instruments(self, args, show):
        rows = [show.instrument(i) for i in marks.select_instruments(args, self.registers)]
        return self.template("instruments.html", instruments=rows, t=show.label)

    def _glossary(self, args, show):
        terms = sorted(self.registers.terms.values(), key=lambda term: sort_key(term[show.lang].preferred, show.lang))
        return self.template("glossary.html", terms=[show.term(term) for term in terms], t=show.label, lang=show.lang)

    def _index(self, args, show):
        return self.template("index.html", groups=show.index(), t=show.label)

    def _stages(self, args, show):
        return self.template("stages.html", stages=[show.stage(s) for s in self.registers.stages.values()], t=show.label)

    def _downloads(self, args, show):
        return self.template("downloads.html", files=[show.download(path) for path in args["of"].split(",")])

    def _data(self, args, show):
        return self.template("data.html", files=show.data(), t=show.label)

    def _stage(self, args, show):
        return self.template("stage.html", s=show.stage(self.registers.stages[args["id"]]), t=show.label)

    def _channels(self, args, show):
        channels = [show.channel(c) for c in marks.select_channels(args, self.registers)]
        return self.template("channels.html", channels=channels, t=show.label)

    def _myths(self, args, show):
        ids = args["id"].split(",") if "id" in args else list(self.registers.myths)
        return self.template("myths.html", myths=[show.myth(self.registers.myths[id]) for id in ids], t=show.label)

    def _foreign(self, args, show):
        home = marks.select_limits({"id": args["home"]}, self.registers) if "home" in args else []
        groups = {topic: ([show.limit(l) for l in home if l.topic == topic], []) for topic in self.registers.topics}
        for f in sorted(self.registers.foreign.values(), key=lambda f: f.jurisdiction.en):
            groups[f.topic][1].append(show.foreign(f))
        groups = [(self.registers.topics[topic].name[show.lang], *rows) for topic, rows in groups.items() if rows[1]]
        groups.sort(key=lambda group: not group[1])
        return self.template("foreign.html", groups=groups, t=show.label)

    def _changes(self, args, show):
        rows = [show.change(e) for e in events(self.site)[:int(args["most"])]]
        return self.template("changes.html", rows=rows, t=show.label)

    def _claims(self, args, show):
        article = self.registers.articles[args["article"]]
        return self.template("claims.html", article=show.article(article), t=show.label)

    def _rules(self, args, show):
        return self.template("rules.html", rules=show.rules(), t=show.label)

    def _marks(self, args, show):
        rows = [{"name": name, "arguments": [f"{a}=…" for a in kind.arguments], "says": kind.stands_for[show.lang]} for name, kind in marks.KINDS.items()]
        return self.template("marks.html", rows=rows, t=show.label)

    def _proof(self, args, show):
        return self.template("proof.html", proof=self.registers.proof, lang=show.lang, t=show.label)

    def _offline(self, args, show):
        return self.template("offline.html", t=show.label)

    def _search(self, args, show):
        return self.template("search.html", part=args["show"], search=show.search(), lang=show.lang, t=show.label)

    def _vocabulary(self, args, show):
        words = getattr(self.registers.vocabulary, args["name"])
        rows = [(id, word.name[show.lang], word.means[show.lang] if word.means else "") for id, word in words.items()]
        return self.template("vocabulary.html", vocabulary=args["name"], rows=rows)


class View:
    """Register entries as the templates want them, in one language, linked as seen from one page."""

    def __init__(self, renderer, page):
        self.site = renderer.site
        self.registers = renderer.registers
        self.page = page
        self.lang = page.lang
        self.today = renderer.site.today

    def label(self, word):
        return self.registers.vocabulary.labels[word][self.lang]

    def word(self, vocabulary, id):
        return self.registers.word(vocabulary, id, self.lang)

    def both(self, text):
        return text[self.lang] if text else None

    def link(self, key):
        address = self.site.address(self.page, key)
        return html_address(address, self.page) if address else None

    def anchor(self, key, anchor):
        """The id of an entry where this page is its home, else None (an id stands on one page only)."""
        home = self.site.homes.get(key)
        return anchor if home and (home.page, home.anchor) == (self.page.name, anchor) else None

    def badge(self, vocabulary, id):
        word = getattr(self.registers.vocabulary, vocabulary)[id]
        return {"class": id, "name": word.name[self.lang], "means": word.means[self.lang] if word.means else ""}

    def source(self, key, articles=None):
        """Where a rule stands: name of the instrument, articles, force, certainty, and when it was checked."""
        provision = self.registers.provisions[key]
        instrument = self.registers.instruments[key.split("/")[0]]
        return {
            "title": book(instrument.short[self.lang], self.lang),
            "article": article_words(articles or provision.articles, instrument, self.lang) or self.label("article_unknown"),
            "known": bool(articles or provision.articles),
            "href": self.link(f"rule:{key}"),
            "force": self.badge("force", instrument.force),
            "certainty": self.badge("certainty", provision.certainty),
            "modality": self.word("modality", provision.modality),
            "checked": provision.checked or instrument.checked,
        }

    def limit(self, limit, own=False):
        operating = limit.operating(self.today)
        sources = {v.provision: v for v in limit.shown(self.today)}
        main = self.registers.provisions[limit.stricter or (operating or [(0, 0, limit.values[0])])[0][2].provision]
        return {
            "id": limit.id, "anchor": self.anchor(f"limit:{limit.id}", marks.limit_anchor(limit.id)),
            "name": limit.name[self.lang], "href": self.link(f"limit:{limit.id}"), "own": own,
            "numbers": self.numbers(limit, operating), "counts": limit.counts[self.lang],
            "exceptions": self.both(limit.exceptions),
            "values": [self.value(limit, v) for v in sources.values()], "variants": self.variants(limit),
            "before": [self.value(limit, v) for v in limit.values if v.to and v.to <= self.today and not v.hold],
            "stricter": self.source(limit.stricter) if limit.stricter else None, "why": self.both(limit.why),
            "sides": self.sides(main), "dial": self.dial(limit), "binds": sorted({b for v in limit.shown(self.today) for b in v.binds}),
        }

    def numbers(self, limit, rows):
        """The numbers of a limit with their words; a pair of clock times reads as one span."""
        clocks = [value for number, value, _ in rows if limit.numbers[number].unit == "clock"]
        if len(set(clocks)) == 2:
            return [{"name": limit.name[self.lang], "text": span(clocks[0], clocks[1], self.lang)}]
        shown = []
        for number, value, _ in rows:
            name = limit.numbers[number]
            text = wording(limit, number, value, self.lang)
            if {"name": name.name[self.lang], "text": text} not in shown:
                shown.append({"name": name.name[self.lang], "text": text})
        return shown

    def variants(self, limit):
        """Where texts give different numbers: each number with the firms it binds; else nothing."""
        found = {}
        for v in limit.shown(self.today):
            text = ", ".join(n["text"] for n in self.numbers(limit, [(n, x, v) for n, x in v.value.items()]))
            found.setdefault(tuple(v.value), {}).setdefault(text, []).extend(v.binds)
        differing = [by_text for by_text in found.values() if len(by_text) > 1]
        return [{"text": text, "binds": [self.word("binds", b) for b in dict.fromkeys(binds)]} for by_text in differing for text, binds in by_text.items()]

    def value(self, limit, value):
        return {
            "numbers": self.numbers(limit, [(n, x, value) for n, x in value.value.items()]),
            "source": self.source(value.provision, value.articles),
            "binds": [self.word("binds", b) for b in value.binds],
            "since": self.since(self.registers.instruments[value.provision.split("/")[0]]), "from": value.from_, "to": value.to, "lifted_by": self.both(value.lifted_by),
        }

    def since(self, instrument):
        """What the first day of a value is where it is not the day of commencement: the day of issue, or of the report."""
        return None if instrument.effective else self.label("issued_only" if instrument.promulgated else "reported_only")

    def sides(self, provision):
        if not provision.staff_side:
            return None
        return {"staff": provision.staff_side[self.lang], "borrower": provision.borrower_side[self.lang]}

    def dial(self, limit):
        """The numbers of a day dial: the arc from the first clock time to the second, or None."""
        clocks = [(n, x) for n, x, _ in limit.operating(self.today) if limit.numbers[n].unit == "clock"]
        found = dict(clocks)
        if len(found) != 2:
            return None
        start, end = found.values()
        return {"start": start, "end": end, "path": arc(start, end), "name": limit.name[self.lang],
                "text": span(start, end, self.lang), "colon": self.label("colon")}

    def week(self, limit):
        """Seven days side by side, each with a dot for every time that the limit allows in it."""
        number, value, source = limit.operating(self.today)[0]
        times = int(amount(value))
        text = wording(limit, number, value, self.lang)
        days = [{"x": n * 44, "name": name, "dots": [{"x": n * 44 + 11 + dot % 3 * 9, "y": 30 + dot // 3 * 9} for dot in range(times)]}
                for n, name in enumerate(self.label("weekdays").split())]
        return {"name": limit.name[self.lang], "href": self.link(f"limit:{limit.id}"), "text": text, "days": days,
                "height": 32 + 9 * math.ceil(times / 3), "alt": f"{limit.name[self.lang]}{self.label('colon')}{text}{self.label('each_day')}",
                "force": self.source(source.provision)["force"]}

    def limits_from(self, instrument, day):
        """The limits that have a value from a day on, by provisions of one instrument."""
        return [{"name": limit.name[self.lang], "href": self.link(f"limit:{limit.id}")} for limit in self.registers.limits.values()
                if any(v.from_ == day and v.provision.split("/")[0] == instrument and not v.hold for v in limit.values)]

    def provision(self, key, provision):
        return {
            "key": key, "anchor": self.anchor(f"rule:{key}", marks.rule_anchor(key)), "name": provision.name[self.lang],
            "articles": [a for a in (self.anchor(f"law:{key.split('/')[0]}/{a}", marks.article_anchor(key.split("/")[0], a))
                                     for a in provision.articles) if a],
            "says": provision.says[self.lang], "exception": self.both(provision.exception), "sides": self.sides(provision),
            "who": [self.word("who", w) for w in provision.who], "source": self.source(key),
            "place": provision.place,
        }

    def instrument(self, i):
        successor = self.registers.instruments.get(i.superseded_by)
        own = self.anchor(f"law:{i.id}", i.id)
        cards = [self.provision(f"{i.id}/{p.id}", p) for p in i.provisions if not p.hold] if own else []
        seen = set()
        for card in cards:  # several provisions may rest on one article: its id stands on the first
            card["articles"] = [a for a in card["articles"] if not (a in seen or seen.add(a))]
        return {
            "id": i.id, "anchor": own, "title": i.title[self.lang], "short": i.short[self.lang], "href": self.link(f"law:{i.id}"),
            "issuer": i.issuer[self.lang], "number": i.number, "kind": self.word("kind", i.kind),
            "force": self.badge("force", i.force), "certainty": self.badge("certainty", i.certainty),
            "promulgated": i.promulgated, "effective": i.effective, "checked": i.checked,
            "repealed": i.repealed if i.repealed and i.repealed <= self.today else None,
            "successor": {"short": successor.short[self.lang], "href": self.link(f"law:{successor.id}")} if successor else None,
            "applies_to": [self.word("binds", b) for b in i.applies_to], "provisions": cards, "count": len(i.provisions),
            "last_article": article_words([i.last_article], i, self.lang) if i.last_article else None,
        }

    def renumbered(self, old):
        """The old articles of a repealed instrument with the new ones, in the order of the new: subject, numbers, what changed."""
        rows = []
        for moved in sorted(old.renumbered, key=lambda m: [int(n) for n in re.findall(r"\d+", m.new.partition(":")[2])]):
            id, _, article = moved.new.partition(":")
            new = self.registers.instruments[id]
            subject = next((p.name[self.lang] for p in new.provisions if article in p.articles), self.label("not_recorded"))
            rows.append({"subject": subject, "old": article_words([moved.old], old, self.lang), "changed": self.both(moved.changed),
                         "new": article_words([article], new, self.lang), "href": self.link(f"law:{id}/{article}")})
        return {"short": book(old.short[self.lang], self.lang), "repealed": old.repealed, "rows": rows, "compared": any(row["changed"] for row in rows)}

    def term(self, term):
        forms, other = term[self.lang], term["en" if self.lang == "zh" else "zh"]
        return {
            "anchor": self.anchor(f"term:{term.id}", marks.term_anchor(term.id)), "preferred": forms.preferred,
            "other": other.preferred, "other_lang": "en" if self.lang == "zh" else "zh-CN",
            "admitted": forms.admitted, "deprecated": [(d.form, d.why) for d in forms.deprecated],
            "definition": forms.definition, "plain": forms.plain, "source": self.term_source(term.source),
            "see": [(self.registers.terms[id][self.lang].preferred, self.link(f"term:{id}")) for id in term.see],
        }

    def term_source(self, source):
        if source == "practice":
            return {"title": self.word("force", "house-practice"), "href": None, "article": ""}
        if "/" in source:
            return self.source(source)
        instrument = self.registers.instruments[source]
        return {"title": book(instrument.short[self.lang], self.lang), "href": self.link(f"law:{source}"), "article": ""}

    def stage(self, s):
        first, last = s.days.from_, s.days.to
        home = next((page for page in self.site.in_language(self.lang).values()
                     if any(m.name == "stage" and m.args.get("id") == s.id for m in page.marks) and page.name != self.page.name), None)
        days = None if first is None else f"{first}+" if last is None else str(first) if first == last else f"{first}–{last}"
        return {
            "anchor": self.anchor(f"stage:{s.id}", f"stage-{s.id}"), "name": s.name[self.lang], "days": days,
            "href": self.place(home.name)["href"] if home else None,
            "holder": s.holder[self.lang], "entry": s.entry[self.lang], "exit": s.exit[self.lang],
            "customer": s.customer[self.lang], "hand_over": s.hand_over[self.lang],
            "channels": [self.word("channel", c) for c in s.channels],
            "limits": [self.limit_line(ref) for ref in s.limits],
        }

    def limit_line(self, ref):
        id, _, part = ref.partition("/")
        limit = self.registers.limits[id]
        rows = limit.operating(self.today, part or None)
        return {"name": limit.name[self.lang], "numbers": self.numbers(limit, rows), "variants": [] if part else self.variants(limit), "href": self.link(f"limit:{id}"),
                "force": self.badge("force", self.registers.instruments[rows[0][2].provision.split("/")[0]].force) if rows else None}

    def channel(self, c):
        deadlines = []
        for d in c.deadlines:
            limit = self.registers.limits[d.limit.split("/")[0]] if d.limit else None
            key = d.provision or limit.operating(self.today)[0][2].provision
            deadlines.append({"time": d.time[self.lang], "source": self.source(key)})
        return {"anchor": self.anchor(f"channel:{c.id}", f"channel-{c.id}"), "href": self.link(f"channel:{c.id}"), "name": c.name[self.lang], "number": c.number,
                "digits": " ".join(c.number or ""),
                "for": c.for_[self.lang], "not_for": self.both(c.not_for),
                "check": self.both(c.check), "deadlines": deadlines, "certainty": self.badge("certainty", c.certainty)}

    def myth(self, m):
        return {"anchor": self.anchor(f"myth:{m.id}", f"myth-{m.id}"), "claim": m.claim[self.lang], "why": m.why[self.lang],
                "verdict": self.badge("verdict", m.verdict), "spread_by": self.word("spread_by", m.spread_by),
                "sources": [self.source(key) for key in m.provisions]}

    def foreign(self, f):
        return {"jurisdiction": f.jurisdiction[self.lang], "instrument": f.instrument, "place": f.place, "rule": f.rule[self.lang],
                "unit": self.both(f.unit), "window": self.both(f.window), "counted": self.both(f.counted),
                "exceptions": self.both(f.exceptions), "force": f.force[self.lang],
                "family": self.badge("family", f.family), "seen": self.word("seen", f.certainty),
                "anchor": self.anchor(f"foreign:{f.id}", f"foreign-{f.id}")}

    def change(self, e):
        folder = posixpath.dirname(self.page.name) or "."
        href = html_address(posixpath.relpath(e.home.page, folder) + (f"#{e.home.anchor}" if e.home.anchor else ""), self.page) if e.home else None
        return {"date": e.date, "kind": self.label(f"change_{e.kind}"), "what": e.what[self.lang], "href": href}

    def download(self, path):
        """A file that the build writes: what it is, and its address as seen from the page."""
        return {"title": DOWNLOADS[path][self.lang], "href": posixpath.relpath(path, address(self.page.name, self.lang) or ".")}

    def data(self):
        """The data files: name, title, address of file and schema, and every field with its meaning."""
        folder = posixpath.relpath("data", address(self.page.name, self.lang) or ".")
        return [{"name": "index" if name == "files" else name, "title": TITLES[name][self.lang], "folder": folder,
                 "shapes": [(where, [(field, means[self.lang]) for field, means in fields]) for where, fields in shapes(name)]} for name in TITLES]

    def article(self, article):
        subjects = {s.id: {"heading": s.heading[self.lang], "at": self.place(s.at), "claims": []} for s in article.subjects}
        for c in article.claims:
            subjects[c.subject]["claims"].append({
                "id": c.id, "claim": c.claim[self.lang], "verdict": self.badge("verdict", c.verdict), "reason": c.reason[self.lang],
                "sources": [self.source(key) for key in c.provisions], "at": self.place(c.at)})
        return {"title": article.title[self.lang], "note": article.source_note[self.lang], "subjects": list(subjects.values())}

    def place(self, at):
        """The link and title of a place given as page#heading, or None."""
        if not at:
            return None
        name, _, heading = at.partition("#")
        target = self.site.pages.get((self.lang, name))
        folder = posixpath.dirname(self.page.name) or "."
        address = posixpath.relpath(name, folder) + (f"#{heading}" if heading else "")
        return {"href": html_address(address, self.page), "title": target.meta.get("title", name) if target else name}

    def index(self):
        """The A to Z, each entry with its link; what no page shows is left out."""
        groups = [(letter, [{"text": e.text, "kind": e.kind, "href": self.link(e.key) if e.key else self.to(e.page)} for e in entries])
                  for letter, entries in indexing.grouped(self.site, self.lang)]
        return [(letter, shown) for letter, entries in groups if (shown := [e for e in entries if e["href"]])]

    def search(self):
        """The latest report on the search, in this language."""
        report = self.registers.search
        pages = self.site.in_language(self.lang)
        named = lambda name: {"title": str(pages[name].meta["title"]), "href": self.to(name)} if name in pages else None
        return {
            "as_of": report.as_of, "totals": report.totals, "engines": report.engines,
            "queries": [{"q": row.q, "rank": row.rank, "held_out": row.held_out, "first": row.first and named(f"{row.first}.md")} for row in report.queries[self.lang]],
            "unasked": [page for name in report.unasked[self.lang] if (page := named(f"{name}.md"))],
        }

    def to(self, name):
        """The address of another page."""
        return html_address(posixpath.relpath(name, posixpath.dirname(self.page.name) or "."), self.page)

    def rules(self):
        """Every rule of the gate with its reason, and the first failing and passing example of its cases."""
        return [{"name": name, "says": says, "why": why, "remedy": rule.REMEDY[self.lang], "examples": {"bad": None, "good": None, **self.site.examples.get(name, {}).get(self.lang, {})}}
                for name, rule in all_rules().items() for says, why in [explanation(rule, self.lang)]]


def explanation(rule, lang):
    """What a rule says and why, in one language, from its docstring: an English sentence, the reason, then the Chinese."""
    parts = [" ".join(part.split()) for part in rule.__doc__.strip().split("\n\n")]
    if lang == "en":
        return parts[0], parts[1]
    says, _, why = unwrapped(parts[2]).partition("。")
    return says + "。", why


class Notes:
    """The quotations of one page: each becomes a link, and its source a line at the foot of the page."""

    def __init__(self, renderer, page):
        self.renderer = renderer
        self.view = View(renderer, page)
        self.site = renderer.site
        self.page = page
        self.lines = {}

    def link(self, q):
        registers = self.view.registers
        number, note = self.noted(q)
        address = self.site.address(self.page, home_key(q, registers))
        return (f"[{q.text}]({address}){{ .kb-quote .kb-quote--{q.kind} aria-describedby=\"src-{number}\" "
                f"data-note=\"{safe(note['short'])}\" }}")

    def noted(self, q):
        """The number of the note of a quotation on this page (the same source has the same), and the note."""
        note = self._note(q)
        self.lines.setdefault(note["key"], note)
        return list(self.lines).index(note["key"]) + 1, note

    def _note(self, q):
        if q.kind == "term":
            forms = self.view.registers.terms[q.target][self.view.lang]
            return {"key": f"term:{q.target}", "kind": "term", "short": forms.plain, "head": forms.preferred, "text": forms.plain,
                    "force": None, "certainty": None, "checked": None}
        if q.kind == "limit":
            limit = self.view.registers.limits[q.id]
            rows = limit.operating(self.view.today, q.part or None)
            strict = [v for _, _, v in rows if v.provision == limit.stricter]
            value = (strict or [v for _, _, v in rows])[0]
            source = self.view.source(value.provision, value.articles)
            return self._rule_note(f"limit:{q.id}@{value.provision}", limit.name[self.view.lang], source)
        if q.kind == "rule":
            provision = self.view.registers.provisions[q.target]
            return self._rule_note(f"rule:{q.target}", provision.name[self.view.lang], self.view.source(q.target))
        return self._law_note(q)

    def _law_note(self, q):
        view, instrument = self.view, self.view.registers.instruments[q.id]
        found = [p for p in instrument.provisions if q.part in p.articles and not p.hold]
        if found:
            return self._rule_note(f"rule:{q.id}/{found[0].id}", found[0].name[view.lang], view.source(f"{q.id}/{found[0].id}", [q.part]))
        source = {"title": book(instrument.short[view.lang], view.lang), "article": article_words([q.part] if q.part else [], instrument, view.lang),
                  "force": view.badge("force", instrument.force), "certainty": view.badge("certainty", instrument.certainty),
                  "checked": instrument.checked}
        return self._rule_note(f"law:{q.target}", instrument.title[view.lang], source)

    def _rule_note(self, key, head, source):
        where = " ".join(filter(None, [source["title"], source["article"] if source.get("known", True) else self._bracketed(source["article"])]))
        checked = f"{source['checked']} {self.view.label('checked')}" if self.view.lang == "zh" else f"{self.view.label('checked')} {source['checked']}"
        short = " · ".join([source["force"]["name"], where, source["certainty"]["name"], checked])
        return {"key": key, "kind": "rule", "short": short, "head": head, "text": where, "force": source["force"],
                "certainty": source["certainty"], "checked": checked}

    def _bracketed(self, text):
        return f"（{text}）" if self.view.lang == "zh" else f"({text})"

    def listing(self):
        """The foot of the page: every source quoted on it, once, with force, certainty and date."""
        if not self.lines:
            return ""
        rows = list(enumerate(self.lines.values(), 1))
        rules = [row for row in rows if row[1]["kind"] == "rule"]
        terms = [row for row in rows if row[1]["kind"] == "term"]
        return "\n\n" + one_block(self.renderer.template("sources.html", rules=rules, terms=terms, t=self.view.label))


def finished(html, phones, words):
    """The HTML of a page as readers need it: boxes with labels, tables that can become cards, numbers that can be called."""
    return callable_numbers(labelled_tables(label_checkboxes(html)), phones, words)


_CHECKBOX = re.compile(r'(?<=<li class="task-list-item">)(\s*(?:<p>)?)(<input type="checkbox"[^>]*>)\s*(.*?)(?=</li>|</p>|<ul|<ol|<p>)', re.DOTALL)


def label_checkboxes(html):
    """The HTML of a page with every box of a checklist inside a label together with its words."""
    return _CHECKBOX.sub(r"\1<label>\2 <span>\3</span></label>", html)


_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_HEAD_CELL = re.compile(r"<th( [^>]*)?>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<td( [^>]*)?>(.*?)</td>", re.DOTALL)
_ANY_TAG = re.compile(r"<[^>]+>")


def labelled_tables(html):
    """Tables written in Markdown, each cell told the name of its column: on a narrow screen its row becomes a card."""
    return _TABLE.sub(lambda table: _labelled_table(table.group(1)), html)


def _labelled_table(inside):
    names = [_ANY_TAG.sub("", m.group(2)).strip() for m in _HEAD_CELL.finditer(inside)]
    head, body_tag, body = inside.partition("<tbody>")
    head = _HEAD_CELL.sub(lambda m: f'<th scope="col"{m.group(1) or ""}>{m.group(2)}</th>' if m.group(2).strip() else "<td></td>", head)

    def row(found):
        cells = zip(_CELL.finditer(found.group(1)), names)
        return "<tr>" + "".join(_labelled_cell(cell.group(1) or "", cell.group(2), name) for cell, name in cells) + "</tr>"

    return f'<table class="kb-table kb-table--text">{head}{body_tag}{_ROW.sub(row, body)}</table>'


def _labelled_cell(attributes, words, name):
    return f"<td{attributes}{_label(name)}><div>{words}</div></td>" if words else "<td></td>"


def _label(name):
    return f' data-label="{name.replace(chr(34), "&quot;")}"' if name else ""


_TAG_OR_TEXT = re.compile(r"(<[^>]+>)")
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_NO_NUMBER_BEFORE = r"(?<![A-Za-z0-9_.,/%-])(?<!第)(?<!第 )(?<!article )(?<!articles )(?<!clause )"
_NO_UNIT_AFTER = r"(?![A-Za-z0-9_/%-]|[.,]\d|\s?[日天次元万条个人年月]|\s(?:yuan|days?|times|months?|years?)\b)"
#: a link in a link, a button or a name of something else is no link
_NO_LINKS_IN = {"a", "button", "code", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "label", "option", "pre", "summary", "svg", "title"}


def callable_numbers(html, phones, words):
    """`html` with each telephone number of `phones` in running text as a link that calls it; its name is the number as seen (for those who speak
    to their device) and digit by digit (for those who listen to it).

    A number that counts something (110 日, 120 yuan) is none; `words` is "call" in the language of the page.
    """
    number = re.compile(_NO_NUMBER_BEFORE + "(" + "|".join(sorted(phones)) + ")" + _NO_UNIT_AFTER)
    inside, pieces = 0, []
    for piece in _TAG_OR_TEXT.split(html):
        if piece.startswith("<") and (name := _TAG_NAME.match(piece)):
            if name.group(1).lower() in _NO_LINKS_IN:
                inside += -1 if piece.startswith("</") else 1
        elif not inside:
            piece = number.sub(lambda m: f'<a class="kb-tel" href="tel:{m.group(1)}" aria-label="{words} {m.group(1)}, {" ".join(m.group(1))}">{m.group(1)}</a>', piece)
        pieces.append(piece)
    return "".join(pieces)


_PAGE_LINK = re.compile(r'<a href="((?!https?:|mailto:|tel:|#)[^"]+)">(.*?)</a>', re.DOTALL)


def linked_pages(html, address):
    """(words, absolute address) of every page of this site that the prose of a page leads to, once each."""
    found = {}
    for href, words in _PAGE_LINK.findall(html):
        found.setdefault(urllib.parse.urljoin(address, href).partition("#")[0], _ANY_TAG.sub("", words).strip())
    found.pop(address, None)
    return [(words, where) for where, words in found.items() if words]


def chapter_id(name):
    """The id of a page as a chapter: limits/visits.md is `limits-visits`."""
    return name.removesuffix(".md").replace("/", "-")


_OWN_ID = re.compile(r"\{[^{}\n]*?#")


def heading_ids(page):
    """The offsets at which the ids of the headings of a page begin."""
    return [_OWN_ID.search(page.source, h.start).end() for h in page.headings if h.id]


def moved_links(page, name, chapters):
    """The links of `page` as they have to read on the page `name`, which has `chapters` (page name to id and heading ids)."""
    changes = []
    for match in LINK.finditer(page.text):
        href = match.group(3)
        path, _, fragment = href.partition("#")
        if ":" in href or (path and not path.endswith(".md")):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path)) if path else page.name
        id, headings = chapters.get(target, (None, ()))
        if id and (not fragment or fragment in headings):
            new = f"#{id}--{fragment}" if fragment else f"#{id}"
        else:
            new = posixpath.relpath(target, posixpath.dirname(name) or ".") + (f"#{fragment}" if fragment else "")
        changes.append((match.start(3), match.end(3), new))
    return changes


def one_block(html):
    """HTML without blank lines, which would end an HTML block in Markdown."""
    return re.sub(r"\n\s*\n+", "\n", html).strip() + "\n"


def safe(text):
    """`text` as it can stand in an attribute list."""
    return _SPACES.sub(" ", text.translate(_UNSAFE)).strip()



def sort_key(text, lang):
    """Chinese by GBK code (which follows pinyin for common characters), English without case."""
    return text.encode("gbk", "replace") if lang == "zh" else text.casefold()


def html_address(address, page):
    """A Markdown address as the built page needs it (pages are folders: x.md is at x/)."""
    path, _, fragment = address.partition("#")
    if path:
        path = re.sub(r"(?:^|(?<=/))index\.md$", "", path)
        path = re.sub(r"\.md$", "/", path)
        if not page.name.endswith("index.md"):
            path = "../" + path
        path = path or "./"
    return path + ("#" + fragment if fragment else "")


def arc(start, end, radius=80, centre=100):
    """The SVG path of the arc of a 24-hour dial (midnight on top) from one clock time to another."""
    def point(clock):
        hours, minutes = map(int, clock.split(":"))
        angle = (hours + minutes / 60) / 24 * 2 * math.pi
        return f"{centre + radius * math.sin(angle):.2f} {centre - radius * math.cos(angle):.2f}"

    def hours(clock):
        return int(clock[:2]) + int(clock[3:]) / 60

    large = 1 if (hours(end) - hours(start)) % 24 > 12 else 0
    return f"M {point(start)} A {radius} {radius} 0 {large} 1 {point(end)}"
