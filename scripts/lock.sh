#!/usr/bin/env bash
# Writes requirements.lock anew from pyproject.toml: the newest versions it allows, for every platform, with hashes.
set -euo pipefail
. "$(dirname "$0")/common.sh"

hold lock
tools=.cache/lock-tools
new=.cache/requirements.lock
python=$(find_python)
say "锁定依赖的版本……" "Locking the versions of the libraries…"
"$python" -m venv --clear "$tools"
"$tools/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: 'uv>=0.13,<0.14' || stop \
    "锁定版本要用 uv，但没有装上：请检查网络，再运行 make lock。" \
    "Locking needs uv, which could not be installed: check the network, then run make lock again."
"$tools/bin/uv" pip compile pyproject.toml --extra test --extra publish --universal --python-version 3.11 --only-binary :all: \
    --generate-hashes --custom-compile-command "make lock" --no-config --quiet --output-file "$new" || stop \
    "没有锁定，requirements.lock 没有改动：原因见上面几行。" "Not locked; requirements.lock is as it was: the lines above say why."
mv "$new" requirements.lock
