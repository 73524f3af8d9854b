# Every target sets up what it needs; the first time takes a minute. Python 3.11 and, for the tests, Node 20.
# FORMAT=json|github|sarif: how findings are printed. ARGS="…": passed on, e.g. make check ARGS="--today 2027-01-01".

PORT ?= 8000
PYTHON := .venv/bin/python

# Chinese in any locale; and not the theme's notice about MkDocs 2, which pyproject.toml excludes.
export PYTHONUTF8 := 1
export NO_MKDOCS_2_WARNING := 1

# Publishing. ARTEFACT: what is published; HOST: the folder that a web server serves; DIR, URL, BASE, THEN: see help.
ARTEFACT ?= artefact/site.tar
DIR ?= public
PAGES ?= artefact/pages/artifact.tar

.PHONY: help serve site check fix impact proof contract practice handbook search-report test lighthouse screenshots lock clean setup \
	artefact verify unpack pages release rollback probe sbom audit changed summary expiring expiring-issue sources bench-load

help:
	@echo 'make serve   检查、构建并在 http://127.0.0.1:8000/ 预览 · check, build and serve at http://127.0.0.1:8000/'
	@echo 'make site    检查并构建到 site/ · check and build into site/'
	@echo 'make check   只检查 · only check'
	@echo 'make fix     改正可以机械改正的 · rewrite what is mechanical'
	@echo 'make impact OF=limit:no-contact-hours  改这一条会牵动什么 · what depends on this rule'
	@echo 'make proof   种下每一类错误，数抓住多少 · plant every class of defect and count what is caught'
	@echo 'make contract 记下数据的格式和编号 · record the format and the ids of the data'
	@echo 'make practice  一个虚构的小网站，随便改 · a small invented site to try things on'
	@echo 'make handbook  把手册里的命令重新跑一遍，更新输出 · run the commands of the handbook and renew what they print'
	@echo 'make search-report  用人们会输入的话试搜索 · try the search with what people type'
	@echo 'make test    全部测试 · all tests'
	@echo 'make lighthouse  按慢速手机给网站打分 · score the site as a slow phone sees it'
	@echo 'make screenshots 重拍“本站长什么样”一页的图 · take the pictures of the page about the design anew'
	@echo 'make lock    重新锁定依赖的版本 · lock the versions of the libraries anew'
	@echo 'make changed BASE=main  登记册与 main 有何不同，牵动什么 · what differs in the registers since main, and what it touches'
	@echo 'make summary BASE=main  给审阅者的摘要 · the summary for a reviewer'
	@echo 'make expiring   三十天内会过期的 · what will break within thirty days'
	@echo 'make expiring-issue  把它记进一个议题 · keep it in one issue'
	@echo 'make sources    登记册的外部来源还在不在 · whether the sources of the registers are still there'
	@echo 'make audit      依赖有没有已知漏洞 · whether a library has a known hole'
	@echo 'make sbom       依赖清单 · the list of libraries'
	@echo 'make artefact   检查、构建、核验、打包到 artefact/ · check, build, verify and pack into artefact/'
	@echo 'make verify     核验发布包 · verify the artefact'
	@echo 'make unpack DIR=public  取出网站，给只收文件夹的主机 · the site as a folder, for hosts that take one'
	@echo 'make pages      取出网站，给 GitHub Pages · the site as GitHub Pages takes it'
	@echo 'make release HOST=/srv/guide THEN="systemctl reload nginx"  在自己的主机上发布 · publish on a host of your own'
	@echo 'make rollback HOST=/srv/guide THEN="systemctl reload nginx"  退回上一版 · back to the release before'
	@echo 'make probe URL=https://… 查主机的响应头 · ask a host for its headers'
	@echo 'make bench-load 在本机的 nginx 上量负载 · measure load on nginx on this machine'
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

contract: setup
	@$(PYTHON) tests/contract/record.py --write

practice:
	@bash scripts/practice.sh

handbook: setup
	@$(PYTHON) tests/handbook.py

search-report: setup
	@$(PYTHON) tests/search_report.py --write $(ARGS)

test:
	@bash scripts/setup.sh --browser
	@$(PYTHON) -m pytest -n auto $(ARGS)

lighthouse: site
	@npm ci --prefix tests/bench --ignore-scripts --no-audit --no-fund >/dev/null
	@node tests/bench/lighthouse.mjs site $(ARGS)

screenshots: site
	@bash scripts/setup.sh --browser
	@$(PYTHON) tests/screenshots.py site

artefact: setup
	@bash scripts/artefact.sh

verify: setup
	@$(PYTHON) hooks/publish.py check $(ARTEFACT)

unpack: setup
	@$(PYTHON) hooks/publish.py unpack $(DIR) $(ARTEFACT)

pages: setup
	@$(PYTHON) hooks/publish.py pages $(PAGES) $(ARTEFACT)

release: setup
	@$(PYTHON) hooks/publish.py release $(or $(HOST),$(error HOST is missing: make release HOST=/srv/guide · 缺少 HOST)) $(ARTEFACT) $(if $(THEN),--then '$(THEN)') $(if $(URL),--probe $(URL))

rollback: setup
	@$(PYTHON) hooks/publish.py rollback $(or $(HOST),$(error HOST is missing: make rollback HOST=/srv/guide · 缺少 HOST)) $(if $(THEN),--then '$(THEN)') $(if $(URL),--probe $(URL))

probe: setup
	@$(PYTHON) hooks/publish.py probe $(or $(URL),$(error URL is missing: make probe URL=https://… · 缺少 URL)) site

sbom: setup
	@bash scripts/sbom.sh

audit: setup
	@bash scripts/audit.sh

changed: setup
	@$(PYTHON) hooks/changed.py $(or $(BASE),origin/main) $(ARGS)

summary: setup
	@bash scripts/summary.sh $(BASE)

expiring: setup
	@$(PYTHON) hooks/check.py --today +30 $(if $(FORMAT),--format $(FORMAT)) $(ARGS)

expiring-issue: setup
	@$(PYTHON) hooks/issue.py $(ARGS)

sources: setup
	@$(PYTHON) hooks/sources.py $(if $(FORMAT),--format $(FORMAT)) $(ARGS)

bench-load: setup
	@bash tests/bench/load.sh

lock:
	@bash scripts/lock.sh

clean:
	rm -rf .venv site .site-new .site-old artefact public .cache .hypothesis test-results
	find hooks tests -name __pycache__ -prune -exec rm -rf {} +
