#!/usr/bin/env bash
# Checks, builds and serves the site on this machine alone; builds again when a file is saved.
set -euo pipefail
. "$(dirname "$0")/common.sh"

port=${1:-8000}
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    stop "端口 $port 已被占用：请先停掉占用它的程序，或换一个端口：make serve PORT=$((port + 1))" \
        "Port $port is taken: stop the program that has it, or choose another: make serve PORT=$((port + 1))"
fi
exec .venv/bin/python -m mkdocs serve --strict --livereload -a "127.0.0.1:$port"
