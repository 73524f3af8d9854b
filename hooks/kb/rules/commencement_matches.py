"""The day since which something is said to apply is the day on record of an instrument that the page names.

The day of issue taken for the day of commencement is the commonest slip; where no day is on record none is given.

说从哪一天起施行，那一天就是页面所引文件登记的施行日（或失效日）。把印发日当施行日是最常见的笔误；没有登记施行日的，不写哪一天。
"""

import re

from kb import quantities
from kb.prose import sentence_bounds
from kb.references import instruments
from kb.source import Text

REMEDY = Text("write the day of docs/registers/instruments, name the instrument on the page, or say that the day is not known",
              "写 docs/registers/instruments 登记的日子，在页面上引用那份文件，或写明没有见到施行日")
_BEGINS = {
    "zh": re.compile(r"(?:(?P<day>[12]\d{3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)|即日|当[天日]|同日|(?:发布|印发|公布)(?:之日|当[天日]|那天|即日))\s?起?\s?就?(?:正式)?(?:施行|实施|生效|适用|用上|照它做)"),
    "en": re.compile(r"\b(?:in force|(?:took|takes?|taken) effect|(?:came|comes?) into (?:force|effect)|effective|appl(?:y|ies|ied)|binding)\s+(?:since|from|on|as of|as from)\s+"
                     r"(?:(?P<day>\d{1,2} [A-Z][a-z]+ [12]\d{3})|(?:the|that) (?:same |very )?day(?: of (?:its )?issue| it was issued)?\b)"),
}
_DENIED = {"zh": re.compile(r"没有|未|自媒体|不"), "en": re.compile(r"\b(?:no|not|never|self-media)\b", re.IGNORECASE)}


def check_pages(site):
    for page in site.pages.values():
        days = None
        for match in _BEGINS[page.lang].finditer(page.text, page.body_start):
            days = _days(page, site.registers) if days is None else days
            start, end = sentence_bounds(page.text, match.start())
            day = next((q.value for q in quantities.read(match["day"], page.lang)), None) if match["day"] else None
            if day not in days and (day or not _DENIED[page.lang].search(page.unlinked, start, end)):
                yield page.place(match.start()), Text(f"{match.group()!r}: no instrument of this page has that day on record", f"“{match.group()}”：本页引用的文件都没有登记这一天")


def _days(page, registers):
    """The days on which instruments that a page quotes or shows began or ended."""
    return {str(day) for id in instruments(page, registers) for day in (registers.instruments[id].effective, registers.instruments[id].repealed) if day}
