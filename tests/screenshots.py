#!/usr/bin/env python3
"""Pictures of each kind of page for the page about the design: the top of it on a phone, Chinese and English side by side.

    python tests/screenshots.py SITE_DIR

Writes docs/assets/screens. The same site and the same Chromium give the same bytes.
"""

import base64
import functools
import http.server
import os
import shutil
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "docs/assets/screens"
#: name of the picture, path of the page, and the scheme it is shown in
KINDS = (("home", "", "light"), ("right", "rights/night-calls/", "dark"), ("limit", "limits/contact-hours/", "light"), ("limits", "limits/", "light"),
         ("procedure", "procedures/first-days/", "light"), ("instrument", "law/cba-2026/", "light"), ("glossary", "glossary/", "light"),
         ("search", "limits/contact-hours/?q=12378", "light"))
PREFIXES = ("", "en/")
SIZE = {"width": 390, "height": 780}
QUALITY = 0.6
#: Chromium photographs as PNG only; its canvas writes WebP, a quarter of the size
TO_WEBP = """async ([pngs, quality]) => {
  const images = await Promise.all(pngs.map(async (png) => {
    const image = new Image();
    image.src = "data:image/png;base64," + png;
    await image.decode();
    return image;
  }));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [images[0].width * images.length, images[0].height];
  images.forEach((image, n) => canvas.getContext("2d").drawImage(image, n * image.width, 0));
  return canvas.toDataURL("image/webp", quality).split(",")[1];
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def photograph(browser, address, scheme):
    """The first screen of a page, as PNG in base64."""
    page = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    if "?q=" in address:
        page.locator(".md-search-result__item").first.wait_for()
        page.wait_for_timeout(3000)  # the excerpts come with the running text, a moment later
    png = page.screenshot(animations="disabled", caret="hide")
    page.close()
    return base64.b64encode(png).decode()


def main(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    SCREENS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("KB_CHROMIUM") or shutil.which("chromium-headless-shell"), args=["--no-sandbox", "--disable-gpu"])
        workshop = browser.new_page()
        for name, path, scheme in KINDS:
            pngs = [photograph(browser, f"http://127.0.0.1:{server.server_port}/{prefix}{path}", scheme) for prefix in PREFIXES]
            (SCREENS / f"{name}.webp").write_bytes(base64.b64decode(workshop.evaluate(TO_WEBP, [pngs, QUALITY])))
        browser.close()
    server.shutdown()
    print(f"{sum(p.stat().st_size for p in SCREENS.glob('*.webp')) / 1000:.0f} kB in docs/assets/screens")


if __name__ == "__main__":
    main(sys.argv[1])
