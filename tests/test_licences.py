"""Whatever is on the site is ours or is named in licences.txt, with its licence."""

import importlib.metadata
import json
import re
from pathlib import Path

import material
import pytest

from real_site import ROOT

THEME = Path(material.__file__).parent / "templates"
LISTED = (ROOT / "THIRD-PARTY.txt").read_text(encoding="utf-8")
#: what the build writes itself, from our own pages and registers
WRITTEN = re.compile(r"(?:.*/)?(?:index|404|offline)\.html|(?:data|search)/.*|assets/search/modules\.js|offline\.js|sitemap\.xml|version\.json|licences\.txt|robots\.txt"
                     r"|_headers|_redirects|\.well-known/security\.txt|(?:en/)?(?:llms\.txt|feed\.xml)|.*\.md")
#: the theme's style sheets, cut down to what is used: see hooks/kb/styling.py
CUT = "assets/theme.css"
#: folder of the theme's icons to what the list calls the collection
ICONS = {"material": "Pictogrammers icons", "fontawesome": "fontawesome", "octicons": "octicons", "simple": "Simple Icons"}


def test_the_list_is_on_the_site(built):
    assert (built / "licences.txt").read_text(encoding="utf-8") == LISTED


def test_every_file_is_ours_or_the_themes(built):
    for path in built.rglob("*"):
        name = path.relative_to(built).as_posix()
        if path.is_file() and name != CUT and not WRITTEN.fullmatch(name):
            assert (ROOT / "docs" / name).exists() or (THEME / name).exists(), f"{name}: whose is it?"


def test_what_the_theme_brings_along_is_named(built):
    """The theme's maps say of which packages its files are made."""
    packages = set()
    assert (built / CUT).exists()
    for path in [*THEME.glob("assets/javascripts/bundle.*.map"), *THEME.glob("assets/stylesheets/*.map")]:
        sources = json.loads(path.read_text(encoding="utf-8"))["sources"]
        packages |= {match[1] for source in sources if (match := re.search(r".*node_modules/((?:@[^/]+/)?[^/]+)/", source))}
    assert "rxjs" in packages
    assert [name for name in packages if not re.search(rf"(?m)^  {re.escape(name)} ", LISTED)] == []


@pytest.mark.parametrize("name", ["mkdocs-material", "opencc-python-reimplemented", "pypinyin"])
def test_a_library_is_named_with_its_version_and_its_whole_licence(name):
    library = importlib.metadata.distribution(name)
    assert f"{name} {library.version} " in LISTED, f"THIRD-PARTY.txt names another version than {library.version}: read its licence again"
    [licence] = [file for file in library.files if re.search(r"dist-info/(licenses/)?LICENSE(\.txt)?$", str(file))]
    words = "".join(licence.read_text().split())
    start = words.find("Permissionishereby")
    holder, body = (words[:start], words[start:]) if start >= 0 else ("", words)
    assert _letters(body) in _letters(LISTED) and holder.removeprefix("TheMITLicense(MIT)") in "".join(LISTED.split())


def _letters(text):
    """The words alone: projects set the same licence with other quotation marks and lines."""
    return re.sub("[^a-z]", "", text.lower())


def test_icons_are_of_collections_that_are_named(built):
    drawn = set()
    for path in [*built.rglob("*.html"), *built.glob("assets/**/*.css")]:
        drawn |= set(re.findall(r"""<path d=["']([^"']+)["']""", path.read_text(encoding="utf-8")))
    used = set()
    for collection in ICONS:
        for path in (THEME / ".icons" / collection).rglob("*.svg"):
            if drawn & set(re.findall(r'<path d="([^"]+)"', path.read_text(encoding="utf-8"))):
                used.add(collection)
    assert "material" in used
    assert [name for name in used if not re.search(rf"(?m)^  {ICONS[name]} ", LISTED)] == []
