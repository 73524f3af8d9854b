"""From a built site to readers: what must not be published is not, is said in both languages, and readers keep what they had."""

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile

import pytest

import example_site
import publish
import real_host
import small_site
from kb import artefact as packing
from kb import headers, publishing, releases
from kb.built import verify
from real_site import ROOT


@pytest.fixture
def site(tmp_path):
    return small_site.make(tmp_path / "site")


def pack(site, path):
    path.parent.mkdir(exist_ok=True)
    packing.pack(site, path, b"{}")
    return path


def run(capsys, *args):
    """Exit code and what was said, of the program itself."""
    code = publish.main([str(a) for a in args])
    out, err = capsys.readouterr()
    return code, out + err


# ── what is verified ──


def test_a_sound_site_has_no_fault(site):
    assert verify(site) == []


def test_the_real_site_has_no_fault(built):
    assert verify(built) == []


def replaced(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def breaks(name, path, words):
    """Registers a way to break a site; the fault is at `path` and says `words`."""
    return lambda do: BROKEN.setdefault(name, (do, path, words)) and do


BROKEN = {}
NIGHT = "rights/night/index.html"


@breaks("a language is missing", "en/index.html", "a whole language is missing")
def _(site):
    shutil.rmtree(site / "en")


@breaks("a page lacks its translation", f"en/{NIGHT}", "is missing, while the page exists in zh-CN")
def _(site):
    (site / "en" / NIGHT).unlink()


@breaks("a page exists in English alone", NIGHT, "is missing, while the page exists in en")
def _(site):
    (site / NIGHT).unlink()


@breaks("Chinese is published as English", f"en/{NIGHT}", "says that its language is zh-CN")
def _(site):
    replaced(site / "en" / NIGHT, 'lang="en"', 'lang="zh-CN"')


@breaks("no page for what is missing", "404.html", "is missing")
def _(site):
    (site / "404.html").unlink()


@breaks("a 404 in one language only", "en/404.html", "says nothing in zh-CN")
def _(site):
    replaced(site / "en/404.html", 'lang="zh-CN"', 'lang="fr"')


@breaks("a script that the headers do not know", "_headers", "lacks the hash of a script of index.html")
def _(site):
    page = site / "index.html"
    html = re.sub("<meta http-equiv=[^>]*>", "", page.read_text()).replace("</body>", "<script>added()</script></body>")
    page.write_text(headers.seal(html))


@breaks("a script that the page's own policy does not know", "index.html", "does not fit its scripts")
def _(site):
    replaced(site / "index.html", "</body>", "<script>added()</script></body>")


@breaks("a page without its policy", NIGHT, "carries no Content-Security-Policy")
def _(site):
    page = site / NIGHT
    page.write_text(re.sub("<meta http-equiv=[^>]*>", "", page.read_text()))


@breaks("headers written by hand", "_headers", "is not what hooks/kb/headers.py makes")
def _(site):
    replaced(site / "_headers", "nosniff", "sniff")


@breaks("a policy with unsafe-inline", "_headers", "is not what hooks/kb/headers.py makes")
def _(site):
    replaced(site / "_headers", "script-src 'self'", "script-src 'self' 'unsafe-inline'")


@breaks("a style written into a page", NIGHT, "has inline style=")
def _(site):
    replaced(site / NIGHT, "<h1 ", '<h1 style="color: red" ')


@breaks("a handler written into a page", NIGHT, "has inline onclick=")
def _(site):
    replaced(site / NIGHT, "<h1 ", '<h1 onclick="x()" ')


@breaks("a style sheet written into a page", NIGHT, "has inline <style>")
def _(site):
    replaced(site / NIGHT, "<h1 ", "<style>h1{}</style><h1 ")


@breaks("a picture from elsewhere", NIGHT, "loads https://cdn.example/x.png from elsewhere")
def _(site):
    replaced(site / NIGHT, "<h1 ", '<img src="https://cdn.example/x.png" alt=""><h1 ')


@breaks("a font from elsewhere", "assets/site.css", "loads from elsewhere")
def _(site):
    replaced(site / "assets/site.css", "body", "@import url(//fonts.example/a.css); body")


@breaks("a register on the site", "registers/limits.yml", "of a kind that is not published")
def _(site):
    small_site.write(site / "registers/limits.yml", "- id: a\n")


@breaks("a hidden file", ".git/config", "is a hidden file")
def _(site):
    small_site.write(site / ".git/config", "x")


@breaks("a link out of the site", "assets/here.txt", "is a link to another place")
def _(site):
    (site / "assets/here.txt").symlink_to("/etc/hostname")


@breaks("a file that would be kept for ever without a hash", "assets/javascripts/new.js", "its name carries no hash")
def _(site):
    small_site.write(site / "assets/javascripts/new.js", "x")


@breaks("a link to a page that is not there", NIGHT, "links to ../../gone/, which does not exist")
def _(site):
    replaced(site / NIGHT, "<a ", '<a href="../../gone/">x</a><a ')


@breaks("a link to a place that is not there", NIGHT, "there is no such place on that page")
def _(site):
    replaced(site / NIGHT, "#top", "#bottom")


@breaks("a stylesheet that is not there", NIGHT, "assets/other.css, which does not exist")
def _(site):
    replaced(site / NIGHT, "assets/site.css", "assets/other.css")


@breaks("a page that the sitemap lacks", "sitemap.xml", f"lacks {small_site.BASE}en/rights/night/")
def _(site):
    replaced(site / "sitemap.xml", f"<url><loc>{small_site.BASE}en/rights/night/</loc></url>", "")


@breaks("an address in the sitemap that is no page", "sitemap.xml", "which is no page")
def _(site):
    replaced(site / "sitemap.xml", "</urlset>", f"<url><loc>{small_site.BASE}x/</loc></url></urlset>")


@breaks("a sitemap cut short", "sitemap.xml", "cannot be read")
def _(site):
    replaced(site / "sitemap.xml", "</urlset>", "")


@breaks("data that breaks its schema", "data/limits.json", "breaks its schema at limits/0")
def _(site):
    replaced(site / "data/limits.json", '"a"', "1")


@breaks("data cut short", "data/channels.json", "cannot be read as JSON")
def _(site):
    replaced(site / "data/channels.json", "]", "")


@breaks("a schema that is none", "data/glossary.json", "cannot be read as JSON with a schema")
def _(site):
    replaced(site / "data/glossary.schema.json", '"object"', '"thing"')


@breaks("a data file that is missing", "data/provisions.json", "is missing")
def _(site):
    (site / "data/provisions.json").unlink()


@breaks("an empty data file", "data/limits.json", "is empty")
def _(site):
    (site / "data/limits.json").write_text("")


@breaks("a version with wrong figures", "version.json", "says 3 pages, there are 2")
def _(site):
    replaced(site / "version.json", '"pages": 2', '"pages": 3')


@breaks("a version with the gate not clean", "version.json", "the gate found 2 faults")
def _(site):
    replaced(site / "version.json", '"findings": 0', '"findings": 2')


@breaks("a version that is half of one", "version.json", "does not say url, commit, date, gate and figures")
def _(site):
    (site / "version.json").write_text('{"commit": "a"}')


@breaks("a version that is no object", "version.json", "does not say url, commit, date, gate and figures")
def _(site):
    (site / "version.json").write_text("[1]")


@breaks("a page in an old encoding", NIGHT, "cannot be read")
def _(site):
    (site / NIGHT).write_bytes("<html>半夜".encode("gb18030"))


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_not_packed_and_is_said_in_both_languages(site, tmp_path, capsys, name):
    do, path, words = BROKEN[name]
    do(site)
    faults = [fault for fault in verify(site) if fault.path == path]
    assert any(words in fault.en for fault in faults), [str(f) for f in verify(site)]
    assert all(re.search("[一-鿿]", fault.zh) for fault in verify(site))
    (tmp_path / "sbom").write_text("{}")
    code, said = run(capsys, "pack", site, tmp_path / "sbom", tmp_path / "artefact/site.tar")
    assert code == 1 and words in said and publish.KEPT_EN in said and publish.KEPT_ZH in said
    assert not (tmp_path / "artefact/site.tar").exists()


def test_a_site_of_another_commit_is_not_packed(site, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("SOURCE_COMMIT", "1" * 40)
    (tmp_path / "sbom").write_text("{}")
    code, said = run(capsys, "pack", site, tmp_path / "sbom", tmp_path / "artefact/site.tar")
    assert code == 1 and f"was built from {'0' * 40}, not from {'1' * 40}" in said


@pytest.mark.parametrize("args, words", [(("verify", "nowhere"), "there is no folder"), (("check", "nowhere.tar"), "there is no artefact"),
                                         (("unpack", "folder", "nowhere.tar"), "没有发布包"), (("rollback", "nowhere"), "no release before the current one")])
def test_what_is_not_there_is_said(tmp_path, capsys, monkeypatch, args, words):
    monkeypatch.chdir(tmp_path)
    code, said = run(capsys, *args)
    assert code == 1 and words in said and "Traceback" not in said


# ── the artefact, and what readers keep ──


@pytest.fixture
def host(tmp_path):
    """A host on which a version is published; `read` is what a reader gets."""
    folder = tmp_path / "host"
    releases.release(pack(small_site.make(tmp_path / "first", words="first"), tmp_path / "first.artefact/site.tar"), folder)
    return folder


def read(host):
    return re.search(r"x (\w+)<", (host / "current/site/index.html").read_text())[1]


@pytest.fixture
def second(tmp_path):
    return pack(small_site.make(tmp_path / "second", words="second"), tmp_path / "second.artefact/site.tar")


def test_a_release_is_what_readers_get_and_can_be_taken_back(host, second, capsys):
    assert read(host) == "first"
    code, said = run(capsys, "release", host, second)
    assert code == 0 and read(host) == "second" and said.strip() == releases.current(host)
    code, said = run(capsys, "rollback", host)
    assert code == 0 and read(host) == "first" and said.strip() == releases.current(host)
    code, said = run(capsys, "rollback", host)
    assert code == 1 and "no release before" in said and "没有更早的版本" in said and read(host) == "first"
    assert run(capsys, "release", host, second)[0] == 0 and read(host) == "second", "what was taken back can be published again"


def truncated(path):
    path.write_bytes(path.read_bytes()[:-10000])


def flipped(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def resigned(path):
    """A new checksum, as somebody would write it who changed the tar."""
    packing.checksum_of(path).write_text(f"{packing._sha256(path.read_bytes())}  {path.name}\n")


def without_checksum(path):
    packing.checksum_of(path).unlink()


def with_changed_file(path):
    rebuilt(path, lambda name, data: data.replace(b"second", b"forged") if name == "site/index.html" else data)


def with_stranger(path):
    rebuilt(path, lambda name, data: data, extra="site/extra.html")


def with_escape(path):
    rebuilt(path, lambda name, data: data, extra="../outside")


def without_language(path):
    rebuilt(path, lambda name, data: None if name.startswith("site/en/") else data, sums=True)


def with_broken_schema(path):
    rebuilt(path, lambda name, data: data.replace(b'"a"', b"1") if name == "site/data/limits.json" else data, sums=True)


def with_bad_headers(path):
    rebuilt(path, lambda name, data: data.replace(b"nosniff", b"sniff") if name == "site/_headers" else data, sums=True)


def rebuilt(path, change, extra=None, sums=False):
    """The artefact with some of its files changed, and a checksum that fits; `sums`: so that its own list fits as well."""
    import hashlib
    import io
    with tarfile.open(path) as tar:
        files = {entry.name: tar.extractfile(entry).read() for entry in tar}
    files = {name: new for name, data in files.items() if (new := change(name, data)) is not None}
    if extra:
        files[extra] = b"x"
    if sums:
        del files[packing.SUMS]
        files[packing.SUMS] = "".join(f"{hashlib.sha256(files[n]).hexdigest()}  {n}\n" for n in sorted(files)).encode()
    with tarfile.open(path, "w") as tar:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    resigned(path)


SPOILT = {
    truncated: "cut short or changed", flipped: "cut short or changed", without_checksum: "was not finished",
    with_changed_file: "are not those that SHA256SUMS lists", with_stranger: "are not those that SHA256SUMS lists",
    with_escape: "no plain file of its own", without_language: "a whole language is missing",
    with_broken_schema: "breaks its schema", with_bad_headers: "is not what hooks/kb/headers.py makes",
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_spoilt_artefact_is_refused_and_readers_keep_the_previous_version(host, second, capsys, spoil):
    spoil(second)
    before = releases.current(host)
    code, said = run(capsys, "release", host, second)
    assert code == 1 and SPOILT[spoil] in said and publish.KEPT_ZH in said and re.search("[一-鿿]", said)
    assert read(host) == "first" and releases.current(host) == before and releases.history(host) == [before]
    assert os.listdir(host / "releases") == [before], "something half-written was left behind"
    assert not (host.parent / "outside").exists()
    assert run(capsys, "check", second)[0] == 1


def test_a_tar_cut_short_and_signed_anew_is_refused_all_the_same(host, second, capsys):
    truncated(second)
    resigned(second)
    code, said = run(capsys, "release", host, second)
    assert code == 1 and read(host) == "first" and "Traceback" not in said


def test_a_command_that_fails_afterwards_brings_the_previous_version_back(host, second, capsys):
    code, said = run(capsys, "release", host, second, "--then", "false")
    assert code == 1 and "the command failed: false" in said and "命令失败" in said and read(host) == "first"
    assert run(capsys, "release", host, second, "--then", "true")[0] == 0 and read(host) == "second"


def test_headers_that_are_wrong_afterwards_bring_the_previous_version_back(host, second, capsys):
    code, said = run(capsys, "release", host, second, "--probe", "http://127.0.0.1:9")
    assert code == 1 and "no answer" in said and "没有回应" in said and read(host) == "first"


def test_a_first_release_that_fails_leaves_nothing(tmp_path, second, capsys):
    assert run(capsys, "release", tmp_path / "new", second, "--then", "false")[0] == 1
    assert not (tmp_path / "new/current").exists()


def test_a_release_killed_half_way_leaves_readers_what_they_had(host, second):
    """The process dies after it has unpacked and before it switches."""
    program = ("import os, sys, pathlib; sys.path.insert(0, 'hooks'); from kb import releases\n"
               "releases._switch = lambda host, name: os._exit(9)\n"
               f"releases.release(pathlib.Path({str(second)!r}), pathlib.Path({str(host)!r}))")
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT)
    assert done.returncode == 9 and read(host) == "first"
    releases.release(second, host)
    assert read(host) == "second"


def test_two_releases_at_once_are_one_after_the_other(host, second, capsys):
    with releases._alone(host):
        code, said = run(capsys, "release", host, second)
    assert code == 1 and "another release" in said and read(host) == "first"


def test_old_releases_go_and_the_current_one_stays(tmp_path):
    host = tmp_path / "host"
    for n in range(releases.KEPT + 2):
        releases.release(pack(small_site.make(tmp_path / f"s{n}", words=f"v{n}"), tmp_path / f"a{n}/site.tar"), host)
    assert len(os.listdir(host / "releases")) == releases.KEPT and read(host) == f"v{releases.KEPT + 1}"


def test_the_same_site_gives_the_same_artefact(site, tmp_path):
    again = shutil.copytree(site, tmp_path / "elsewhere/site")
    for path in again.rglob("*"):
        os.utime(path, (1, 1))
        os.chmod(path, 0o700)
    assert pack(site, tmp_path / "a/site.tar").read_bytes() == pack(again, tmp_path / "b/site.tar").read_bytes()


def test_hosts_that_take_a_folder_or_a_tar_get_the_site_alone(second, tmp_path, capsys):
    assert run(capsys, "unpack", tmp_path / "public", second)[0] == 0
    assert (tmp_path / "public/en/index.html").exists() and verify(tmp_path / "public") == []
    code, said = run(capsys, "unpack", tmp_path / "public", second)
    assert code == 1 and "is not empty" in said
    assert run(capsys, "pages", tmp_path / "pages/artifact.tar", second)[0] == 0
    with tarfile.open(tmp_path / "pages/artifact.tar") as tar:
        names = tar.getnames()
    assert {"index.html", "en/index.html", ".well-known/security.txt"} <= set(names) and not any(n.endswith((".gz", ".br")) for n in names)


# ── which version ──


def test_a_version_says_commit_day_and_figures(base_site):
    site = example_site.load(base_site)
    moment = datetime.datetime(2026, 6, 15, 9, 30, tzinfo=datetime.timezone.utc)
    said = publishing.version(site, small_site.BASE, "a" * 40, moment)
    assert said["commit"] == "a" * 40 and said["date"] == "2026-06-15T09:30:00+00:00"
    assert said["gate"] == {"findings": 0, "as_of": "2026-06-15"}
    assert set(said["figures"]) == {"pages", "instruments", "provisions", "limits", "terms"} and min(said["figures"].values()) > 0


def test_a_build_of_no_commit_says_that_its_version_is_unknown(built):
    said = json.loads((built / "version.json").read_text(encoding="utf-8"))
    assert (said["commit"], said["date"]) == ("unknown", "unknown")


def test_what_changes_between_the_commit_and_today_stops_the_build(base_site):
    site = example_site.load(base_site)
    later = example_site.load(base_site, datetime.date(2026, 9, 1))
    assert publishing.outdated(site, site) == []
    finding = publishing.outdated(later, site)[0]
    assert finding.path.startswith("docs/registers/") and "2026-06-15, the day of the commit" in finding.en and "git commit" in finding.remedy_zh


def known(folder):
    done = subprocess.run(["bash", "-c", '. scripts/common.sh; know_commit; echo "${SOURCE_COMMIT:-unknown} ${SOURCE_DATE_EPOCH:-unknown}"'],
                          cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_commit_is_known_when_it_and_nothing_else_is_built(tmp_path):
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/common.sh", tmp_path / "scripts")
    assert known(tmp_path) == ["unknown", "unknown"], "without git"
    subprocess.run([*real_host.GIT, "init", "-q"], cwd=tmp_path, check=True)
    assert known(tmp_path) == ["unknown", "unknown"], "before the first commit"
    real_host.commit(tmp_path, 1700000000)
    commit, seconds = known(tmp_path)
    assert re.fullmatch("[0-9a-f]{40}", commit) and seconds == "1700000000"
    inner = shutil.copytree(tmp_path / "scripts", tmp_path / "inner/scripts").parent
    assert known(tmp_path) == ["unknown", "unknown"], "with a file that is not committed"
    real_host.commit(tmp_path)
    assert known(inner) == ["unknown", "unknown"], "in a folder of somebody else's repository"


def test_the_artefact_of_changes_that_are_not_committed_is_refused(artefact, tmp_path):
    folder = shutil.copytree(artefact.parent.parent, tmp_path / "project", symlinks=True, ignore=shutil.ignore_patterns("site", "artefact", ".cache"))
    (folder / "docs/zh/index.md").write_text("changed", encoding="utf-8")
    done = real_host.make_artefact(folder)
    assert done.returncode == 2 and "docs/zh/index.md" in done.stderr and "commit them" in done.stderr and "请先提交" in done.stderr
    assert not (folder / "artefact").exists()


def test_two_builds_of_one_commit_are_the_same_byte_for_byte(artefact, tmp_path):
    """Another folder, time zone, language and umask, and files of another age."""
    again = tmp_path / "a folder with another name"
    subprocess.run([*real_host.GIT, "clone", "-q", str(artefact.parent.parent), str(again)], check=True)
    (again / ".git/info/exclude").write_text("/.venv\n", encoding="utf-8")
    (again / ".venv").symlink_to(ROOT / ".venv")
    done = real_host.make_artefact(again, umask=0o077, TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stdout + done.stderr
    with tarfile.open(artefact) as one, tarfile.open(again / "artefact/site.tar") as other:
        first, second = ({e.name: tar.extractfile(e).read() for e in tar} for tar in (one, other))
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert artefact.read_bytes() == (again / "artefact/site.tar").read_bytes()


def test_security_txt_says_whom_to_tell_and_until_when(built):
    said = dict(line.split(": ", 1) for line in (built / ".well-known/security.txt").read_text(encoding="utf-8").splitlines())
    as_of = datetime.date.fromisoformat(json.loads((built / "version.json").read_text())["gate"]["as_of"])
    assert said["Contact"].startswith(("https://", "mailto:")) and said["Preferred-Languages"] == "zh, en"
    assert said["Expires"] == f"{as_of + datetime.timedelta(days=365)}T00:00:00Z"
    assert said["Canonical"].endswith("/.well-known/security.txt")
    assert (built / said["Policy"].partition(".example/")[2] / "index.html").exists(), "the page that it names is missing"
