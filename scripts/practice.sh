#!/usr/bin/env bash
# Makes practice/, a small invented site to try everything on. Whatever is done to it harms nobody.
set -euo pipefail
. "$(dirname "$0")/common.sh"

rm -rf practice
cp -r tests/site practice
cp docs/registers/vocabulary.yml practice/docs/registers/
# A host with two releases, to take the last one back from.
mkdir -p practice/host/releases/2026-06-01 practice/host/releases/2026-06-14
touch practice/host/releases/2026-06-01/SHA256SUMS practice/host/releases/2026-06-14/SHA256SUMS
ln -s releases/2026-06-14 practice/host/current
printf '2026-06-01\n2026-06-14\n' >practice/host/history
say "practice/ 是一个虚构的小网站，随便改。它活在 2026 年 6 月 15 日。" \
    "practice/ is a small invented site: change it as you like. It lives on 15 June 2026."
