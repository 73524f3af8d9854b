"""The project as a commit of its own, its artefact by the real command, and a real nginx that serves a release of it."""

import getpass
import http.client
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from kb import releases
from real_site import ROOT, SITE_URL

PROJECT = ("docs", "hooks", "overrides", "scripts", "tests/rules", "mkdocs.yml", "pyproject.toml", "requirements.lock", "THIRD-PARTY.txt", ".gitignore", "Makefile")
MOVED = ("moved/hours.md", "limits/contact-hours.md")
STALE = ("limits/contact-hours.md", "counts", "夜里发、早上才被看到的短信，也是夜里催收。", "夜里发、早上才被看到的短信，同样是夜里催收。")
GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]
WEEK = 7 * 24 * 3600


def copy_project(folder):
    """A copy of the project, with one page moved, ready to run its commands in."""
    for name in PROJECT:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, target, ignore=ignore) if source.is_dir() else shutil.copy(source, target)
    addresses = folder / "docs/registers/addresses.yml"
    text = addresses.read_text(encoding="utf-8")
    assert text.count("redirects: {}") == 1, "give MOVED another form: the register of addresses has redirects of its own now"
    addresses.write_text(text.replace("redirects: {}", f"redirects:\n  {MOVED[0]}: {MOVED[1]}"), encoding="utf-8")
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return folder


def declare_stale(folder):
    """Change a sentence of the Chinese page STALE and say in the English one that the section is no longer up to date."""
    page, section, old, new = STALE
    chinese, english = (folder / f"docs/{lang}/{page}" for lang in ("zh", "en"))
    text = chinese.read_text(encoding="utf-8")
    assert text.count(old) == 1
    chinese.write_text(text.replace(old, new), encoding="utf-8")
    english.write_text(english.read_text(encoding="utf-8").replace("source_sections:", f"stale: [{section}]\nsource_sections:", 1), encoding="utf-8")


def commit_project(folder):
    """The same with a section declared stale, as a commit made now."""
    copy_project(folder)
    declare_stale(folder)
    subprocess.run([*GIT, "init", "-q"], cwd=folder, check=True)
    (folder / ".git/info/exclude").write_text("/.venv\n", encoding="utf-8")
    commit(folder)
    return folder


def commit(folder, seconds=None):
    seconds = int(time.time()) if seconds is None else seconds
    env = {**os.environ, "GIT_AUTHOR_DATE": f"@{seconds} +0000", "GIT_COMMITTER_DATE": f"@{seconds} +0000"}
    subprocess.run([*GIT, "add", "-A"], cwd=folder, check=True)
    subprocess.run([*GIT, "commit", "-q", "--allow-empty", "-m", "The site"], cwd=folder, check=True, env=env)


def make_artefact(folder, umask=-1, **env):
    """Run the real command that makes the artefact; the finished process."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "SITE_URL": SITE_URL, **env}
    return subprocess.run(["bash", "scripts/artefact.sh"], cwd=folder, capture_output=True, text=True, env=env, umask=umask)


class Host:
    """A folder of releases with nginx in front of it, on a port of its own."""

    def __init__(self, artefact, folder):
        self.folder, self.artefact = folder / "host", artefact
        self.prefix = folder / "nginx"
        self.prefix.mkdir()

    def __enter__(self):
        releases.release(self.artefact, self.folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        (self.prefix / "nginx.conf").write_text(configuration(self.folder, self.port), encoding="utf-8")
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        assert program, "nginx is missing: run `make test`, which installs it"
        self.log = (self.prefix / "log").open("w")
        self.process = subprocess.Popen([program, "-p", str(self.prefix), "-c", str(self.prefix / "nginx.conf"), "-e", "stderr"],
                                        stdout=self.log, stderr=self.log)
        self._wait()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)
        self.log.close()

    def _wait(self):
        for _ in range(200):
            try:
                return socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                assert self.process.poll() is None, (self.prefix / "log").read_text()
                time.sleep(0.05)
        raise AssertionError("nginx does not answer")

    def reload(self):
        self.process.send_signal(signal.SIGHUP)

    def ask(self, path, method="GET", **headers):
        """Status, headers and body of one answer; `path` is sent as it stands."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body


def configuration(host, port):
    """As a host's own nginx.conf, with loopback in place of a name and a certificate."""
    modules = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    places = "\n".join(f"    {kind}_temp_path temp-{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return f"""
load_module {modules};
{user}
daemon off;
worker_processes 1;
pid nginx.pid;
events {{}}
http {{
{places}
    server {{
        listen 127.0.0.1:{port};
        root {host}/current/site;
        include {host}/current/nginx/site.conf;
        include {host}/current/nginx/brotli.conf;
    }}
}}
"""
