"""The runner: asks every rule of the folder `rules/` and sorts what they find.

Only the runner makes findings. A rule is a module; its name is the module's, its remedy the module's REMEDY.
"""

import hashlib
import importlib
import pkgutil
from dataclasses import dataclass

from kb import rules as rules_package


@dataclass(frozen=True, order=True)
class Finding:
    """One place where a rule does not hold, and what to do about it."""

    path: str
    line: int
    col: int
    rule: str
    en: str
    zh: str
    remedy_en: str
    remedy_zh: str

    def message(self, lang="en"):
        return self.zh if lang == "zh" else self.en

    def remedy(self, lang="en"):
        return self.remedy_zh if lang == "zh" else self.remedy_en


def all_rules():
    """Every rule, name to module, in the order of their names."""
    names = sorted(m.name for m in pkgutil.iter_modules(rules_package.__path__))
    return {name.replace("_", "-"): importlib.import_module(f"kb.rules.{name}") for name in names}


def check(site, rules=None, known=None):
    """Every finding on `site`, sorted by place. A register that cannot be relied on silences the other rules.

    `known` maps the digest of a page to what the rules about single pages found on it, with the same registers, day and rules:
    such a page is not looked at again, and what is found on the others is added.
    """
    rules = all_rules() if rules is None else rules
    if site.registers.problems:
        rules = {name: rule for name, rule in rules.items() if name == "register-is-well-formed"}
        return sorted(_found(rules, "check", site))
    findings = {*_found(rules, "check", site), *_on_pages(site, rules, {} if known is None else known)}
    return sorted(_without_exempted(findings, site, rules))


def digests(site):
    """The name of each page to the hash of all that its file says, in both languages."""
    found = {}
    for (lang, name), page in sorted(site.pages.items()):
        found.setdefault(name, hashlib.sha256()).update(f"{lang}/{name}\0{len(page.source)}\0{page.source}{page.problems}".encode())
    return {name: digest.hexdigest() for name, digest in found.items()}


def _on_pages(site, rules, known):
    """What the rules about single pages find, from `known` where it stands there."""
    names = digests(site)
    new = {name: [] for name, digest in names.items() if digest not in known}
    for finding in _found(rules, "check_pages", site.only(new)):
        new[finding.path.split("/", 2)[2]].append(finding)
    known.update((names[name], findings) for name, findings in new.items())
    return (finding for digest in names.values() for finding in known[digest])


def _found(rules, question, pages):
    """The findings of all rules that answer a question (`check`, `check_pages`)."""
    return {_finding(name, rule, *found) for name, rule in rules.items() if hasattr(rule, question) for found in getattr(rule, question)(pages)}


def _without_exempted(findings, site, rules):
    """The findings that no current exemption covers, and one for each exemption that covers none."""
    left = set(findings)
    for n, exemption in enumerate(site.registers.exemptions):
        if exemption.until < site.today or exemption.rule not in rules:
            continue
        covered = {f for f in findings if f.rule == exemption.rule and _covers(exemption.place, f, site)}
        left -= covered
        rule = rules.get("exemption-is-needed")
        if not covered and rule:
            left.add(_finding("exemption-is-needed", rule, *rule.unneeded(site, n)))
    return left


def _covers(place, finding, site):
    """`place` is a path, a path and a section (path#hours), or a path and a line (path:12)."""
    path, _, section = place.partition("#")
    if section:
        page = next((p for p in site.pages.values() if p.path == path == finding.path), None)
        return page is not None and page.section_at_line(finding.line) == section
    path, _, line = place.partition(":")
    return finding.path == path and (not line or str(finding.line) == line)


def _finding(name, rule, place, message, remedy=None):
    remedy = remedy or rule.REMEDY
    return Finding(place.path, place.line, place.col, name, message.en, message.zh, remedy.en, remedy.zh)
