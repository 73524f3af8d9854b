"""Every instrument in force was compared with a text within the last year.

Law changes without telling us; a year is as long as we trust our memory.

每份现行文件在一年内核对过文本。法律改了不会通知我们；记忆最多信一年。
"""

import datetime

from kb.source import Text

REMEDY = Text("compare it with the issuer's text, mend what changed, and set `checked`", "与发布机关的文本核对，改正变动之处，再改 checked")
YEAR = datetime.timedelta(days=366)


def check(site):
    for instrument in site.registers.instruments.values():
        place = site.registers.at(f"instrument:{instrument.id}", "checked")
        if instrument.in_force(site.today) and site.today - instrument.checked > YEAR:
            yield place, Text(f"last checked on {instrument.checked}", f"上次核对是 {instrument.checked}")
        if instrument.checked > site.today:
            yield place, Text(f"checked on {instrument.checked}, which is in the future", f"checked 写的是将来的日期 {instrument.checked}")
