"""Every register can be read, and no entry refers to one that does not exist.

Whatever is quoted from a register that cannot be relied on would be published unproven.

登记册都能读，条目之间的引用都存在。靠不住的登记册，引用出去就是没有证据的话。
"""

from kb.source import Text

REMEDY = Text("mend the entry; the comment at the head of the file says what belongs in it",
              "改正条目；文件开头的说明写了该填什么")


def check(site):
    for problem in site.registers.problems:
        yield problem.place, problem.message, problem.remedy
