"""What the tests share: the real site, built once, and the example site with cheap copies of it."""

import shutil
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock
from xdist.scheduler import LoadScopeScheduling

import example_site
import real_host
import real_site


class ByFile(LoadScopeScheduling):
    """With several test processes a file stays in one of them, for what it makes once; what a browser looks at goes wherever there is room."""

    def _split_scope(self, nodeid):
        return nodeid if nodeid.startswith("tests/browser/") else nodeid.split("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return ByFile(config, log)


@pytest.fixture(scope="session")
def built(tmp_path_factory, request):
    """The folder of the real site, built by the real command; nothing may write to it. Test processes share one."""
    shared = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):
        shared = shared.parent
    folder = shared / "built"
    with FileLock(shared / "built.lock"):
        if not folder.exists():
            done = real_site.build(real_site.ROOT, folder)
            assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def artefact(tmp_path_factory, request):
    """The artefact of the project as a commit of its own, with one page moved and one section declared stale; nothing may write to it. Shared like `built`."""
    shared = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):
        shared = shared.parent
    with FileLock(shared / "artefact.lock"):
        made = shared / "project/artefact/site.tar"
        if not made.exists():
            done = real_host.make_artefact(real_host.commit_project(shared / "project"))
            assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture(scope="session")
def nginx(artefact, tmp_path_factory):
    """Debian's nginx on loopback, serving a release of the artefact with the configuration in it."""
    with real_host.Host(artefact, tmp_path_factory.mktemp("host")) as host:
        yield host


@pytest.fixture(scope="session")
def base_site(tmp_path_factory):
    """The example site as it is; nothing may write to it."""
    return example_site.make(tmp_path_factory.mktemp("site"))


@pytest.fixture
def site_copy(base_site):
    """A copy to change with `example_site.edit` and nothing else: it shares its files. Gone after the test."""
    with tempfile.TemporaryDirectory(dir=base_site.parent) as folder:
        yield example_site.link(base_site, Path(folder))


@pytest.fixture
def own_site(base_site, tmp_path):
    """A copy that shares nothing: any program may write to it."""
    return shutil.copytree(base_site, tmp_path / "site")
