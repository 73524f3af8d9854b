"""The only file that MkDocs loads: each event is one call into the package.

static-i18n builds the second language inside the first one's post-build, so what is done once a build is
done while `building` is still false.
"""

import logging
import subprocess
from pathlib import Path
from types import SimpleNamespace

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.utils import get_build_datetime

from kb.checking import check
from kb.exporting import write_data
from kb.rendering import Renderer, finished, linked_pages
from kb.reporting import report
from kb.saved import modules
from kb.searching import write_search
from kb.site import load

log = logging.getLogger("mkdocs.hooks.kb")
renderer = None  # what this build shows; made anew before the first page of every build


def on_config(config):
    """The theme's own search index is off; static-i18n wants to empty it all the same."""
    config.plugins["material/search"].search_index = SimpleNamespace(entries=[])


def on_pre_build(*, config):
    """Check everything before anything is written; refuse to publish what does not hold."""
    global renderer
    if config.plugins["i18n"].building:
        return
    site = load(Path(config.config_file_path).parent, get_build_datetime().date())
    findings = check(site)
    if findings and config.strict:
        raise PluginError(report(findings))
    if findings:
        log.warning(report(findings))
    renderer = Renderer(site)


def on_page_markdown(markdown, *, page, config, files):
    """Quotations become links, marks become tables and cards."""
    source = renderer.site.pages.get((page.file.locale, page.file.norm_src_uri))
    return renderer.page(source) if source else markdown


def on_page_content(html, *, page, config, files):
    """What Markdown cannot say: labels of boxes and cells, numbers to call, and for paper the addresses of links."""
    page.meta["linked"] = linked_pages(html, page.canonical_url)
    return finished(html, renderer.phones(), renderer.label("call", page.file.locale))


def on_env(env, *, config, files):
    """What printed pages say of their version."""
    env.globals["version"] = version(config.config_file_path)


def version(path):
    """The commit that is being published, or None outside a repository."""
    done = subprocess.run(["git", "-C", str(Path(path).parent), "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or None


@event_priority(-110)  # after static-i18n has built every language
def on_post_build(*, config):
    """The registers as data, for other people's systems, what the search looks things up in, and the modules as one
    script for a saved copy."""
    if not config.plugins["i18n"].building:
        folder = Path(config.site_dir)
        write_data(renderer.site, folder / "data", config.site_url)
        write_search(renderer.site, folder)
        sources = {path.removeprefix("docs/"): text for path, text in renderer.site.code_texts.items() if path.endswith(".mjs")}
        entries = [str(script) for script in config.extra_javascript if str(script).endswith(".mjs")]
        (folder / "assets/search/modules.js").write_text(modules(sources, [*entries, "assets/search/answer.mjs"]), encoding="utf-8")
