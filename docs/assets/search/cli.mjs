/**
 * The search of the site on the command line: one query a line in, one line of JSON each out.
 *
 *     node docs/assets/search/cli.mjs SITE_DIR LANG
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { deepen, load, search } from "./engine.mjs";
import { read as unwrap, whole } from "./files.mjs";

const [folder, lang] = process.argv.slice(2);
if (!folder || !["zh", "en"].includes(lang)) stop("usage: node docs/assets/search/cli.mjs SITE_DIR zh|en");
const first = read(lang);
const rest = (name) => Array.from({ length: first.parts - 1 }, (_, n) => read(`${name}${n + 1}`));
const index = load(whole(first, rest(lang)));
deepen(index, whole(read(`${lang}-text`), rest(`${lang}-text`)));
for await (const query of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const found = search(index, query);
  const results = found.results.map(({ url, title, heading, kind, audience, force }) => ({ url, title, heading, kind, audience, force }));
  process.stdout.write(JSON.stringify({ query, results, answer: found.answer }) + "\n");
}

/** @param {string} name */
function read(name) {
  const path = join(folder, "search", `${name}.js`);
  try {
    return unwrap(readFileSync(path, "utf8"));
  } catch (error) {
    return stop(error instanceof SyntaxError ? `the search index at ${path} is damaged: build the site again (make site)` : `no search index at ${path}: build the site first (make site)`);
  }
}

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(sentence + "\n");
  process.exit(2);
}
