"""The changes as an Atom feed, one a language. A site in, XML out; the dates are those of the changes, never the clock's."""

from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape, quoteattr

from kb.changes import events
from kb.pages import LANGS
from kb.phrases import CODES
from kb.site import address

#: how many changes a reader of the feed is sent; all of them are in data/changes.json
NEWEST = 40
#: the year from which the addresses of the site name its entries, as tag URIs want it
SINCE = 2026
CHANGES = "about/changes.md"
FILES = {"zh": "feed.xml", "en": "en/feed.xml"}


def feed(site, lang, base):
    """The Atom feed of one language; `base` is the address of the site."""
    newest, home = events(site)[:NEWEST], site.pages[lang, "index.md"].meta
    whose = f"tag:{urlsplit(base).hostname},{SINCE}:{lang}"
    name = home["title"]
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>', f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{CODES[lang]}">',
        f"<id>{escape(whose)}/changes</id>", f"<title>{escape(name)}{' – '}{escape(site.pages[lang, CHANGES].meta['title'])}</title>",
        f"<updated>{_moment(newest[0].date)}</updated>", f"<author><name>{escape(name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(urljoin(base, FILES[lang]))}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(urljoin(base, address(CHANGES, lang)))}/>',
        *(_entry(e, site, lang, base, whose) for e in newest), "</feed>", ""])


def _entry(e, site, lang, base, whose):
    label = site.registers.vocabulary.labels[f"change_{e.kind}"][lang]
    link = urljoin(base, address(e.home.page, lang)) + (f"#{e.home.anchor}" if e.home.anchor else "") if e.home else urljoin(base, address(CHANGES, lang))
    return (f"<entry><id>{escape(whose)}/changes/{escape(e.id)}</id><title>{escape(e.what[lang])}</title><updated>{_moment(e.date)}</updated>"
            f'<category term="{e.kind}" label={quoteattr(label)}/><link rel="alternate" type="text/html" href={quoteattr(link)}/>'
            f"<summary>{escape(label)}{'：' if lang == LANGS[0] else ': '}{escape(e.what[lang])}</summary></entry>")


def _moment(day):
    """A day as Atom wants it: it begins in China."""
    return f"{day.isoformat()}T00:00:00+08:00"


def write_feeds(site, folder, base):
    """Write the feed of each language below `folder`."""
    for lang in LANGS:
        (folder / FILES[lang]).write_text(feed(site, lang, base), encoding="utf-8")
