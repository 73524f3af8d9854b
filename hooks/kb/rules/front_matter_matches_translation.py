"""A page and its translation are for the same readers and name the same other side.

A page that is for staff in one language and for borrowers in the other sends one of them to the wrong place.

一页和它的译文，读者对象相同，另一面也是同一页。同一页在一种语言里写给员工、在另一种里写给借款人，总有一方走错地方。
"""

from kb.source import Text

REMEDY = Text("give both pages the same value", "让两种语言的这一项相同")
FIELDS = ("audience", "other_side", "sheet", "template")


def check_pages(site):
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        for field in FIELDS if original and page.meta and original.meta else ():
            here, there = page.meta.get(field), original.meta.get(field)
            if here != there:
                yield page.front_matter.place(field), Text(f"{field} is {here} here and {there} in {original.path}",
                                                           f"{field} 在此是 {here}，在 {original.path} 是 {there}")
