/*
 * Answers the theme's search: setup (0) with ready (1), a query (2) with results (3). The theme starts workers as
 * classic scripts, hence import() and not import. The language stands in the worker's address; the document of that
 * language is fetched when the first letter has been typed.
 */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

const address = new URL(self.location.href);
const lang = address.searchParams.get("lang") === "en" ? "en" : "zh";
let first = null;
let text = null;
let latest = 0;

const fetched = (name) => fetch(new URL(`../../search/${name}.json`, address)).then((response) => response.json());

/** What the first result needs; after a failure the next letter tries again. */
function prepare() {
  first ??= Promise.all([fetched(lang), import("./engine.mjs"), import("./show.mjs")])
    .then(([data, engine, show]) => ({ data, engine, show, index: engine.load(data) }))
    .catch((error) => { first = null; throw error; });
  return first;
}

/** The running text: before the answer if a query needs it, otherwise after, for the excerpts. */
function complete({ engine, index }) {
  text ??= fetched(`${lang}-text`).then((texts) => engine.deepen(index, texts)).catch(() => (text = null));
  return text;
}

async function answer(query) {
  const turn = ++latest;
  if (!query.trim()) return post([]);
  const all = await prepare();
  const { data, engine, show, index } = all;
  const give = () => turn === latest && post(show.items(engine.search(index, query), data.words, lang, query));
  if (!index.deep && engine.wants(index, query)) await complete(all);
  give();
  if (!index.deep && turn === latest) complete(all).then(give);
}

function post(items) {
  self.postMessage({ type: RESULT, data: { items } });
}

self.addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) self.postMessage({ type: READY });
  if (message.type === QUERY) answer(message.data).catch(() => post([]));
});
