"""Spelling and punctuation, by linters that others keep: autocorrect for Chinese, codespell's word lists for English.

Pure: text in, corrections out.
"""

import re
from functools import cache
from importlib.resources import files
from itertools import accumulate

import autocorrect_py

#: characters in a line; the linter recurses into a line and falls over one that no editor writes
LONGEST = 2000

_WORD = re.compile(r"(?<!\w)[A-Za-z]+(?:['’][a-z]+)?(?!\w)")


def chinese_corrections(text):
    """(offset, old, new) for each run of Chinese Markdown whose spacing or punctuation is not as it should be.

    Lines that no editor writes are left out (`unread_lines` has them), and the linter gives up on what is too deep for it:
    raises ValueError.
    """
    lines = text.split("\n")
    lines = [line + "\n" if len(line) <= LONGEST else "\n" for line in lines]
    read = "".join(lines)
    try:
        corrections = autocorrect_py.lint_for(read, "markdown").lines
    except BaseException as error:  # the linter's panics are no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        raise ValueError("too deep to proofread") from None
    longer = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    for found in corrections:
        line_start = longer[found.line - 1]
        offset = text.find(found.old, line_start)
        yield (offset if offset != -1 else line_start), found.old, found.new


def unread_lines(text):
    """The offsets of lines too long to be proofread."""
    starts = accumulate((len(line) + 1 for line in text.split("\n")), initial=0)
    return [start for start, line in zip(starts, text.split("\n")) if len(line) > LONGEST]


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
