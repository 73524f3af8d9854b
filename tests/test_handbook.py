"""The handbook is true: its changes fit, its commands run, and they print what it shows. And the test of it can fail."""

import pytest

import handbook


@pytest.mark.parametrize("lang", handbook.PAGES)
def test_every_command_prints_what_the_handbook_shows(lang):
    found = handbook.tried(handbook.PAGES[lang].read_text(encoding="utf-8"))
    assert len(found) >= 8
    for block, printed in found:
        assert block.body == printed, f"{block.section}: run `make handbook` and read what changed"


def test_both_languages_make_the_same_changes_and_run_the_same_commands():
    def steps(lang):
        text = handbook.PAGES[lang].read_text(encoding="utf-8")
        return [(b.kind, b.body if b.kind == "diff" else [line.replace("--lang zh ", "") for line in b.body.splitlines() if line.startswith("$ ")])
                for b in handbook.blocks(text)]

    assert steps("zh") == steps("en")


def test_another_output_is_noticed():
    text = "## A {#a}\n\n```console\n$ echo one\ntwo\n```\n"
    [(block, printed)] = handbook.tried(text)
    assert (block.body, printed) == ("$ echo one\ntwo\n", "$ echo one\none\n")


def test_a_change_that_does_not_fit_is_an_error():
    text = "## A {#a}\n\n```diff\n--- a/Makefile\n+++ b/Makefile\n@@ -1 +1 @@\n-no such line\n+another\n```\n"
    with pytest.raises(ValueError, match="does not fit"):
        handbook.tried(text)
