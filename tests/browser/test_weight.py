"""A first visit is light, shows its text without waiting, moves nothing, and asks nobody else. Bytes as they go over the wire."""

import pytest

from real_site import KINDS, PREFIX

#: thousands of bytes for everything a first visit loads, headers of answers included
BUDGET = {"home": 80, "limits overview": 95, "limit": 85, "procedure": 85, "right": 85, "instrument": 85, "instruments": 85, "glossary": 140, "about": 80}
#: of them, the styles, without which no word is shown
STYLES = 28


@pytest.mark.parametrize("lang", PREFIX)
@pytest.mark.parametrize("kind", KINDS)
def test_first_visit_keeps_to_its_budget_and_nothing_moves(page, address, lang, kind):
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script("window.moved = []; new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.moved.push([shift.value, ...shift.sources.map(({node}) => node?.outerHTML?.slice(0, 99))]) }).observe({type: 'layout-shift', buffered: true})")
    page.goto(address + PREFIX[lang] + KINDS[kind], wait_until="networkidle")
    loaded = page.evaluate("""() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((e) => ({name: e.name, bytes: e.transferSize}))""")
    table = "\n".join(f"{e['bytes']:7d} {e['name']}" for e in sorted(loaded, key=lambda e: -e["bytes"]))
    assert all(e["name"].startswith(address) for e in loaded), table
    assert all(e["bytes"] for e in loaded), "a size is unknown:\n" + table
    assert sum(e["bytes"] for e in loaded) <= 1000 * BUDGET[kind], table
    assert sum(e["bytes"] for e in loaded if e["name"].endswith(".css")) <= 1000 * STYLES, table
    assert page.locator("head script[src]").count() == 0, "the text waits for a script"
    assert page.evaluate("window.moved") == []
