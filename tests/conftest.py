"""What the tests share: the example site, made once, and cheap copies of it."""

import shutil
import tempfile
from pathlib import Path

import pytest

import example_site


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
