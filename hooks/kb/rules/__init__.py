"""One rule a module, named after what must hold; listing this folder lists the rules.

A rule has a docstring (one sentence that must hold, then why, then both in Chinese), a REMEDY in both languages, and
`check(site)`, which yields (place, message) and, where the module's remedy does not fit, a third: the remedy. What can be said of
a page without looking at any other is said by `check_pages(site)`, whose `site` holds no more than the pages that have changed, each in both languages, the registers and the day.
"""
