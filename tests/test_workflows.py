"""What CI does: nothing but make targets that exist, with no more rights than they need; and that it fails when it has to."""

import http.server
import json
import os
import re
import subprocess
import threading

import pytest
import yaml

import changed
import example_site
import issue
import real_host
import sources
from real_site import ROOT

BIN = ROOT / ".venv/bin"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
COMMAND = re.compile(r"make ([a-z-]+)((?: [A-Z]+=[\w/.-]+)*)")


def jobs(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]


def github_commands():
    for path in WORKFLOWS:
        for name, job in jobs(path).items():
            for step in job["steps"]:
                if "run" in step:
                    yield f"{path.name} {name}", step["run"]


def gitlab_commands():
    for name, job in yaml.safe_load(GITLAB.read_text(encoding="utf-8")).items():
        if isinstance(job, dict):
            for part in ("before_script", "script", "after_script"):
                for line in job.get(part, ()):
                    yield f"gitlab {name}", line


COMMANDS = [*github_commands(), *gitlab_commands()]


@pytest.mark.parametrize("where, command", COMMANDS, ids=[f"{where}: {command}" for where, command in COMMANDS])
def test_every_step_is_a_make_target_that_exists(where, command):
    match = COMMAND.fullmatch(command)
    assert match, f"{where}: {command!r} is more than a make target"
    assert match[1] in TARGETS
    done = subprocess.run(["make", "-n", *command.split()[1:]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_both_hosts_do_the_same():
    """GitHub takes a tar, GitLab a folder; the rest is the same targets."""
    github, gitlab = ({COMMAND.fullmatch(command)[1] for _, command in commands} for commands in (github_commands(), gitlab_commands()))
    assert github - gitlab == {"pages"} and gitlab - github == {"unpack"}


def test_workflows_are_well_formed():
    for arguments in (["--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS)],
                      ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(GITLAB)]):
        done = subprocess.run([BIN / "check-jsonschema", *arguments], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


def test_an_auditor_of_workflows_finds_nothing():
    done = subprocess.run([BIN / "zizmor", "--offline", "--no-progress", *map(str, WORKFLOWS)], capture_output=True, text=True)
    assert done.returncode == 0 and "No findings" in done.stdout + done.stderr, done.stdout + done.stderr


def test_the_auditor_would_find_an_action_that_is_not_pinned(tmp_path):
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    (tmp_path / "check.yml").write_text(re.sub(r"actions/checkout@\S+", "actions/checkout@v5", text), encoding="utf-8")
    done = subprocess.run([BIN / "zizmor", "--offline", "--no-progress", str(tmp_path / "check.yml")], capture_output=True, text=True)
    assert done.returncode != 0


def test_rights_are_given_to_jobs_and_are_few():
    given = {}
    for path in WORKFLOWS:
        assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {}, path.name
        for name, job in jobs(path).items():
            given[f"{path.stem} {name}"] = job["permissions"]
            assert job["timeout-minutes"] <= 45
    writing = {name: {right for right, how in rights.items() if how == "write"} for name, rights in given.items()}
    assert {name: rights for name, rights in writing.items() if rights} == {
        "publish deploy": {"pages", "id-token"}, "weekly expiring": {"issues"}}


def test_actions_are_pinned_by_commit_and_say_their_version():
    for path in WORKFLOWS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+$", line), line


def test_what_is_deployed_was_verified_in_the_same_run():
    publish = jobs(ROOT / ".github/workflows/publish.yml")
    steps = [step.get("run") or step["uses"].partition("@")[0] for step in publish["artefact"]["steps"]]
    order = [steps.index(step) for step in ("make check FORMAT=github", "make artefact", "make verify", "make pages", "actions/upload-artifact")]
    assert order == sorted(order)
    assert publish["deploy"]["needs"] == "artefact" and "if" not in publish["deploy"]
    assert not any("if" in step or step.get("continue-on-error") for step in publish["artefact"]["steps"])


# ── the very commands, on a copy with a planted defect ──


@pytest.fixture
def project(tmp_path):
    return real_host.copy_project(tmp_path / "project")


def run(command, folder, **env):
    return subprocess.run(command.split(), cwd=folder, capture_output=True, text=True, timeout=300,
                          env={**os.environ, "MAKEFLAGS": "", "ARGS": "", "KB_REEXEC": "", **env})


def plant(folder, lang):
    page = folder / f"docs/{lang}/limits/contact-hours.md"
    old, new = {"zh": ("[晚上 22:00 至次日 8:00]", "[晚上 21:00 至次日 8:00]"), "en": ("[From 22:00 to 08:00 the next day]", "[From 22:00 to 09:00 the next day]")}[lang]
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")


CHECKS = sorted({command for _, command in COMMANDS if command.startswith("make check")})


@pytest.mark.parametrize("command", CHECKS)
def test_the_check_of_ci_passes_what_is_sound_and_fails_a_planted_defect(project, command):
    (project / "tests/test_rules.py").touch()
    done = run(command, project)
    assert done.returncode == 0, done.stdout + done.stderr
    for lang in ("zh", "en"):
        plant(project, lang)
    done = run(command, project)
    assert done.returncode == 2  # make's own code for a recipe that failed
    for lang in ("zh", "en"):
        shape = rf"::error file=docs/{lang}/limits/contact-hours\.md,line=\d+,col=\d+,title=limit-text-matches::" if "github" in command \
            else rf"docs/{lang}/limits/contact-hours\.md:\d+:\d+: .*\[limit-text-matches\]"
        assert re.search(shape, done.stdout), done.stdout


def test_there_are_checks_to_try():
    assert set(CHECKS) == {"make check", "make check FORMAT=github"}


def test_a_planted_defect_makes_no_artefact(tmp_path):
    folder = real_host.commit_project(tmp_path / "project")
    plant(folder, "en")
    real_host.commit(folder)
    done = run("make artefact", folder)
    assert done.returncode == 2 and "[limit-text-matches]" in done.stdout + done.stderr
    assert not (folder / "artefact").exists() and not (folder / "site").exists()


def test_the_summary_says_what_is_found_and_what_a_change_touches(tmp_path):
    folder = real_host.commit_project(tmp_path / "project")
    base = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
    out = tmp_path / "summary.md"
    assert run("make summary", folder, BASE=base, GITHUB_STEP_SUMMARY=str(out)).returncode == 0
    assert "没有发现问题" in out.read_text() and "登记册没有改动" in out.read_text()
    glossary = folder / "docs/registers/limits.yml"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(re.sub(r"(?m)^(- id: no-contact-hours\n(?:.*\n)*?    zh: )(.*)$", r"\1\2（改）", text, count=1), encoding="utf-8")
    assert glossary.read_text(encoding="utf-8") != text
    out.write_text("")
    done = run("make summary", folder, BASE=base, GITHUB_STEP_SUMMARY=str(out))
    said = out.read_text()
    assert done.returncode == 0, done.stderr
    row = re.search(r"\| `limit:no-contact-hours` \| 改动 · changed \| (\d+) \| (\d+) \|", said)
    assert row and int(row[1]) >= int(row[2]) > 10, said[:2000]
    assert "`docs/en/limits/contact-hours.md:" in said


def test_a_commit_that_is_not_there_is_said(capfd, base_site):
    assert changed.main(["no-such-commit", "--root", str(ROOT)]) == 2
    assert "git cannot show no-such-commit" in capfd.readouterr().err


# ── the issue, and the sources ──


class Answering(http.server.BaseHTTPRequestHandler):
    """Stands for the two trackers and for the hosts of sources; keeps what it was asked."""

    def log_message(self, *args):
        pass

    def _answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.asked.append((self.command, self.path, json.loads(body) if body else None, self.headers.get("Authorization")))
        status, value = self.server.answer(self.command, self.path)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    do_GET = do_POST = do_PATCH = do_PUT = _answer


@pytest.fixture
def outside():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.asked, server.answer = [], lambda method, path: (200, [])
    server.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


TRACKERS = {
    "github": ({"GITHUB_API_URL": "{url}", "GITHUB_REPOSITORY": "owner/repo", "GITHUB_TOKEN": "t"}, "/repos/owner/repo/issues", "body", "PATCH", {"state": "closed"}),
    "gitlab": ({"CI_API_V4_URL": "{url}", "CI_PROJECT_ID": "7", "ISSUE_TOKEN": "t"}, "/projects/7/issues", "description", "PUT", {"state_event": "close"}),
}


@pytest.mark.parametrize("name", TRACKERS)
def test_one_issue_is_opened_brought_up_to_date_and_closed(outside, name):
    env, path, text, change, close = TRACKERS[name]
    tracker = issue.Tracker({key: value.format(url=outside.url) for key, value in env.items()})
    assert tracker.keep("title", "") == "none needed" and len(outside.asked) == 1
    assert tracker.keep("title", "words") == "opened"
    method, where, sent, token = outside.asked[-1]
    assert (method, where, sent["title"], sent[text], token) == ("POST", path, "title", "words", "Bearer t")
    outside.answer = lambda method, path: (200, [{"number": 3, "iid": 3}] if method == "GET" else {})
    assert tracker.keep("title", "other words") == "updated"
    assert outside.asked[-1][:3] == (change, f"{path}/3", {"title": "title", text: "other words"})
    assert tracker.keep("title", "") == "closed" and outside.asked[-1][:3] == (change, f"{path}/3", close)


@pytest.mark.parametrize("variables", [{}, {"GITHUB_REPOSITORY": "a/b"}, {"GITHUB_REPOSITORY": "a/b", "GITHUB_TOKEN": "t", "GITHUB_API_URL": "http://127.0.0.1:9"}])
def test_a_tracker_that_cannot_be_used_is_said(base_site, monkeypatch, capsys, variables):
    for name in ("GITHUB_REPOSITORY", "GITHUB_TOKEN", "GITHUB_API_URL", "CI_PROJECT_ID", "ISSUE_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert issue.main(["--root", str(base_site)]) == 2
    assert re.search("[一-鿿]", capsys.readouterr().err)


def test_the_issue_lists_what_will_break(own_site, outside, monkeypatch, capsys):
    example_site.edit(own_site, page={"zh": "[五次][limit:calls-per-day]\n"})
    for key, value in TRACKERS["github"][0].items():
        monkeypatch.setenv(key, value.format(url=outside.url))
    assert issue.main(["--root", str(own_site), "--days", "30"]) == 0 and capsys.readouterr().out == "opened\n"
    assert "limit-text-matches" in outside.asked[-1][2]["body"] and outside.asked[-1][2]["title"].startswith("30 天内")


def test_a_source_that_is_gone_is_listed_with_its_place_and_stops_nothing(own_site, outside, capsys):
    outside.answer = lambda method, path: ({"/gone": 404, "/refuses": 403, "/broken": 500}.get(path, 200), [])
    instrument = own_site / "docs/registers/instruments/civil-law-2020.yml"
    text = instrument.read_text(encoding="utf-8")
    assert "\nsources:" in text
    addresses = [f"{outside.url}/{name}" for name in ("gone", "refuses", "broken", "there")] + ["http://127.0.0.1:9/nobody"]
    text = re.sub(r"(?m)^sources:.*\n(?:  ?- .*\n)*", "sources:\n" + "".join(f"  - {a}\n" for a in addresses), text, count=1)
    instrument.write_text(text, encoding="utf-8")
    assert sources.main(["--root", str(own_site), "--timeout", "5"]) == 0
    said = capsys.readouterr().out
    assert re.search(rf"docs/registers/instruments/civil-law-2020\.yml:\d+:\d+: {outside.url}/gone: 404", said)
    assert "127.0.0.1:9/nobody: no answer" in said and "/refuses" not in said and "/broken" not in said and "/there" not in said
    assert sources.main(["--root", str(own_site), "--format", "github"]) == 0
    assert "::warning file=docs/registers/instruments/civil-law-2020.yml,line=" in capsys.readouterr().out
    assert sources.main(["--root", str(own_site), "--within", "0"]) == 0 and "asked 0 of" in capsys.readouterr().out


def fake(folder, name, says, code):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\ncat <<'E'\n{says}\nE\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize("pip, npm, code, words", [
    (("No known vulnerabilities found", 0), ("found 0 vulnerabilities", 0), 0, "found 0"),
    (("Found 1 known vulnerability in 1 package\nfoo 1.0 CVE-1", 1), ("found 0 vulnerabilities", 0), 1, "CVE-1"),
    (("No known vulnerabilities found", 0), ("Severity: high\n1 high severity vulnerability", 1), 1, "1 high"),
    (("ERROR: Dependency not found on PyPI and could not be audited: foo", 1), ("found 0 vulnerabilities", 0), 2, "没有问全"),
    (("No known vulnerabilities found", 0), ("npm error audit endpoint returned an error", 1), 2, "Could not ask"),
])
def test_an_audit_that_could_not_ask_is_no_clean_audit(tmp_path, pip, npm, code, words):
    (tmp_path / "scripts").mkdir()
    for name in ("common.sh", "audit.sh"):
        (tmp_path / "scripts" / name).write_bytes((ROOT / "scripts" / name).read_bytes())
    fake(tmp_path / ".venv/bin", "pip-audit", *pip)
    fake(tmp_path / "bin", "npm", *npm)
    done = subprocess.run(["bash", "scripts/audit.sh"], cwd=tmp_path, capture_output=True, text=True,
                          env={**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"})
    assert done.returncode == code and words in done.stdout + done.stderr


def test_no_secret_stands_in_any_file():
    """Keys, tokens and passwords of the usual shapes, in every file that git keeps."""
    shapes = [re.compile(shape) for shape in (
        r"-----BEGIN [A-Z ]*PRIVATE KEY", r"gh[pousr]_[A-Za-z0-9]{30,}", r"github_pat_\w{30,}", r"glpat-[\w-]{20,}", r"AKIA[0-9A-Z]{16}", r"xox[abpr]-[\w-]{20,}",
        r"sk-[A-Za-z0-9]{32,}", r"pypi-[\w-]{40,}", r"npm_[A-Za-z0-9]{36}", r"://[^/\s:@\"']+:[^/\s:@\"']+@",
        r"(?i:password|passwd|secret|api_?key)\s*[=:]\s*[\"'][^\"'$\s{]{8,}[\"']")]

    def secret(text):
        return next((match[0] for shape in shapes if (match := shape.search(text))), None)

    assert secret("AKIA" + "A" * 16) and secret("https://user:" + "word@host/") and secret("password = " + "'correct-horse'")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    found, read = [], 0
    for name in filter(None, listed):
        data = (ROOT / name).read_bytes() if (ROOT / name).is_file() else b""
        read += 1
        if match := secret(data.decode("utf-8", errors="ignore")):
            found.append(f"{name}: {match[:12]}…")
    assert read > 300 and found == []
