"""The tested examples of each rule: the first case that fails and the first that passes, in each language.

Reads the case files of the tests, so that what the site shows as bad and good is what the tests prove to be so.
"""

from kb.source import read_yaml


def read_examples(folder):
    """Rule name to language to {"bad": …, "good": …}; an example has a name and, where there is one, its text."""
    found = {}
    for path in sorted(folder.glob("*.yml")) if folder.is_dir() else ():
        cases = read_yaml(path.name, path.read_bytes()).value
        for case in cases if isinstance(cases, list) else ():
            kind = "bad" if case.get("findings") else "good"
            for lang in ("zh", "en") if case.get("lang") == "both" else (case.get("lang"),):
                found.setdefault(path.stem, {}).setdefault(lang, {}).setdefault(kind, {"name": case.get("name", ""), "text": _text(case, lang)})
    return found


def _text(case, lang):
    """What the case writes: the body of its page, or the words that it puts into a file."""
    page = case.get("page")
    if isinstance(page, dict) and isinstance(page.get(lang), str):
        return page[lang].strip()
    replaced = case.get("replace")
    if isinstance(replaced, dict) and replaced:
        path, words = next(iter(replaced.items()))
        return f"{path}\n" + "\n".join(f"- {old}\n+ {new}" for old, new in words.items())
    return ""
