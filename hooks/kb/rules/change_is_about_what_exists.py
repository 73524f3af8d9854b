"""Every entry of the register of changes names pages, headings and entries that exist in both languages, and no day to come.

Readers follow a change to what it is about; what leads nowhere, or is announced before it is so, costs their trust.

变动登记册的每一条，都写明涉及的页面、标题或条目，两种语言都有，日期也不在将来。读者顺着变动去看内容：走不到地方，
或者还没变就先说变了，读者就不再信。
"""

from kb.changes import home, is_key
from kb.pages import LANGS
from kb.source import Text

REMEDY = Text("name a page from the folder of the language (limits/index.md, limits/index.md#heading) or an entry that a page shows (limit:…, law:…, rule:…, term:…)",
              "写页面（从语言文件夹写起：limits/index.md、limits/index.md#标题编号），或写有页面显示的条目（limit:…、law:…、rule:…、term:…）")
LATER = Text("write the day on which it changed; the dates of rules come from their own registers",
             "写变动那一天；规则的日期从各自的登记册得出")


def check(site):
    for change in site.registers.changes.values():
        key = f"change:{change.id}"
        if change.date > site.today:
            yield site.registers.at(key, "date"), Text(f"{change.date} is still to come", f"{change.date} 还没有到"), LATER
        for n, about in enumerate(change.about):
            if home(site, about) is None:
                yield site.registers.at(key, "about", n), _fault(site, about)


def _fault(site, about):
    name, _, heading = about.partition("#")
    if is_key(about):
        return Text(f"no page shows an entry {about!r}", f"没有页面显示条目“{about}”")
    missing = [lang for lang in LANGS if (lang, name) not in site.pages]
    if missing:
        return Text(f"no page docs/{missing[0]}/{name}", f"没有页面 docs/{missing[0]}/{name}")
    lang = next(lang for lang in LANGS if heading not in site.anchors(site.pages[lang, name]))
    return Text(f"no heading #{heading} in docs/{lang}/{name}", f"docs/{lang}/{name} 中没有标题 #{heading}")
