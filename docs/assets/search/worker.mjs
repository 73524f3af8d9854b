/*
 * Answers the theme's search: setup (0) with ready (1), a query (2) or another filter (4) with results (3). The theme starts workers as
 * classic scripts, hence import() and not import. The language stands in the worker's address; the document of that
 * language is fetched when the first letter has been typed.
 */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const FILTER = 4;

const address = new URL(self.location.href);
const lang = address.searchParams.get("lang") === "en" ? "en" : "zh";
let answer = null;
let query = "";
let filter = {};

async function fetched(name) {
  const [response, { read }] = await Promise.all([fetch(new URL(`../../search/${name}.js`, address)), import("./files.mjs")]);
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return read(await response.text());
}

/** The first document is on its way while the code is; after a failure the next letter tries again. */
function begin() {
  const begun = fetched(lang);
  begun.catch(() => {});
  return import("./answer.mjs").then(({ answerer }) => {
    let once = begun;
    return answerer(lang, (name) => {
      const early = name === lang ? once : null;
      once = null;
      return early ?? fetched(name);
    }, post);
  }).catch((error) => { answer = null; throw error; });
}

function post(items) {
  self.postMessage({ type: RESULT, data: { items } });
}

self.addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) self.postMessage({ type: READY });
  if (message.type === QUERY) query = message.data;
  if (message.type === FILTER) filter = message.data;
  if (message.type < QUERY) return;
  if (query.trim()) (answer ??= begin()).then((give) => give(query, filter)).catch(() => post([]));
  else post([]);
});
