# Every target sets up what it needs; the first time takes a minute. Python 3.11 and, for the tests, Node 20.
# FORMAT=json|github|sarif: how findings are printed. ARGS="…": passed on, e.g. make check ARGS="--today 2027-01-01".

PORT ?= 8000
PYTHON := .venv/bin/python

# Chinese in any locale; and not the theme's notice about MkDocs 2, which pyproject.toml excludes.
export PYTHONUTF8 := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve site check fix impact proof test lock clean setup

help:
	@echo 'make serve   检查、构建并在 http://127.0.0.1:8000/ 预览 · check, build and serve at http://127.0.0.1:8000/'
	@echo 'make site    检查并构建到 site/ · check and build into site/'
	@echo 'make check   只检查 · only check'
	@echo 'make fix     改正可以机械改正的 · rewrite what is mechanical'
	@echo 'make impact OF=limit:no-contact-hours  改这一条会牵动什么 · what depends on this rule'
	@echo 'make proof   种下每一类错误，数抓住多少 · plant every class of defect and count what is caught'
	@echo 'make test    全部测试 · all tests'
	@echo 'make lock    重新锁定依赖的版本 · lock the versions of the libraries anew'
	@echo 'make clean   删除以上命令生成的一切 · remove all that these made'

setup:
	@bash scripts/setup.sh

serve: setup
	@bash scripts/serve.sh $(PORT)

site: setup
	@bash scripts/site.sh

check: setup
	@$(PYTHON) hooks/check.py $(if $(FORMAT),--format $(FORMAT)) $(ARGS)

fix: setup
	@$(PYTHON) hooks/fix.py $(ARGS)

impact: setup
	@$(PYTHON) hooks/impact.py $(OF) $(ARGS)

proof: setup
	@$(PYTHON) tests/proof.py --write

test:
	@bash scripts/setup.sh --browser
	@$(PYTHON) -m pytest -n auto --dist loadfile $(ARGS)

lock:
	@bash scripts/lock.sh

clean:
	rm -rf .venv site .site-new .site-old .cache .hypothesis test-results
	find hooks tests -name __pycache__ -prune -exec rm -rf {} +
