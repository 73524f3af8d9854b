#!/usr/bin/env bash
# What a reviewer wants to know first, as Markdown: what the gate finds, what differs in the registers since the commit BASE, and
# all that depends on it. Goes where GitHub shows it, elsewhere to the terminal. Findings are no failure here: `make check` fails.
set -euo pipefail
. "$(dirname "$0")/common.sh"

out=${GITHUB_STEP_SUMMARY:-/dev/stdout}
base=${1:-}
{
    printf '### 内容检查 · content gate\n\n'
    .venv/bin/python hooks/check.py --format markdown || true
    printf '\n### 改动牵动什么 · what the change touches\n\n'
    if [ -n "${base//0/}" ]; then  # all zeros: the first commit of a branch
        .venv/bin/python hooks/changed.py "$base" --format markdown
    else
        printf '没有给出对比的提交 · no commit to compare with\n'
    fi
} >>"$out"
