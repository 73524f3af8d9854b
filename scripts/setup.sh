#!/usr/bin/env bash
# Makes this folder ready to work in: the libraries of requirements.lock in .venv and, with --browser, what the
# browser tests need. Run again, it does nothing. Exit 2: could not, and one plain sentence says why.
#
# KB_PYTHON    the Python to use (otherwise the first on PATH that is 3.11 or newer)
# KB_CHROMIUM  the Chromium to test with (otherwise the one on PATH)
set -euo pipefail
. "$(dirname "$0")/common.sh"

log=.cache/setup.log
why_zh="" why_en=""            # why apt_install failed
stamp=.venv/requirements.lock  # a copy of the lock, written last: a venv without it is not finished

libraries() {
    cmp -s requirements.lock "$stamp" && .venv/bin/python -c '' 2>/dev/null && return
    : >"$log"
    if ! [ -f "$stamp" ] || ! .venv/bin/python -c '' 2>/dev/null; then
        new_venv
    fi
    rm -f "$stamp"
    say "安装 requirements.lock 列出的库：" "Installing the libraries of requirements.lock:"
    # PIP_USER: a person's own setting that a venv refuses. Few retries: with no network, say so soon.
    PIP_USER=0 .venv/bin/python -m pip install --require-hashes --only-binary :all: -r requirements.lock \
        --no-input --disable-pip-version-check --progress-bar off --retries 2 --timeout 20 </dev/null 2>&1 \
        | tee -a "$log" | names || explain_pip
    cp requirements.lock "$stamp.new"
    mv "$stamp.new" "$stamp"
    say "库已装好。" "Libraries installed."
}

new_venv() {
    local python
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then  # Debian packs these two apart
        apt_install python3-venv || true
        "$python" -c 'import ensurepip, venv' 2>/dev/null || stop \
            "这个 Python 没有 venv 模块$why_zh：请先安装它（Debian、Ubuntu：apt-get install python3-venv），再运行同一命令。" \
            "This Python lacks the module venv$why_en: install it (Debian, Ubuntu: apt-get install python3-venv), then run the same command again."
    fi
    say "建立 .venv（$("$python" --version)）" "Creating .venv ($("$python" --version))"
    "$python" -m venv --clear .venv >>"$log" 2>&1 || stop \
        "建立 .venv 失败：请删除 .venv 后再运行同一命令。详情见 $log。" \
        "Could not create .venv: remove it, then run the same command again. Details: $log."
}

# Of pip's many lines, the names of what it fetches.
names() {
    local word name
    while read -r word name _; do
        case $word in Collecting) printf '  %s\n' "$name" >&2 ;; esac
    done
}

explain_pip() {
    local last
    last=$(sed -nE 's/^(Collecting|ERROR: No matching distribution found for) ([^ ]*).*/\2/p' "$log" | tail -n 1)
    if grep -q 'DO NOT MATCH THE HASHES' "$log"; then
        stop "下载的 $last 与 requirements.lock 记录的不一致，没有安装：请再试一次；仍不一致，就不要用这个软件源。详情见 $log。" \
            "The download of $last is not what requirements.lock records, so it was not installed: try again; if it stays so, do not use this package index. Details: $log."
    elif grep -q 'No space left' "$log"; then
        stop "磁盘已满，库没有装全：请腾出空间，再运行同一命令。" \
            "The disk is full and not every library fitted: make room, then run the same command again."
    elif grep -qiE 'connection broken|ConnectionError|connect timeout|Could not fetch URL|ReadTimeout' "$log"; then
        stop "连不上 Python 软件包仓库（PyPI），停在 $last：请检查网络和代理，或用环境变量 PIP_INDEX_URL 指定可用的镜像，再运行同一命令。详情见 $log。" \
            "Could not reach the Python package index (PyPI) for $last: check network and proxy, or name a mirror in the variable PIP_INDEX_URL, then run the same command again. Details: $log."
    else
        stop "Python 软件包 $last 没有装上：请把 $log 的最后几行发给维护者。" \
            "The Python package $last could not be installed: show a maintainer the last lines of $log."
    fi
}

browser() {
    local missing=""
    [ "$(node -p 'parseInt(process.versions.node) >= 20' 2>/dev/null)" = true ] || stop \
        "测试需要 Node.js 20 或更新的版本：请先安装，再运行同一命令。" \
        "The tests need Node.js 20 or newer: install it, then run the same command again."
    have_chromium || missing="chromium-headless-shell"
    have_chinese || missing="$missing fontconfig fonts-noto-cjk"
    have_driver || missing="$missing libatomic1"
    command -v java >/dev/null || missing="$missing default-jre-headless"  # runs the HTML checker
    have_nginx || missing="$missing nginx libnginx-mod-http-brotli-static"
    [ -n "$missing" ] || return 0
    missing=${missing# }
    : >"$log"
    # shellcheck disable=SC2086  # names of packages
    { apt_install $missing && have_chromium && have_chinese && have_driver && have_nginx; } || stop \
        "浏览器测试还缺 $missing$why_zh：请先安装（Debian：apt-get install $missing；已有的 Chromium 可用环境变量 KB_CHROMIUM 指明），再运行同一命令。" \
        "The browser tests lack $missing$why_en: install them (Debian: apt-get install $missing; a Chromium you have can be named in the variable KB_CHROMIUM), then run the same command again."
}

# Chromium without a window of its own, which opens pages in three quarters of the time.
have_chromium() { command -v "${KB_CHROMIUM:-chromium-headless-shell}" >/dev/null; }

have_chinese() { [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]; }

have_nginx() { PATH=$PATH:/usr/sbin command -v nginx >/dev/null && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]; }

# Playwright brings a Node of its own, which a slim system cannot start.
have_driver() {
    local node
    for node in .venv/lib/python3*/site-packages/playwright/driver/node; do
        "$node" -e '' 2>/dev/null || return
    done
}

# What package.json lists, as package-lock.json records it: the judges of accessibility and of HTML.
judges() {
    local lock=node_modules/package-lock.json  # a copy of the lock, written last
    cmp -s package-lock.json "$lock" && return
    say "安装 package.json 列出的测试工具……" "Installing the test tools of package.json…"
    npm ci --ignore-scripts --no-audit --no-fund >"$log" 2>&1 </dev/null || stop \
        "测试工具没有装上：请检查网络，再运行同一命令。详情见 $log。" \
        "The test tools could not be installed: check the network, then run the same command again. Details: $log."
    cp package-lock.json "$lock"
}

# Installs Debian packages where that takes no password; otherwise fails, and why_zh and why_en say why.
apt_install() {
    local as_root="" apt
    if ! command -v apt-get >/dev/null; then
        why_zh="（这里没有 apt-get，不能自动安装）" why_en=" (no apt-get here to install it with)"
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        as_root="sudo -n"
        if ! $as_root true 2>/dev/null; then
            why_zh="（自动安装需要管理员权限）" why_en=" (installing it takes an administrator)"
            return 1
        fi
    fi
    say "安装系统软件包：$*（可能需要一两分钟）" "Installing system packages: $* (may take a minute or two)"
    apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=1 -o Acquire::http::Timeout=20"
    $apt update </dev/null >>"$log" 2>&1 || true  # one unreachable source of many need not matter; the next line decides
    $apt install -y --no-install-recommends "$@" </dev/null >>"$log" 2>&1 && return
    if grep -qE 'Could not (resolve|connect)|Cannot initiate|Unable to connect|Failed to fetch|timed out' "$log"; then
        why_zh="（连不上 Debian 的软件包仓库，详情见 $log）" why_en=" (Debian's packages could not be reached; details: $log)"
    else
        why_zh="（apt-get 没能装上，详情见 $log）" why_en=" (apt-get could not install it; details: $log)"
    fi
    return 1
}

hold setup
libraries
case ${1:-} in --browser) browser; judges ;; esac
