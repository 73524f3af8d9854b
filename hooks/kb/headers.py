"""The headers that every page and file is served with: the one place that says them.

From here come the policy inside each page, `_headers` and `_redirects` for hosts that read them, and the configuration of
nginx. In: pages as text, redirects as pairs of paths. Out: text. What a live host must answer is `expected`.
"""

import base64
import hashlib
import re

#: what is served, and as what; a file of any other kind is not published
KINDS = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8", "png": "image/png", "webp": "image/webp", "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "tbx": "application/xml; charset=utf-8", "atom": "application/atom+xml; charset=utf-8",
    "py": "text/plain; charset=utf-8", "jsonld": "application/ld+json; charset=utf-8", "pdf": "application/pdf",
}
#: sent with every answer, errors included
HEADERS = {
    # without subdomains and without preload: the neighbours under the same domain are not ours to bind
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    # a link that a borrower follows does not say where they were reading
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in (
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation", "gyroscope",
        "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock",
        "usb", "xr-spatial-tracking")),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # for browsers that do not know frame-ancestors
    "X-Frame-Options": "DENY",
}
#: what a page may load. Styles: the theme and we write none into pages, so nothing inline; its script sets single properties,
#: which no policy concerns. Images: the theme's icons are data: addresses in its stylesheet. Trusted types: the theme builds its
#: list of results with innerHTML, so they cannot be required.
POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:", "connect-src": "'self'",
    "worker-src": "'self'", "base-uri": "'none'", "form-action": "'self'", "frame-ancestors": "'none'",
}
#: the theme's program carries the hash of its content in its name and never changes
HASHED = ("/assets/javascripts/",)
FOREVER = "public, max-age=31536000, immutable"
#: five minutes: so long may a reader see the previous version, and so seldom does a host behind a cache hear of them
SHORT = "public, max-age=300"
#: for other people's pages that read the data
OPEN = "/data/"
#: folders of the second language, whose missing pages are answered in it
ENGLISH = "/en/"

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_PROGRAMS = {"", "module", "text/javascript", "application/javascript"}
_HEAD = re.compile(r"<head>", re.IGNORECASE)


def hashes(html):
    """The hash of every program written into the page, sorted; data such as JSON-LD is none."""
    found = set()
    for attributes, text in _SCRIPT.findall(html):
        kind = _TYPE.search(attributes)
        if " src" not in attributes and (kind[1].lower() if kind else "") in _PROGRAMS:
            found.add(hash_of(text))
    return sorted(found)


def hash_of(script):
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def policy(script_hashes, in_page=False):
    """The Content-Security-Policy that allows these scripts. Browsers take frame-ancestors from a header only."""
    parts = {**POLICY, "script-src": " ".join(["'self'", *script_hashes])}
    if in_page:
        del parts["frame-ancestors"]
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def seal(html):
    """The page with its own policy in its head, for hosts that send no headers of ours, such as GitHub Pages."""
    meta = f'<head><meta http-equiv="Content-Security-Policy" content="{policy(hashes(html), in_page=True)}">'
    return _HEAD.sub(meta, html, count=1)


def all_headers(script_hashes):
    return {"Content-Security-Policy": policy(script_hashes), **HEADERS}


def caching(path):
    return FOREVER if path.startswith(HASHED) else SHORT


def expected(path, script_hashes):
    """The headers that a live host must send for `path`."""
    found = {**all_headers(script_hashes), "Cache-Control": caching(path)}
    return {**found, "Access-Control-Allow-Origin": "*"} if path.startswith(OPEN) else found


def host_file(script_hashes):
    """`_headers`, as Cloudflare Pages, Netlify and others read it. They join what several blocks say of one header, hence each
    header is in one block only; pages keep the host's own short caching."""
    blocks = {"/*": all_headers(script_hashes), **{f"{folder}*": {"Cache-Control": FOREVER} for folder in HASHED},
              f"{OPEN}*": {"Access-Control-Allow-Origin": "*"}}
    return "\n".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items()) for path, headers in blocks.items())


def redirect_file(redirects):
    """`_redirects`, as the same hosts read it."""
    return "".join(f"{old} {new} 301\n" for old, new in redirects)


def redirects_of(text):
    """The pairs that `redirect_file` wrote."""
    return [tuple(line.split()[:2]) for line in text.splitlines() if line.strip()]


def nginx(script_hashes, redirects):
    """What stands inside `server { … }`, for nginx 1.18 or newer; `root` is set outside."""
    types = "\n".join(f'    "{kind}" {extension};' for extension, kind in KINDS.items())
    headers = "\n".join(f'add_header {name} "{value}" always;' for name, value in all_headers(script_hashes).items())
    moved = "\n".join(f"location = {old} {{ return 301 {new}; }}" for old, new in redirects)
    hashed = "|".join(HASHED)
    return f"""\
# Generated with the release that it belongs to: after a change of release, reload nginx.
# Use:  server {{ listen 443 ssl http2; server_name …; ssl_certificate …; ssl_certificate_key …;
#               root <host>/current/site; include <host>/current/nginx/site.conf; }}

index index.html;
autoindex off;
absolute_redirect off;
server_tokens off;
# Nobody's visit is written down.
access_log off;
# Compressed when the release was packed; brotli.conf beside this file does the same for Brotli where the module is loaded.
gzip_static on;
gzip_vary on;
default_type application/octet-stream;
types {{
{types}
}}

set $kb_caching "{SHORT}";
set $kb_missing /404.html;
set $kb_open "";
if ($uri ~ "^({hashed})") {{ set $kb_caching "{FOREVER}"; }}
if ($uri ~ "^{ENGLISH}") {{ set $kb_missing {ENGLISH}404.html; }}
if ($uri ~ "^{OPEN}") {{ set $kb_open "*"; }}

# Set here and in no location: a location with a header of its own would send that one alone.
{headers}
add_header Cache-Control $kb_caching always;
add_header Access-Control-Allow-Origin $kb_open always;

error_page 403 404 =404 $kb_missing;
location / {{ try_files $uri $uri/ =404; }}
location ~ ^/_(headers|redirects)$ {{ return 404; }}
location ~ /\\.(?!well-known/) {{ return 404; }}
{moved}
"""
