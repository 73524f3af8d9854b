#!/usr/bin/env bash
# Checks and builds the site into site/. Whatever goes wrong, site/ stays as it was: the build goes to a folder
# beside it, which takes its place only when complete.
set -euo pipefail
. "$(dirname "$0")/common.sh"

hold site
new=$PWD/.site-new
old=.site-old
tidy() {
    [ -e site ] || ! [ -e "$old" ] || mv "$old" site
    rm -rf "$new" "$old"
}
know_commit
[ -n "${SITE_URL:-}" ] || unset SITE_URL  # CI passes it on even when it is empty
trap tidy EXIT
trap 'exit 130' INT TERM
tidy

.venv/bin/python -m mkdocs build --strict --site-dir "$new" || exit 1
[ ! -e site ] || mv site "$old"
mv "$new" site
say "网站在 site/ 里。" "The site is in site/."
