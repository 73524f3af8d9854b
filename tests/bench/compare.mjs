#!/usr/bin/env node
/**
 * Four engines on the same built site and the same queries, those that nobody tuned on: ours, MiniSearch with our tokens and weights, the theme's own,
 * and Pagefind. One table on standard error, the numbers as JSON on standard output for `make search-report`:
 *
 *     npm ci --prefix tests/bench --ignore-scripts
 *     node tests/bench/compare.mjs SITE_DIR [EVERY] > engines.json      EVERY 3: every third of the queries, for Pagefind takes its time
 *     make search-report ARGS="--engines engines.json"
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { read } from "../../docs/assets/search/files.mjs";
import { deepen, load, search } from "../../docs/assets/search/engine.mjs";
import { fold, tokens } from "../../docs/assets/search/text.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PYTHON = join(ROOT, ".venv/bin/python");
const [site = "site", every = "1"] = process.argv.slice(2);
const queries = JSON.parse(execFileSync(PYTHON, ["-c", "import json,sys,yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding='utf-8'))))", join(ROOT, "tests/search/queries.yml")], { encoding: "utf8" }));
for (const lang in queries) queries[lang] = queries[lang].filter((row) => row.held_out).filter((_, n) => n % every === 0);
const file = (name) => readFileSync(join(site, name), "utf8");
const zipped = (...texts) => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const CODE = ["worker", "answer", "engine", "text", "stem", "words", "pinyin", "typos", "show", "files"].map((name) => file(`assets/search/${name}.mjs`));

/** @returns {{bytes: number, ask: (query: string) => string[] | Promise<string[]>}} addresses of pages, best first */
function ours(lang) {
  const text = file(`search/${lang}.js`);
  const index = load(read(text));
  deepen(index, read(file(`search/${lang}-text.js`)));
  return { bytes: zipped(text, ...CODE), ask: (query) => search(index, query).results.map((row) => row.page) };
}

function miniSearch(lang) {
  const text = file(`search/${lang}.js`);
  const data = read(text);
  const fields = ["title", "words", "description", "headings", "body"];
  const mini = new MiniSearch({ fields, tokenize: (value) => tokens(fold(value)), processTerm: (term) => term, idField: "u", searchOptions: { boost: { title: 6, words: 3.2, description: 1.6, headings: 1.4, body: 0.6 }, combineWith: "OR" } });
  const texts = read(file(`search/${lang}-text.js`)).pages;
  mini.addAll(data.pages.map((page, n) => ({ u: page.u, title: page.t, words: page.s.join("\n"), description: page.d, headings: page.x.map((x) => x[1]).join("\n"), body: texts[n].join("\n") })));
  const code = readFileSync(join(ROOT, "tests/bench/node_modules/minisearch/dist/umd/index.js"));
  return { bytes: zipped(text, file("assets/search/text.mjs"), file("assets/search/stem.mjs"), code), ask: (query) => mini.search(query).slice(0, 10).map((row) => row.id) };
}

async function theme(lang) {
  const index = execFileSync(PYTHON, [join(ROOT, "tests/bench/stock.py"), site, lang], { encoding: "utf8", maxBuffer: 1 << 28 });
  const folder = join(execFileSync(PYTHON, ["-c", "import material; print(material.__path__[0])"], { encoding: "utf8" }).trim(), "templates/assets/javascripts/workers");
  const code = readFileSync(join(folder, readdirSync(folder).find((name) => /^search.*\.js$/.test(name))), "utf8");
  let listener = null;
  let answered = () => {};
  const scope = vm.createContext({ console: { warn: () => {} }, addEventListener: (_, given) => (listener = given), postMessage: (message) => answered(message) });
  scope.self = scope;
  vm.runInContext(code, scope);
  const send = (message) => new Promise((resolve) => { answered = resolve; listener({ data: message }); });
  await send({ type: 0, data: { ...JSON.parse(index), options: { suggest: false } } });
  const ask = async (query) => {
    const { data } = await send({ type: 2, data: asTyped(query) });
    return data.items.slice(0, 10).map((group) => group[0].location.split("#")[0]);
  };
  return { bytes: zipped(index, code), ask };
}

/** What the theme makes of a query before it asks: every word may go on. */
function asTyped(query) {
  return query.replace(/"|(?:^|\s+)[*+\-:^~]+(?=\s+|$)/g, "").trim().split(/\s+/g).map((term) => (/([~^]$)/.test(term) ? `${term}1` : term)).map((term) => (/(^[+-]|[~^]\d+$)/.test(term) ? term : `${term}*`)).join(" ");
}

async function pagefind(lang) {
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  const program = ["extended", ""].map((kind) => join(ROOT, `tests/bench/node_modules/@pagefind/linux-${process.arch}/bin/pagefind${kind && "_" + kind}`)).find(existsSync);
  execFileSync(program, ["--site", site, "--output-path", folder, "--quiet"]);
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(request.url.split("?")[0]));
    if (!existsSync(path)) return response.writeHead(404).end();
    bytes += statSync(path).size;
    response.setHeader("connection", "close");
    response.end(readFileSync(path));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  globalThis.document = { querySelector: () => ({ getAttribute: () => (lang === "zh" ? "zh-cn" : lang) }), currentScript: null };
  globalThis.window = globalThis;
  globalThis.location = { href: `http://127.0.0.1:${server.address().port}/`, origin: "" };
  const engine = await import(`${join(folder, "pagefind.js")}?${lang}`);
  await engine.options({ basePath: `http://127.0.0.1:${server.address().port}/`, baseUrl: "/" });
  await engine.init();
  await ask(lang === "zh" ? "催收" : "debt");
  async function ask(query) {
    const found = await engine.search(query);
    const rows = [];
    for (const row of found.results.slice(0, 10)) rows.push(await row.data());
    return rows.map((row) => row.url.replace(/^\//, "").replace(/index\.html$/, ""));
  }
  return { bytes, ask, done: () => server.close() };
}

const ENGINES = [
  [{ zh: "本站", en: "ours" }, ours],
  [{ zh: "MiniSearch，同样的切分和权重", en: "MiniSearch, same tokens and weights" }, miniSearch],
  [{ zh: "主题自带的搜索", en: "the theme's own search" }, theme],
  [{ zh: "Pagefind", en: "Pagefind" }, pagefind],
];
const rows = [];
for (const lang of ["zh", "en"]) {
  for (const [name, make] of ENGINES) {
    const { bytes, ask, done } = await make(lang);
    let sum = 0;
    let nothing = 0;
    const times = [];
    for (const { q, pages } of queries[lang]) {
      const wanted = new Set(pages.map((page) => (lang === "zh" ? "" : "en/") + (page.endsWith("index") ? page.slice(0, -5) : page + "/")));
      const started = performance.now();
      const found = await ask(q);
      times.push(performance.now() - started);
      const place = found.findIndex((page) => wanted.has(page));
      if (place >= 0) sum += 1 / (place + 1);
      if (!found.length) nothing++;
    }
    done?.();
    times.sort((a, b) => a - b);
    rows.push({ name, lang, mrr: Number((sum / queries[lang].length).toFixed(3)), nothing, kilobytes: Math.round(bytes / 1024), milliseconds: Number(times[times.length >> 1].toFixed(1)) });
    const row = rows.at(-1);
    console.error(`${lang}  ${name.en.padEnd(38)} MRR ${row.mrr.toFixed(3)}  none ${String(nothing).padStart(4)} of ${queries[lang].length}  ${String(row.kilobytes).padStart(5)} kB  ${String(row.milliseconds).padStart(7)} ms`);
  }
}
console.log(JSON.stringify(rows));
