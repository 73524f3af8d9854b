"""A page that was once published is still there, or redirects to the page that took its place.

Legal-aid desks and complaint letters link here; a link that breaks in a file breaks for years.

发布过的页面还在，或者转到了接替它的页面。法律援助窗口和投诉信会链接到这里；写进卷宗的链接断了，一断就是几年。
"""

from kb.source import Text

REMEDY = Text("restore the page, or add `old.md: new.md` under redirects in docs/registers/addresses.yml",
              "把页面恢复回来，或在 docs/registers/addresses.yml 的 redirects 里写 `旧.md: 新.md`")


def check(site):
    names = {name for _, name in site.pages}
    addresses = site.registers.addresses
    if addresses is None:
        return
    for n, name in enumerate(addresses.pages):
        if name not in names and name not in addresses.redirects:
            yield site.registers.at("addresses", "pages", n), Text(f"{name} was published and is gone", f"{name} 发布过，现在没有了")
    for old, new in addresses.redirects.items():
        place = site.registers.at("addresses", "redirects", old)
        if new not in names:
            yield place, Text(f"{old} redirects to {new}, which is no page", f"{old} 转到 {new}，而它不是页面")
        if old in names:
            yield place, Text(f"{old} redirects and is a page", f"{old} 既转走又是页面")
