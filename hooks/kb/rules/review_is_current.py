"""No page is past the day by which it had to be reviewed.

The date is a promise to the reader; asked with a later date, this lists what comes due.

没有页面超过复核期限。这个日期是对读者的承诺；换一个以后的日期来问，就列出到期要复核的页面。
"""

import datetime

from kb.source import Text

REMEDY = Text("review the page against its sources, then set reviewed and review_by", "对照依据复核这一页，再改 reviewed 和 review_by")


def check_pages(site):
    for page in site.pages.values():
        reviewed, due = page.meta.get("reviewed"), page.meta.get("review_by")
        if isinstance(due, datetime.date) and due < site.today:
            yield page.front_matter.place("review_by"), Text(f"review was due by {due}", f"应在 {due} 前复核")
        if isinstance(reviewed, datetime.date) and reviewed > site.today:
            yield page.front_matter.place("reviewed"), Text(f"reviewed on {reviewed}, which is in the future",
                                                           f"reviewed 写的是将来的日期 {reviewed}")
