#!/usr/bin/env bash
# Checks and builds the site, verifies what was built, and packs it: artefact/site.tar and its checksum, made of one commit.
set -euo pipefail
. "$(dirname "$0")/common.sh"

hold artefact
know_commit
if [ -z "${SOURCE_COMMIT:-}" ] && git rev-parse --git-dir >/dev/null 2>&1 && [ -z "$(git rev-parse --show-prefix)" ]; then
    git status --short >&2
    stop "有改动没有提交：发布包只能由一次提交做成。请先提交，再运行 make artefact。" \
        "There are changes that are not committed, and an artefact is made of a commit: commit them, then run make artefact again."
fi
bash scripts/site.sh
bash scripts/sbom.sh
.venv/bin/python hooks/publish.py pack site .cache/sbom.cdx.json artefact/site.tar
