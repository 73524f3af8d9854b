"""The project's own site, built by the real command."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE_URL = "https://guide.example/"
#: language to the beginning of the addresses of its pages
PREFIX = {"zh": "", "en": "/en"}
LANG = {"zh": "zh-CN", "en": "en"}
#: one page of each kind
KINDS = {
    "home": "/", "limits overview": "/limits/", "limit": "/limits/contact-hours/", "procedure": "/procedures/first-days/",
    "right": "/rights/night-calls/", "instrument": "/law/cba-2026/", "instruments": "/law/laws/", "glossary": "/glossary/", "about": "/about/how-we-know/",
}
#: pages that have something no other page has
MORE = {
    "stages": "/procedures/", "rights": "/rights/", "sheet": "/rights/one-page/", "letters": "/rights/letters/", "channels": "/rights/complain/",
    "myths": "/rights/true-or-false/", "templates": "/procedures/templates/", "claims": "/procedures/five-articles/", "timeline": "/guidelines/nifa-history/",
    "abroad": "/guidelines/abroad/", "gate": "/about/gate/", "proof": "/about/proof/", "offline copy": "/about/privacy/", "pictures": "/about/design/",
}


def build(root, folder):
    """Run the real build of the project in `root` into `folder`; the finished process."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": SITE_URL, "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
                          cwd=root, capture_output=True, text=True, env=env)


def sheets(page):
    """On how many sheets of A4 a page prints that is open in the browser."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4")))
