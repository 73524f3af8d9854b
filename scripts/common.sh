# shellcheck shell=bash
# For sourcing: the project's folder as the current one, and plain sentences in both languages on standard error.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

say() { printf '%s\n%s\n' "$1" "$2" >&2; }

stop() { say "$@"; exit 2; }

# Holds the named lock until this process ends, so that two runs at once wait for each other.
hold() {
    { mkdir -p .cache && : >>".cache/$1.lock"; } 2>/dev/null || stop \
        "你不能写入这个文件夹（也许先前由另一个用户用过）：请另外克隆一份。" \
        "You cannot write to this folder (another user may have used it first): make a clone of your own."
    exec 9>>".cache/$1.lock"
    command -v flock >/dev/null || return 0  # macOS has none
    flock -n 9 && return
    say "另一个命令正在用，等它结束……" "Another command is at it; waiting for it to end…"
    flock 9
}

find_python() {
    local python
    set -- python3 python3.14 python3.13 python3.12 python3.11 python
    [ -z "${KB_PYTHON:-}" ] || set -- "$KB_PYTHON"
    for python; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    stop "没有找到 Python 3.11 或更新的版本：请先安装，或用环境变量 KB_PYTHON 指明它在哪里。" \
        "Found no Python 3.11 or newer: install one, or say with the variable KB_PYTHON where it is."
}

# When a commit and nothing else is built, says which and of when, so that the site can be built again byte for byte.
# Without git, or with changes not committed, both stay unset: the site then says that its version is unknown.
know_commit() {
    unset SOURCE_COMMIT SOURCE_DATE_EPOCH
    [ "$(git rev-parse --show-prefix 2>/dev/null)" = "" ] || return 0  # a folder inside somebody else's repository
    [ -z "$(git status --porcelain 2>&1)" ] || return 0
    SOURCE_COMMIT=$(git rev-parse HEAD)
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
    export SOURCE_COMMIT SOURCE_DATE_EPOCH
}
