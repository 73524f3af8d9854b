"""Whether a built site may be published: looks at the finished files alone, as a reader's browser and a host would.

In: the folder of a built site. Out: faults, each with a path below that folder and one sentence in both languages.
"""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from kb import headers
from kb.exporting import FILES
from kb.pages import LANGS

#: folder of each language and what its pages call it
FOLDERS = {LANGS[0]: ("", "zh-CN"), LANGS[1]: ("en/", "en")}
#: what hosts and readers rely on, beside the pages
NEEDED = ("404.html", "en/404.html", "sitemap.xml", "version.json", "_headers", "_redirects", ".well-known/security.txt", "licences.txt",
          *(f"data/{name}{end}" for name in FILES for end in (".json", ".schema.json")))
#: hosts read these themselves, and compressed copies are served under the plain name
NOT_SERVED = ("_headers", "_redirects")
COMPRESSED = (".gz", ".br")
#: attributes that make a browser fetch something by itself
_LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src", "track": "src",
            "object": "data", "input": "src"}
_LOADING_LINKS = {"stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon", "manifest"}
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_CSS_ELSEWHERE = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:[a-z]+:)?//[^"')\s]+""", re.IGNORECASE)
_HASHED = re.compile(r"\.[0-9a-f]{8,}\.")
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True, order=True)
class Fault:
    path: str
    en: str
    zh: str

    def __str__(self):
        return f"{self.path}: {self.en}\n{self.path}：{self.zh}"


class _Reader(HTMLParser):
    """What one page says: its language, ids, links, programs, and what it would fetch."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lang = self.policy = self.canonical = self.moved = None
        self.noindex = False
        self.ids, self.links, self.loads, self.programs, self.inline = set(), set(), set(), [], set()
        self._program = None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if "id" in a:
            self.ids.add(a["id"])
        if tag == "a":
            if "name" in a:
                self.ids.add(a["name"])
            if a.get("href") is not None:
                self.links.add(a["href"])
        elif tag == "html":
            self.lang = a.get("lang")
        elif tag == "script":
            if "src" not in a and (a.get("type") or "").lower() in headers._PROGRAMS:
                self._program = []
        elif tag == "style":
            self.inline.add("<style>")
        elif tag == "link":
            rel = set((a.get("rel") or "").lower().split())
            if rel & _LOADING_LINKS:
                self.loads.add(a.get("href") or "")
            if rel & {"canonical", "alternate", "prev", "next"}:
                self.links.add(a.get("href") or "")
            if "canonical" in rel:
                self.canonical = a.get("href")
        elif tag == "meta":
            name = (a.get("http-equiv") or a.get("name") or "").lower()
            if name == "content-security-policy":
                self.policy = a.get("content")
            elif name == "robots" and "noindex" in (a.get("content") or ""):
                self.noindex = True
            elif name == "refresh":
                self.moved = a.get("content")
        elif tag == "form" and a.get("action"):
            self.loads.add(a["action"])
        if tag in _LOADING and a.get(_LOADING[tag]):
            self.loads.add(a[_LOADING[tag]])
        if a.get("srcset"):
            self.loads.update(part.split()[0] for part in a["srcset"].split(",") if part.split())
        for name, value in attributes:
            if name == "style" or name.startswith("on") or (name in ("href", "src", "action") and (value or "").lower().startswith("javascript:")):
                self.inline.add(f"{name}=")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_data(self, data):
        if self._program is not None:
            self._program.append(data)

    def handle_endtag(self, tag):
        if tag == "script" and self._program is not None:
            self.programs.append("".join(self._program))
            self._program = None


@dataclass
class Built:
    """A built site, read once: its pages as they read, its files, what it says of its version."""

    folder: Path
    files: frozenset
    pages: dict = field(default_factory=dict)
    version: dict = field(default_factory=dict)
    unreadable: list = field(default_factory=list)

    @property
    def base(self):
        return self.version.get("url") or "/"

    def text(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def addresses(self, lang):
        """The paths of the pages proper of one language, without the language's folder."""
        prefix = FOLDERS[lang][0]
        others = tuple(p for p, _ in FOLDERS.values() if p and p != prefix)
        return {name.removeprefix(prefix).removesuffix("index.html") for name, page in self.pages.items()
                if name.endswith("index.html") and name.startswith(prefix) and not page.moved and not (others and name.startswith(others))}


def read(folder):
    """Read a built site."""
    folder = Path(folder)
    paths = [p for p in folder.rglob("*") if p.is_symlink() or not p.is_dir()]
    built = Built(folder, frozenset(p.relative_to(folder).as_posix() for p in paths))
    for name in sorted(n for n in built.files if n.endswith(".html")):
        reader = _Reader()
        try:
            reader.feed(built.text(name))
        except (UnicodeDecodeError, OSError) as error:
            built.unreadable.append(Fault(name, f"cannot be read: {error}", f"读不了：{error}"))
            continue
        built.pages[name] = reader
    try:
        built.version = json.loads(built.text("version.json"))
    except (OSError, ValueError):
        pass  # `_what_is_needed` and `_version` say so
    if not isinstance(built.version, dict):
        built.version = {}
    return built


def verify(folder, commit=None):
    """Every fault of the site in `folder`, sorted by path. `commit`: the one it must say it was built from."""
    built = read(folder)
    checks = (_what_is_needed, _files, _languages, _policies, _nothing_from_elsewhere, _links, _sitemap, _data)
    return sorted({*built.unreadable, *(fault for check in checks for fault in check(built)), *_version(built, commit)})


def _what_is_needed(built):
    for name in NEEDED:
        if name not in built.files:
            yield Fault(name, "is missing", "缺失")
        elif name not in ("_redirects",) and not (built.folder / name).stat().st_size:
            yield Fault(name, "is empty", "是空的")


def _files(built):
    for name in built.files:
        path = built.folder / name
        if path.is_symlink():
            yield Fault(name, "is a link to another place", "是指向别处的链接")
        elif any(part.startswith(".") for part in name.split("/")) and not name.startswith(".well-known/"):
            yield Fault(name, "is a hidden file", "是隐藏文件")
        elif name not in NOT_SERVED and name.removesuffix(".gz").removesuffix(".br").rpartition(".")[2] not in headers.KINDS:
            yield Fault(name, "is of a kind that is not published (the kinds are listed in hooks/kb/headers.py)",
                        "不是可以发布的文件类型（类型列在 hooks/kb/headers.py）")
        elif f"/{name}".startswith(headers.HASHED) and not _HASHED.search(name):
            yield Fault(name, "would be kept for a year, but its name carries no hash", "会被缓存一年，可文件名里没有散列值")


def _languages(built):
    sets = {lang: built.addresses(lang) for lang in FOLDERS}
    first, second = FOLDERS
    for lang, other in ((first, second), (second, first)):
        prefix, code = FOLDERS[lang]
        if not sets[lang]:
            yield Fault(f"{prefix}index.html", f"no page in {code}: a whole language is missing", f"没有一页是 {code}：缺了整个一种语言")
            continue
        for address in sorted(sets[other] - sets[lang]) if sets[other] else ():
            yield Fault(f"{prefix}{address}index.html", f"is missing, while the page exists in {FOLDERS[other][1]}", f"缺失，而 {FOLDERS[other][1]} 有这一页")
        for address in sorted(sets[lang]):
            said = built.pages[f"{prefix}{address}index.html"].lang
            if said != code:
                yield Fault(f"{prefix}{address}index.html", f"says that its language is {said}, not {code}", f"自称语言是 {said}，不是 {code}")
    for name in ("404.html", "en/404.html"):
        if name in built.pages:
            text = built.text(name)
            for code in (code for _, code in FOLDERS.values() if f'lang="{code}"' not in text):
                yield Fault(name, f"says nothing in {code}", f"没有 {code} 的文字")


def _policies(built):
    allowed = set()
    for name, page in built.pages.items():
        needed = {headers.hash_of(program) for program in page.programs}
        allowed |= needed
        for what in sorted(page.inline):
            hint_en, hint_zh = (" (a table whose columns are aligned with colons makes it)", "（表格列用冒号对齐就会这样）") if what == "style=" else ("", "")
            yield Fault(name, f"has inline {what}, which the policy refuses{hint_en}", f"有内联的 {what}，安全策略会拒绝{hint_zh}")
        if page.policy is None:
            yield Fault(name, "carries no Content-Security-Policy", "没有带 Content-Security-Policy")
        elif page.policy != headers.policy(sorted(needed), in_page=True):
            yield Fault(name, "its Content-Security-Policy does not fit its scripts: build the site anew",
                        "页内的 Content-Security-Policy 与页内脚本不符：请重新构建")
    if "_headers" in built.files:
        said = built.text("_headers")
        for hash in sorted(allowed):
            if hash not in said:
                page = next(n for n, p in built.pages.items() if hash in {headers.hash_of(x) for x in p.programs})
                yield Fault("_headers", f"the policy lacks the hash of a script of {page}: {hash}", f"安全策略缺少 {page} 里一段脚本的散列值：{hash}")
        if said != headers.host_file(sorted(allowed)):
            yield Fault("_headers", "is not what hooks/kb/headers.py makes of these pages", "与 hooks/kb/headers.py 按这些页面生成的不同")


def _nothing_from_elsewhere(built):
    for name, page in built.pages.items():
        for address in sorted(page.loads):
            if _ELSEWHERE.match(address) and not address.startswith(built.base):
                yield Fault(name, f"loads {address} from elsewhere", f"从别处加载 {address}")
    for name in built.files:
        if name.endswith((".css", ".svg")):
            for found in _CSS_ELSEWHERE.findall(built.text(name)):
                yield Fault(name, f"loads from elsewhere: {found}", f"从别处加载：{found}")


def _links(built):
    root = urlsplit(built.base).path or "/"
    home = f"{urlsplit(built.base).scheme}://{urlsplit(built.base).netloc}"
    for name, page in built.pages.items():
        own = urljoin("//x" + root, name.removesuffix("index.html"))
        for link in page.links | page.loads:
            target = urlsplit(urljoin(own, link.removeprefix(home) if home != "://" and link.startswith(home + "/") else link))
            if target.netloc != "x" or target.scheme:
                continue
            path = unquote(target.path)
            if not path.startswith(root):
                yield Fault(name, f"links to {link}, outside the site", f"链接 {link} 在网站之外")
                continue
            path = path[len(root):]
            path += "index.html" if path == "" or path.endswith("/") else ""
            if path not in built.files:
                yield Fault(name, f"links to {link}, which does not exist", f"链接 {link} 没有对应的页面")
            elif target.fragment and path in built.pages and unquote(target.fragment) not in built.pages[path].ids:
                yield Fault(name, f"links to {link}, and there is no such place on that page", f"链接 {link}，那一页没有这个位置")


def _sitemap(built):
    try:
        listed = [loc.text or "" for loc in ElementTree.fromstring(built.text("sitemap.xml")).iter(_SITEMAP)]
    except (OSError, ElementTree.ParseError):
        if "sitemap.xml" in built.files:
            yield Fault("sitemap.xml", "cannot be read", "读不了")
        return
    wanted = {built.base + prefix + address for lang, (prefix, _) in FOLDERS.items() for address in built.addresses(lang)}
    for address in sorted(wanted - set(listed)):
        yield Fault("sitemap.xml", f"lacks {address}", f"缺少 {address}")
    for address in sorted(set(listed) - wanted):
        yield Fault("sitemap.xml", f"lists {address}, which is no page", f"列出的 {address} 不是页面")
    if len(listed) != len(set(listed)):
        yield Fault("sitemap.xml", "lists a page twice", "有页面列了两次")


def _data(built):
    from jsonschema import Draft202012Validator, SchemaError
    for schema_name in sorted(n for n in built.files if n.startswith("data/") and n.endswith(".schema.json")):
        name = schema_name.removesuffix(".schema.json") + ".json"
        if name not in built.files:
            continue  # a schema of something that is not JSON, or of one that `_what_is_needed` misses
        try:
            schema, data = json.loads(built.text(schema_name)), json.loads(built.text(name))
            Draft202012Validator.check_schema(schema)
        except (ValueError, SchemaError) as error:
            yield Fault(name, f"cannot be read as JSON with a schema: {str(error).splitlines()[0]}", f"不能按 JSON 和它的模式读取：{str(error).splitlines()[0]}")
            continue
        for error in list(Draft202012Validator(schema).iter_errors(data))[:5]:
            where = "/".join(str(part) for part in error.absolute_path) or "/"
            yield Fault(name, f"breaks its schema at {where}: {error.message[:200]}", f"在 {where} 处不合模式：{error.message[:200]}")


def _version(built, commit):
    if "version.json" not in built.files:
        return
    v, name = built.version, "version.json"
    if set(v) != {"url", "commit", "date", "gate", "figures"}:
        yield Fault(name, "does not say url, commit, date, gate and figures", "没有写全 url、commit、date、gate、figures")
        return
    if commit and v["commit"] != commit:
        yield Fault(name, f"says that the site was built from {v['commit']}, not from {commit}", f"写的是由 {v['commit']} 构建，不是 {commit}")
    if v["gate"].get("findings"):
        yield Fault(name, f"the gate found {v['gate']['findings']} faults", f"内容检查有 {v['gate']['findings']} 处不通过")
    counts = {"pages": len(built.addresses(LANGS[0]))}
    for figure, data in (("instruments", "instruments"), ("provisions", "provisions"), ("limits", "limits"), ("terms", "glossary")):
        try:
            counts[figure] = len(json.loads(built.text(f"data/{data}.json"))[data])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    for figure, count in counts.items():
        if v["figures"].get(figure) != count:
            yield Fault(name, f"says {v['figures'].get(figure)} {figure}, there are {count}", f"写 {figure} 有 {v['figures'].get(figure)}，实有 {count}")
