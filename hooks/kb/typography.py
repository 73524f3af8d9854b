"""Spelling and punctuation, by linters that others keep: autocorrect for Chinese, codespell's word lists for English.

Pure: text in, corrections out.
"""

import re
from functools import cache
from importlib.resources import files

import autocorrect_py

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")


def chinese_corrections(text):
    """(offset, old, new) for each run of Chinese Markdown whose spacing or punctuation is not as it should be."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    for found in autocorrect_py.lint_for(text, "markdown").lines:
        line_start = starts[found.line - 1]
        offset = text.find(found.old, line_start)
        yield (offset if offset != -1 else line_start), found.old, found.new


@cache
def american_spellings():
    """American word to British word, in lower case."""
    return {us: gb for gb, us in _pairs("dictionary_en-GB_to_en-US.txt") if not {gb, us, gb.removesuffix("s"), us.removesuffix("s")} & _SHARED}


@cache
def misspellings():
    """Misspelt word to the right one, where there is only one."""
    return dict(_pairs("dictionary.txt"))


#: right in British English too, in another sense
_SHARED = {"license", "licence", "practice", "practise", "program", "programme", "check", "cheque", "meter", "metre", "story", "storey",
           "tire", "tyre", "curb", "kerb", "draft", "draught", "disk", "disc", "gray", "inquiry", "enquiry", "inquire", "enquire", "acknowledgment",
           "judgment", "judgement", "mom", "mum", "jail", "gaol", "ton", "tonne", "vise", "vice", "plow", "skeptic", "licensed", "licenced", "licensing", "licencing", "licenses", "licences"}


def _pairs(name):
    for line in files("codespell_lib").joinpath("data", name).read_text(encoding="utf-8").splitlines():
        wrong, _, right = line.partition("->")
        if right and "," not in right:
            yield wrong.strip(), right.strip()


def english_corrections(text, *dictionaries):
    """(offset, old, new) for each English word that one of the dictionaries corrects."""
    for match in _WORD.finditer(text):
        word = match.group()  # a capital may begin a name, and names keep their spelling
        for dictionary in dictionaries:
            if word in dictionary:
                yield match.start(), match.group(), dictionary[word]
                break
