"""What the tests share: the example site, made once, and cheap copies of it."""

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
    """A copy of the example site to change with `example_site.edit`; gone after the test."""
    with tempfile.TemporaryDirectory(dir=base_site.parent) as folder:
        yield example_site.link(base_site, Path(folder))
