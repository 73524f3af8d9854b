"""The Nu HTML checker has nothing to say of any page that we publish, nor of our style sheet."""

import json
import shutil
import subprocess

from real_site import ROOT

VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
#: newer than the checker's list of properties
NOT_KNOWN_YET = ("anchor-name", "anchor-scope", "position-anchor", "position-area", "position-try-fallbacks")
#: a page about both languages, or with many titles in the other one, is told the language it looks like
GUESSES = "This document appears to be written in"
#: 'self' means nothing to a checker that reads files; whether pages keep to their policy, browsers and hooks/kb/built.py say
POLICY = "violates Content Security Policy"


def said(*arguments):
    """The errors and warnings of the checker, shortest path first."""
    done = subprocess.run([shutil.which("java"), "-Xss8m", "-jar", VNU, "--format", "json", *map(str, arguments)], capture_output=True, text=True, check=False)
    return [f"{m['url']}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')}" for m in json.loads(done.stderr)["messages"]
            if m["type"] == "error" or m.get("subType") == "warning"]


def test_every_page_is_valid_html(built):
    assert [line for line in said("--skip-non-html", built) if GUESSES not in line and POLICY not in line] == []


def test_our_style_sheet_is_valid(built):
    unknown = [line for line in said("--css", built / "assets/site.css") if not any(f"“{name}”" in line for name in NOT_KNOWN_YET)]
    assert unknown == []


def test_the_checker_objects_to_a_fault(tmp_path):
    (tmp_path / "index.html").write_text('<!doctype html><html lang="en"><title>x</title><p><section><label for="x">y</label></section>', encoding="utf-8")
    assert said("--skip-non-html", tmp_path)
