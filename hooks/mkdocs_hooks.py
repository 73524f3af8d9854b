"""The only file that MkDocs loads: each event is one call into the package.

static-i18n builds the second language inside the first one's post-build, so what is done once a build is
done while `building` is still false.
"""

import datetime
import logging
import os
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from kb.copies import write_copies
from kb.exporting import write_data
from kb.feeds import write_feeds
from kb.linked_data import linked_data
from kb.mending import mend
from kb.offline import write_worker
from kb.publishing import finish, outdated
from kb.rendering import Renderer, finished, linked_pages
from kb.reporting import report
from kb.saved import modules
from kb.searching import write_search
from kb.site import BEIJING, load
from kb.styling import write_styles
from remembered import findings as findings_on

log = logging.getLogger("mkdocs.hooks.kb")
renderer = None  # what this build shows; made anew before the first page of every build
commit = os.environ.get("SOURCE_COMMIT")  # set by scripts/common.sh when a commit and nothing else is built
moment = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), BEIJING) if commit else None
serving = False


def on_startup(*, command, dirty):
    """A page that is served while it is written gets a script of MkDocs', which its policy would refuse."""
    global serving
    serving = command == "serve"


def on_config(config):
    """The theme's own search index is off; static-i18n wants to empty it all the same."""
    config.plugins["material/search"].search_index = SimpleNamespace(entries=[])


def on_pre_build(*, config):
    """Check everything before anything is written; refuse to publish what does not hold.

    What is checked is today. What is shown is the day of the commit, so that it can be built again byte for byte.
    """
    global renderer
    if config.plugins["i18n"].building:
        return
    root = Path(config.config_file_path).parent
    site = load(root, datetime.datetime.now(BEIJING).date())
    shown = replace(site, today=moment.date()) if moment else site
    findings = findings_on(root, site.today, lambda: site)
    if shown.today != site.today and not findings:
        findings = findings_on(root, shown.today, lambda: shown) + outdated(site, shown)
    if findings and config.strict:
        raise PluginError(report(findings))
    if findings:
        log.warning(report(findings))
    renderer = Renderer(shown)


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
    env.globals["version"] = commit and commit[:10]


def on_page_context(context, *, page, config, nav):
    """What the page says of itself to machines, for the template to print."""
    source = renderer.site.pages.get((page.file.locale, page.file.norm_src_uri))
    above = [(section.title, section.children[0]) for section in reversed(page.ancestors)]
    trail = [(nav.homepage.title, nav.homepage.url), *((title, first.url) for title, first in above if first.is_page and first.is_index and first != page)]
    context["linked_data"] = linked_data(renderer.site, source, trail, config.site_url) if source else ""


def on_post_page(output, *, page, config):
    """What no template of ours writes is mended in the finished page."""
    return mend(output, config.theme["language"])


@event_priority(-110)  # after static-i18n has built every language
def on_post_build(*, config):
    """What other people's systems (data, feeds, plain copies), the search and hosts read; the modules as one script for a saved
    copy, no more styles than are used, and the service worker for those who ask for a copy."""
    if not config.plugins["i18n"].building:
        site, folder = renderer.site, Path(config.site_dir)
        write_data(site, folder / "data", config.site_url)
        write_feeds(site, folder, config.site_url)
        write_copies(renderer, folder, config.site_url)
        write_search(site, folder)
        sources = {path.removeprefix("docs/"): text for path, text in site.code_texts.items() if path.endswith(".mjs")}
        entries = [str(script) for script in config.extra_javascript if str(script).endswith(".mjs")]
        (folder / "assets/search/modules.js").write_text(modules(sources, [*entries, "assets/search/answer.mjs"]), encoding="utf-8")
        write_styles(folder)
        licences = (site.root / "THIRD-PARTY.txt").read_text(encoding="utf-8")
        finish(site, folder, config.site_url, config.extra["contact"], licences, commit, moment, sealed=not serving)
        write_worker(site, folder)
