"""What the look of the site promises: a first screen that leads on, a phone that needs no patience, and paper."""

import re

import pytest

from real_site import PREFIX, sheets

PHONE = {"width": 390, "height": 844}
#: page kinds that the other tests do not open at every width
PICTURES = ["/limits/contact-frequency/", "/limits/complaint-deadlines/", "/rights/complain/", "/rights/too-often/", "/procedures/", "/procedures/pack-early/",
            "/guidelines/", "/about/gate/", "/rights/one-page/", "/rights/letters/", "/procedures/templates/", "/404.html"]
WIDTHS = [320, 390, 768, 1280]
#: what sticks out of the column, if anybody can see it
WIDE = """() => [...document.querySelectorAll("main :is(table, svg, figure, blockquote)")]
  .filter((e) => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width && e.getBoundingClientRect().right > document.querySelector("main").getBoundingClientRect().right + 1)
  .map((e) => e.outerHTML.slice(0, 100))"""
#: the least that a thumb is sure to hit
TOUCH = 44

each_language = pytest.mark.parametrize("lang", PREFIX)


def boxes(page, selector):
    """The boxes of all that `selector` finds and a reader can see."""
    return [box for element in page.locator(selector).all() if (box := element.bounding_box()) and element.is_visible()]


@each_language
def test_on_the_first_screen_of_a_phone_one_can_search_get_help_now_and_choose_a_door(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/", width=PHONE["width"])
    page.set_viewport_size(PHONE)
    for selector, count in ((".kb-find input", 1), (".kb-find button", 1), (".kb-now", 1), (".kb-doors li", 3)):
        found = boxes(page, selector)
        assert len(found) == count, selector
        assert all(0 <= box["y"] and box["y"] + box["height"] <= PHONE["height"] for box in found), selector
    page.locator(".kb-now").click()
    assert page.url.endswith("/rights/#ten-minutes")


@each_language
def test_home_says_what_changed_lately_and_where_to_report_an_error(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/")
    days = [element.get_attribute("datetime") for element in page.locator(".kb-latest time").all()]
    assert len(days) == 5 and days == sorted(days, reverse=True)
    links = page.locator(".kb-foot__do a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert len(links) == 1 and links[0].endswith("#errors"), "home is no section and no stage"


@pytest.mark.parametrize("path", PICTURES)
@each_language
def test_pages_with_pictures_and_tables_fit_every_width(visit, lang, path):
    page, _, _, _ = visit(PREFIX[lang] + path, width=WIDTHS[0], reduced_motion="reduce")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(WIDE) == [], width


@pytest.mark.parametrize("path", PICTURES + ["/limits/contact-hours/"])
@each_language
def test_every_picture_has_a_name(visit, lang, path):
    page, _, _, _ = visit(PREFIX[lang] + path)
    nameless = page.locator("main svg").evaluate_all(
        "found => found.filter(svg => !svg.closest('[aria-hidden=true], button, label')"
        " && !(svg.getAttribute('role') === 'img' && svg.getAttribute('aria-label') && svg.querySelector('title'))).length")
    assert nameless == 0


@each_language
def test_a_week_shows_the_numbers_of_the_register(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/limits/contact-frequency/")
    weeks = page.locator(".kb-week__days").all()
    assert len(weeks) == 3
    for week in weeks:
        times = int(re.search(r"\d+", week.get_attribute("aria-label")).group())
        assert week.locator("rect").count() == 7
        assert week.locator("circle").count() == 7 * times


@each_language
def test_a_table_becomes_cards_on_a_phone_and_each_cell_says_its_column(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/rights/complain/", width=320)
    table = page.locator(".kb-table--text").first
    assert table.locator("tbody tr").first.evaluate("row => getComputedStyle(row).display") == "block"
    cell = table.locator("tbody tr").first.locator("td").nth(1)
    assert cell.get_attribute("data-label") in cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert table.locator("tbody tr").first.evaluate("row => getComputedStyle(row).display") == "table-row"


@each_language
def test_numbers_can_be_called_and_are_read_digit_by_digit(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/rights/complain/", width=PHONE["width"])
    calls = {link.get_attribute("href"): link.get_attribute("aria-label") for link in page.locator("main a[href^='tel:']").all()}
    assert {"tel:110", "tel:12378"} <= set(calls)
    assert all(label.endswith(" ".join(href.removeprefix("tel:"))) for href, label in calls.items())


@each_language
def test_what_is_touched_is_large_enough(visit, lang):
    wanted = {"/": ".kb-now, .kb-doors li, .kb-find :is(input, button), .kb-print, .kb-foot__do a",
              "/rights/complain/": ".kb-exit, .kb-channel .kb-tel, .kb-rung .kb-tel, .kb-print",
              "/procedures/first-days/": ".task-list label, summary, .kb-print", "/404.html": "li a, input, button"}
    for path, selector in wanted.items():
        page, _, _, _ = visit(path if path == "/404.html" else PREFIX[lang] + path, width=PHONE["width"])
        found = boxes(page, selector)
        assert found, path
        assert [box for box in found if box["height"] < TOUCH - 0.5] == [], path


@pytest.mark.parametrize("width, side_by_side", [(390, False), (768, True), (1280, True)])
@each_language
def test_both_sides_stand_abreast_where_there_is_room(visit, lang, width, side_by_side):
    page, _, _, _ = visit(f"{PREFIX[lang]}/limits/contact-hours/", width=width)
    staff, borrower = boxes(page, ".kb-sides .kb-side")[:2]
    assert (staff["y"] == borrower["y"]) == side_by_side
    page.emulate_media(media="print")
    assert all(side.is_visible() for side in page.locator(".kb-sides .kb-side").all())


@each_language
def test_every_page_of_limits_procedures_and_rights_leads_to_the_other_side(visit, lang):
    for section in ("limits", "procedures", "rights"):
        page, _, _, _ = visit(f"{PREFIX[lang]}/{section}/")
        assert page.locator(".kb-for__other a[href]").count() == 1, section


@each_language
def test_paper_has_address_date_and_version_and_no_buttons(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/rights/night-calls/")
    page.emulate_media(media="print")
    foot = page.locator(".kb-foot").inner_text()
    assert f"{PREFIX[lang]}/rights/night-calls/" in foot
    assert re.search(r"20\d\d", foot)
    for selector in (".md-header", ".md-tabs", ".md-sidebar", ".md-footer", ".kb-exit", ".kb-print", ".md-path"):
        assert boxes(page, selector) == [], selector
    linked = page.locator(".kb-links li").all_inner_texts()
    assert linked and all("://" in line for line in linked)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@each_language
def test_all_limits_print_on_two_sheets_and_those_of_any_firm_on_one(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/limits/")
    assert sheets(page) <= 2
    for firm in page.locator("#kb-firm option").evaluate_all("options => options.map(o => o.value).filter(Boolean)"):
        page.locator("#kb-firm").select_option(firm)
        assert sheets(page) == 1, firm


@pytest.mark.parametrize("lang, stage", [*(("en", stage) for stage in ("before-due", "first-days", "early", "middle", "late", "outsourced", "court", "written-off", "settled")),
                                         ("zh", "early"), ("zh", "late")])  # English takes more room
def test_what_a_stage_needs_prints_on_few_sheets(visit, lang, stage):
    page, _, _, _ = visit(f"{PREFIX[lang]}/procedures/{stage}/")
    page.locator(f".kb-foot a[href$='pack-{stage}/']").click()
    page.wait_for_url(f"**/pack-{stage}/")
    assert sheets(page) <= 8


@pytest.mark.parametrize("section", ["limits", "procedures", "rights", "guidelines"])
@each_language
def test_a_section_is_one_document_with_contents_and_no_id_twice(visit, lang, section):
    page, _, said, _ = visit(f"{PREFIX[lang]}/{section}/print/")
    page.wait_for_load_state("load")
    assert said == []
    chapters = page.locator(".kb-contents a").evaluate_all("links => links.map(a => [a.textContent, document.querySelector(a.hash)?.firstChild.textContent])")
    assert len(chapters) > 5
    assert [words for words, title in chapters if words != title] == []
    assert page.evaluate("(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, n) => ids.indexOf(id) !== n) })()") == []


def test_the_missing_page_names_the_site_as_it_is_named_in_both_languages(visit):
    page, _, _, _ = visit("/404.html")
    named = [name.strip() for name in page.locator(".kb-bare__name span").all_inner_texts()]
    for prefix, name in zip(("/", "/en/"), named):
        page, _, _, _ = visit(prefix)
        assert page.locator("h1").inner_text() == name
