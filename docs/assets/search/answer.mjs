/**
 * Answers queries one after another, fetching what they need when they need it. The same in a worker and, in a saved copy
 * of the site, on the page itself.
 */

import { deepen, load, search, wants } from "./engine.mjs";
import { whole } from "./files.mjs";
import { items } from "./show.mjs";

/**
 * @param {"zh" | "en"} lang
 * @param {(name: string) => Promise<any>} fetched what a file hands over
 * @param {(items: import("./show.mjs").Entry[][]) => void} post
 * @returns {(query: string, filter?: import("./engine.mjs").Filter) => Promise<void>}
 */
export function answerer(lang, fetched, post) {
  let index = null;
  let text = null;
  let latest = 0;

  /** What the first result needs; after a failure the next letter tries again. */
  function prepare() {
    index ??= fetched(lang).then(load).catch((error) => { index = null; throw error; });
    return index;
  }

  /** The rest of the pages, where there are many, and the running text. */
  function complete(first) {
    text ??= take(first.data).catch(() => (text = null));
    return text;
  }

  async function take(data) {
    const names = (name) => Array.from({ length: data.parts }, (_, n) => `${name}${n || ""}`);
    const [[, ...rest], [start, ...more]] = await Promise.all([[data, ...names(lang).slice(1).map(fetched)], names(`${lang}-text`).map(fetched)].map((all) => Promise.all(all)));
    const all = rest.length ? load(whole(data, rest)) : await index;
    deepen(all, whole(start, more));
    index = Promise.resolve(all);
  }

  return async (query, filter) => {
    const turn = ++latest;
    if (!query.trim()) return post([]);
    const first = await prepare();
    const give = async () => {
      const now = await index;
      if (turn === latest) post(items(search(now, query, filter), now.data.words, lang, query));
    };
    if (first.deep) return give();
    if (wants(first, query)) await complete(first);
    await give();
    if (turn === latest && !(await index).deep) await complete(first).then(give);
  };
}
