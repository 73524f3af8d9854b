/**
 * Results as the theme's list of results wants them: groups of entries, the page first, then its sections.
 */

/** @typedef {import("./engine.mjs").Found} Found */
/** @typedef {{location: string, title: string, text: string, score: number, terms: Record<string, boolean>, tags?: string[]}} Entry */

/** The theme shows so many entries at once and the rest when one scrolls. */
const SHOWN = 10;
const LENGTH = { zh: 90, en: 180 };

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Text with the words that were asked for marked, as HTML.
 * @param {string} text
 * @param {string[]} terms longest first
 */
export function mark(text, terms) {
  if (!terms.length) return escape(text);
  const pattern = new RegExp(terms.map((term) => (/^[a-z]/.test(term) ? `\\b${term}` : term.replace(/[.]/g, "\\."))).join("|"), "gi");
  let html = "";
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    html += `${escape(text.slice(done, match.index))}<mark data-md-highlight>${escape(match[0])}</mark>`;
    done = match.index + match[0].length;
  }
  return (html + escape(text.slice(done))).replace(/<\/mark><mark data-md-highlight>/g, "");
}

/**
 * The part of a text around the first word that was asked for.
 * @param {string} text
 * @param {string[]} terms
 * @param {"zh" | "en"} lang
 */
export function excerpt(text, terms, lang) {
  const most = LENGTH[lang];
  if (text.length <= most) return text;
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  let start = places.length ? Math.max(0, Math.min(...places) - Math.floor(most / 4)) : 0;
  if (start < most / 8) start = 0;
  if (start > 0) {
    const stop = Math.max(...["。", "；", ". ", "; "].map((c) => text.lastIndexOf(c, start + Math.floor(most / 4))));
    if (stop >= start) start = stop + 1;
    else if (lang === "en") start = text.indexOf(" ", start) + 1;
  }
  const end = lang === "en" && start + most < text.length ? text.lastIndexOf(" ", start + most) : start + most;
  return `${start > 1 ? "…" : ""}${text.slice(start, end).trim()}${end < text.length ? "…" : ""}`;
}

/**
 * What the theme is to show: the direct answer first, then the pages. Entries say kind, reader and force as tags.
 * @param {Found} found
 * @param {Record<string, string>} words what kinds, readers and forces are called
 * @param {"zh" | "en"} lang
 * @param {string} query
 * @returns {Entry[][]}
 */
export function items(found, words, lang, query) {
  if (!found.results.length) return query.trim() ? nothing(found, words, lang, query) : [];
  const terms = Object.fromEntries(found.terms.map((term) => [term, true]));
  const groups = found.results.map((row) => {
    const teaser = (text) => `<p>${mark(excerpt(text, found.terms, lang), found.terms)}</p>`;
    const tags = [words[row.kind], words[row.audience], row.force && words[`force-${row.force}`]].filter(Boolean);
    const page = { location: row.page, title: mark(row.title, found.terms), text: teaser(row.text), score: row.score, terms, tags };
    if (!row.heading) return [page];
    const section = { location: row.url, title: mark(row.heading, found.terms), text: teaser(row.text), score: row.score, terms };
    const more = row.also.map((part) => ({ location: part.url, title: mark(part.heading, found.terms), text: teaser(part.text), score: row.score / 2, terms }));
    return [{ ...page, text: "" }, section, ...more];
  });
  const { answer } = found;
  if (!answer) return groups;
  const [page] = answer.url.split("#");
  const source = [answer.force && words[`force-${answer.force}`], answer.source].filter(Boolean);
  const first = [
    { location: page, title: `<span class="kb-found" data-kb-extra>${escape(words.answer)}</span>`, text: "", score: groups[0][0].score, terms: {} },
    { location: answer.url, title: escape(answer.title), text: `<p>${escape(answer.text)}</p>`, score: groups[0][0].score, terms: {}, tags: source.map(escape) },
  ];
  return [first, ...groups.slice(0, SHOWN - 1)];
}

function nothing(found, words, lang, query) {
  const root = lang === "zh" ? "" : `${lang}/`;
  const entry = (location, title, text) => [{ location, title: `<span data-kb-extra>${escape(title)}</span>`, text: text && `<p>${escape(text)}</p>`, score: 1, terms: {} }];
  return [
    ...found.near.map((term) => entry(term.url, `${words.near}${lang === "zh" ? "：" : ": "}${term.title}`, term.text)),
    entry(`${root}a-z/`, words["index-page"], words.nothing.replace("{query}", query)),
    entry(`${root}rights/complain/`, words.help, ""),
  ];
}
