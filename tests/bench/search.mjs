#!/usr/bin/env node
/**
 * What the search costs: bytes until the first result, milliseconds to read the index and to answer a query, at today's
 * size and at more pages, made by repeating the real ones under other addresses. A benchmark, not a test.
 *
 *     node tests/bench/search.mjs SITE_DIR [PAGES …]
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { deepen, load, search } from "../../docs/assets/search/engine.mjs";
import { read as unwrap } from "../../docs/assets/search/files.mjs";

const [folder = "site", ...sizes] = process.argv.slice(2);
const here = new URL("../search/queries.yml", import.meta.url);
const queries = [...readFileSync(here, "utf8").matchAll(/^- \{q: ("(?:[^"\\]|\\.)*")/gm)].map((match) => JSON.parse(match[1]));
const read = (name) => unwrap(readFileSync(join(folder, "search", `${name}.js`), "utf8"));

/** The same index with `pages` pages; the words of each copy are its own in part, as those of another page would be. */
function multiplied(data, pages) {
  const found = { ...data, pages: [...data.pages] };
  for (let n = 1; found.pages.length < pages; n++) {
    for (const page of data.pages.slice(0, pages - found.pages.length)) {
      const mine = (text) => text.replace(/[\u3400-\u9fff]/g, (c, at) => ((at + n) % 7 ? c : String.fromCharCode(0x4e00 + ((c.charCodeAt(0) + n * 31) % 3000))))
        .replace(/[a-z]{5,}/g, (word, at) => ((at + n) % 7 ? word : word + n));
      found.pages.push({ ...page, u: `copy-${n}/${page.u}`, t: mine(page.t), d: mine(page.d), s: page.s.map(mine), x: page.x.map(([id, heading]) => [id, mine(heading)]) });
    }
  }
  return found;
}

console.log("lang   pages   first kB   text kB   index ms   text ms   query ms (median, slowest twentieth)");
for (const lang of ["zh", "en"]) {
  const asked = queries.filter((query) => (lang === "zh") === /[\u3400-\u9fff]/.test(query));
  const data = read(lang);
  const text = read(`${lang}-text`);
  for (const size of [data.pages.length, ...(sizes.length ? sizes.map(Number) : [1000, 10000])]) {
    const many = multiplied(data, size);
    const bytes = gzipSync(JSON.stringify(many)).length;
    const kilobytes = (value) => (value / 1024).toFixed(0);
    let started = performance.now();
    const index = load(many);
    const loading = performance.now() - started;
    const texts = { ...text, pages: many.pages.map((_, n) => text.pages[n % text.pages.length]) };
    started = performance.now();
    deepen(index, texts);
    const reading = performance.now() - started;
    const times = asked.map((query) => {
      started = performance.now();
      search(index, query);
      return performance.now() - started;
    }).sort((a, b) => a - b);
    const at = (share) => times[Math.floor(times.length * share)].toFixed(1);
    console.log([lang.padEnd(4), String(size).padStart(7), kilobytes(bytes).padStart(10), kilobytes(gzipSync(JSON.stringify(texts)).length).padStart(9),
      loading.toFixed(0).padStart(10), reading.toFixed(0).padStart(9), `   ${at(0.5)}, ${at(0.95)}`].join(" "));
  }
}
