#!/usr/bin/env bash
# Lists every library of requirements.lock, with the hashes of what is fetched, as CycloneDX: .cache/sbom.cdx.json.
set -euo pipefail
. "$(dirname "$0")/common.sh"

mkdir -p .cache
.venv/bin/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible --of JSON \
    -o .cache/sbom.cdx.json 2>.cache/sbom.log || stop \
    "没有列出依赖清单：详情见 .cache/sbom.log。" "Could not list the libraries; details: .cache/sbom.log."
say "依赖清单在 .cache/sbom.cdx.json 里。" "The list of libraries is in .cache/sbom.cdx.json."
