/**
 * Finds pages: BM25F over pages and, below them, over sections, provisions, numbers and terms.
 * A page stands once in the results, at the section that answers best.
 */

import { fold, squeeze, tokens, words } from "./text.mjs";
import { fromPinyin, reader, soundsLike } from "./pinyin.mjs";
import { corrections } from "./typos.mjs";
import { stem } from "./stem.mjs";
import { ASKING, EMPTY, SUBJECT } from "./words.mjs";

/** Fields of a page and of a part of one: weight, and how much length counts against it. */
const PAGE_FIELDS = [["title", 5, 0.3], ["words", 3.2, 0.4], ["description", 1.6, 0.4], ["headings", 1.4, 0.5], ["body", 0.6, 0.75]];
const PART_FIELDS = [["title", 2.5, 0.4], ["words", 1.8, 0.4], ["body", 1, 0.7]];
const K1 = 5;
/** What two English words in a row are worth beside each of them, and the running text beside headings. */
const PAIRS = 0.5;
const RUNNING = 0.7;
/** What all of a page's running text is worth beside its best part. */
const THROUGHOUT = 0.35;
/** What a word is worth that the whole site is about, one that questions are made of, one Han character alone, and a pair with such a word in it. */
const COMMON = 0.6;
const ASKED = { zh: 0.3, en: 0.65 };
const SINGLE = 0.7;
const BROKEN = 0.5;
/** What other words are worth for one that was typed: of the lexicon, where the site never uses the word itself, and of the glossary. */
const MEANT = { zh: 0.4, en: 0.3 };
const INSTEAD = 0.8;
const CONCEPT = 0.3;
/** As much of a query as is read. */
const MOST = 200;
/** What a page has to start with: the home page and lists of pages answer few questions; law is cited more often than asked for. */
const PRIOR = { home: 0.45, index: 0.45, about: 0.55, instrument: 0.65, term: 0.8 };
const LIST = 0.8;
const CITED = /art:|doc:|^gbt$/;

/**
 * @typedef {{url: string, title: string, page: number, kind: string, text: string, force?: string, id?: string, articles?: string[]}} Part
 * @typedef {{url: string, title: string, page: string, heading: string, text: string, kind: string, audience: string, force: string, score: number, also: {url: string, heading: string, text: string}[]}} Result
 * @typedef {{reader?: string, kind?: string}} Filter
 * @typedef {{kind: "limit" | "term" | "channel", url: string, title: string, text: string, force: string, source: string}} Answer
 * @typedef {{results: Result[], answer: Answer | null, near: {url: string, title: string, text: string}[], terms: string[]}} Found
 */

/** An index of documents with weighted fields, one document frequency for all of them. */
class Table {
  /** @param {[string, number, number][]} fields */
  constructor(fields) {
    this.fields = fields;
    this.size = 0;
    this.lengths = fields.map(() => []);
    /** @type {Map<string, number[]>} */
    this.postings = new Map();
  }

  /** @param {string[][]} texts the tokens of each field */
  add(texts) {
    const id = this.size++;
    texts.forEach((list, field) => {
      this.lengths[field].push(list.length);
      const counts = new Map();
      for (const token of list) counts.set(token, (counts.get(token) ?? 0) + 1);
      for (const [token, times] of counts) {
        let row = this.postings.get(token);
        if (!row) this.postings.set(token, (row = []));
        row.push(id, field, times);
      }
    });
  }

  /** Turns counts into weights, once everything has been added. */
  finish() {
    const averages = this.lengths.map((list) => list.reduce((a, b) => a + b, 0) / Math.max(1, list.filter(Boolean).length) || 1);
    this.rows = new Map();
    for (const [token, row] of this.postings) {
      const ids = [];
      const weights = [];
      for (let n = 0; n < row.length; n += 3) { // in the order of the documents, so that one document's fields stand together
        const [, weight, b] = this.fields[row[n + 1]];
        const value = (weight * row[n + 2]) / (1 - b + (b * this.lengths[row[n + 1]][row[n]]) / averages[row[n + 1]]);
        if (ids.at(-1) === row[n]) weights[weights.length - 1] += value;
        else {
          ids.push(row[n]);
          weights.push(value);
        }
      }
      const idf = Math.log(1 + (this.size - ids.length + 0.5) / (ids.length + 0.5));
      this.rows.set(token, { ids, weights, idf });
    }
    this.postings = null;
    this.lengths = null;
  }

  /** @param {string} token */
  idf(token) {
    return this.rows.get(token)?.idf ?? 0;
  }

  /** @param {Map<string, number>} query token to weight */
  score(query) {
    const scores = new Float64Array(this.size);
    for (const [token, asked] of query) {
      const row = this.rows.get(token);
      if (!row) continue;
      const idf = row.idf * asked;
      for (let n = 0; n < row.ids.length; n++) scores[row.ids[n]] += (idf * row.weights[n]) / (K1 + row.weights[n]);
    }
    return scores;
  }
}

/**
 * Everything that a query needs, made once from the document of one language.
 * @param {any} data
 */
export function load(data) {
  const empty = new Set(EMPTY[data.lang].flatMap((word) => tokens(word)));
  const read = data.lang === "en" ? (text) => paired(tokens(fold(text)), empty) : (text) => tokens(fold(text));
  const pages = new Table(PAGE_FIELDS);
  const parts = new Table(PART_FIELDS);
  /** @type {Part[]} */
  const list = [];
  const byAddress = new Map(data.pages.map((page, n) => [page.u, n]));
  const numbersOf = data.pages.map(() => []);
  const namesOf = data.pages.map(() => []);
  for (const limit of data.limits) numbersOf[byAddress.get(limit.u.split("#")[0])]?.push(limit);
  for (const law of data.laws) {
    const home = law.u && byAddress.get(law.u.split("#")[0]);
    if (home !== undefined && home !== null) namesOf[home]?.push(...law.n, law.no);
  }

  /** @param {Omit<Part, "page">} part @param {string[][]} texts */
  const addPart = (part, texts) => {
    const page = byAddress.get(part.url.split("#")[0]);
    if (page === undefined) return;
    list.push({ ...part, page });
    parts.add(texts);
  };
  data.pages.forEach((page, n) => {
    const words = page.s.flatMap(read);
    const numbers = numbersOf[n].flatMap((l) => read(`${l.t} ${l.n}`));
    pages.add([read(page.t), words, read(page.d), [...page.x.flatMap(([, heading]) => read(heading)), ...namesOf[n].slice(0, 12).flatMap(read)], numbers]);
    page.x.forEach(([anchor, heading], m) => addPart({ url: page.u + (anchor ? "#" + anchor : ""), title: heading || page.t, kind: page.k, text: "", id: `p${n}.${m}` }, [read(heading), [], []]));
  });
  data.limits.forEach((l, n) => addPart({ url: l.u, title: l.t, kind: "limit", text: l.n, force: l.f, id: `l${n}` }, [read(l.t), [], read(l.n)]));
  data.terms.forEach((t, n) => addPart({ url: t.u, title: t.t, kind: "term", text: "", id: `t${n}` }, [[t.t, ...t.f].flatMap(read), t.s.flatMap(read), []]));
  for (const c of data.channels) addPart({ url: c.u, title: c.t, kind: "channel", text: c.x }, [read(`${c.no} ${c.t}`), [], read(c.x)]);
  data.rules.forEach((r, n) => {
    const law = data.laws[r.i];
    const articles = r.r.flatMap((a) => [`art:${a}`, a]);
    addPart({ url: r.u.includes("#") ? r.u : `${law.u}-${r.u}`, title: r.t, kind: "rule", text: "", force: law.f, id: `r${n}`, articles: r.r.map((a) => `art:${a}`) }, [[...read(r.t), ...articles], [...law.n.flatMap(read), ...read(law.no)], []]);
  });
  for (const law of data.laws) {
    if (law.u) addPart({ url: law.u, title: law.n[0], kind: "instrument", text: law.n.slice(1).concat(law.no || []).join(" · "), force: law.f }, [law.n.flatMap(read), read(law.no), []]);
  }
  pages.finish();
  parts.finish();

  const exact = data.pages.map((page) => new Set([page.t, ...page.s].map((text) => squeeze(fold(text)))));
  const forms = new Map();
  data.terms.forEach((term) => {
    for (const form of [term.t, ...term.f, ...term.s]) {
      const key = squeeze(fold(form));
      if (!forms.has(key)) forms.set(key, term);
    }
  });
  for (const term of data.terms) forms.set(squeeze(fold(term.t)), term);  // a preferred form is nobody else's slang
  const subject = new Set(SUBJECT[data.lang].flatMap((word) => tokens(word)));
  /** How much a token says of what is meant, from 0 to 1. A pair of characters with 了 or 我 in it is hardly ever a word. */
  const worth = (token) => {
    if (empty.has(token)) return ASKED[data.lang];
    if (subject.has(token)) return COMMON;
    if (token < "\u3400") return 1;
    return token.length === 1 ? SINGLE : [...token].some((character) => empty.has(character)) ? BROKEN : 1;
  };
  const phrase = (text) => {
    const list = [...new Set(read(text))];
    return { list, weight: list.reduce((sum, token) => sum + pages.idf(token) * worth(token), 0) };
  };
  const lexicon = data.lexicon.flatMap(([typed, means]) => typed.map((word) => [data.lang === "en" ? stem(fold(word)) : fold(word), means.flatMap((other) => tokens(fold(other)))]));
  const phrases = data.pages.map((page) => [page.t, ...page.s].map(phrase));
  const numbers = data.limits.map((limit) => phrase(limit.t));
  const laws = data.laws.flatMap((law) => law.n.map((name) => squeeze(fold(name)))).filter((name) => name.length > 3);
  const cries = data.channels.map((c) => c.w.map((word) => spoken(data.lang, fold(word))));
  return { data, lang: data.lang, traditional: new Map(), pages, parts, list, phrases, cries, exact, forms, empty, worth, lexicon, numbers, laws, deep: null, throughout: null, typos: new Map(), known: null, pinyin: null, sounds: null };
}

/** English tokens and, after them, each two in a row that say something: order counts for something too. */
function paired(list, empty) {
  const kept = list.filter((token) => !empty.has(token));
  return [...list, ...kept.slice(1).map((token, n) => `${kept[n]} ${token}`)];
}

/** Every English word of the site and how often it stands there; made when a word is first looked up. */
function vocabulary(index) {
  if (!index.known) {
    index.known = new Map();
    const { pages, terms, limits } = index.data;
    const texts = [...pages.flatMap((p) => [p.t, p.d, ...p.s, ...p.x.flat()]), ...terms.flatMap((t) => [t.t, ...t.f]), ...limits.map((l) => l.t), ...index.list.map((part) => part.text)];
    for (const word of words(fold(texts.join("\n")))) index.known.set(word, (index.known.get(word) ?? 0) + 1);
  }
  return index.known;
}

/** What reads pinyin; made when letters are first typed. */
function pinyin(index) {
  const { pages, terms, limits, laws } = index.data;
  index.pinyin ??= reader(index.texts.pinyin, [...pages.flatMap((p) => [p.t, ...p.s, ...p.x.map((x) => x[1])]), ...terms.flatMap((t) => [t.t, ...t.f, ...t.s]),
    ...limits.map((l) => l.t), ...laws.flatMap((l) => l.n)].map((text) => fold(text)));
  return index.pinyin;
}

/**
 * Takes in the running text, which few queries need before the first result; see `wants`.
 * @param {ReturnType<typeof load>} index
 * @param {{pages: string[][], rules: string[], terms: [string, string][], limits: string[], traditional: string[], pinyin: Record<string, string>, sounds: Record<string, string>}} texts
 */
export function deepen(index, texts) {
  const deep = new Table([["body", 1, 0.75]]);
  const throughout = new Table([["body", 1, 0.75]]);
  const running = index.data.pages.map(() => []);
  const places = new Map(texts.rules.map((text, n) => [`r${n}`, text]));
  texts.pages.forEach((sections, n) => sections.forEach((text, m) => places.set(`p${n}.${m}`, text)));
  texts.terms.forEach(([definition, plain], n) => places.set(`t${n}`, `${definition} ${plain}`));
  texts.limits.forEach((text, n) => places.set(`l${n}`, `${index.data.limits[n].n}　${text}`));
  for (const part of index.list) {
    part.text = places.get(part.id) ?? part.text;
    const found = tokens(fold(part.text));
    deep.add([found]);
    running[part.page].push(found);
  }
  for (const found of running) throughout.add([found.flat()]);
  deep.finish();
  throughout.finish();
  index.deep = deep;
  index.throughout = throughout;
  index.texts = texts;
  index.known = null;
  index.typos.clear();
  index.pinyin = null;
  const [old = "", now = ""] = texts.traditional;
  index.traditional = new Map([...old].map((c, n) => [c, [...now][n]]));
  if (index.lang === "zh") index.sounds = new Map(Object.entries(texts.sounds).flatMap(([syllable, characters]) => [...characters].map((c) => [c, syllable])));
}

/**
 * Is the running text needed, with what lies beside it: for words that stand nowhere else, if anywhere, for a definition,
 * for pinyin?
 * @param {ReturnType<typeof load>} index
 * @param {string} text as typed
 */
export function wants(index, text) {
  const folded = fold(text.slice(0, MOST), index.traditional);
  const known = (token) => index.pages.rows.has(token) || index.parts.rows.has(token) || index.empty.has(token);
  if (index.forms.has(squeeze(folded).replace(ASKS_MEANING, "")) || (index.lang === "zh" && /[a-z]{2}/.test(folded))) return true;
  return strangers(index, folded, known);
}

/** Does a query hold words that titles, headings and search words lack? */
function strangers(index, folded, known) {
  const strange = tokens(folded).filter((token) => /^([a-z]{3,}|\d{3,})$/.test(token) && !known(token));
  if (strange.length && ![...understand(index, folded)].some(([token, weight]) => weight > 0.5 && weight < 1 && known(token))) return true;
  for (const run of folded.match(/[\u3400-\u9fff]+/g) ?? []) {
    let unknown = 0;
    for (let n = 0; n < run.length; n++) {
      unknown = (n > 0 && known(run[n - 1] + run[n])) || (n + 1 < run.length && known(run[n] + run[n + 1])) || index.empty.has(run[n]) ? 0 : unknown + 1;
      if (unknown > 1 || (unknown === 1 && run.length === 2)) return true;
    }
  }
  return false;
}

/**
 * The tokens of a query with their weights: what was typed, what it was meant to be, and other words for it.
 * @param {ReturnType<typeof load>} index
 * @param {string} folded
 */
export function understand(index, folded) {
  /** @type {Map<string, number>} */
  const query = new Map();
  const add = (token, weight) => query.set(token, Math.max(query.get(token) ?? 0, weight));
  const heard = index.sounds && /[a-z]/.test(folded) ? fromPinyin(folded, pinyin(index), (word) => index.pages.rows.has(word) && !(/^[a-z]+$/.test(word) && index.pages.rows.get(word).ids.length < 2)) : [];
  for (const token of index.lang === "en" ? paired(tokens(folded), index.empty) : tokens(folded)) add(token, token.includes(" ") ? PAIRS : index.worth(token));
  for (const [word, weight] of heard) for (const token of tokens(word)) add(token, weight * index.worth(token));
  if (index.sounds) for (const pair of soundsLike(folded, index.sounds, pinyin(index), (pair) => index.pages.rows.has(pair) || index.parts.rows.has(pair))) add(pair, 0.8);
  for (const { no } of called(index, folded)) add(no, 1);
  for (const word of words(folded)) {
    if (!index.typos.has(word)) index.typos.set(word, index.lang === "en" || heard.length === 0 ? corrections(word, vocabulary(index)) : []);
    for (const other of index.typos.get(word)) for (const token of tokens(other)) add(token, 0.7 * index.worth(token));
  }
  for (const [typed, means] of index.lexicon) {
    if (!(index.lang === "zh" ? folded.includes(typed) : query.has(typed))) continue;
    const weight = index.lang === "zh" || index.pages.rows.has(typed) ? MEANT[index.lang] : INSTEAD;
    for (const token of means) add(token, weight * index.worth(token));
  }
  for (const term of concepts(index, folded)) {
    for (const form of [term.t, ...term.f.slice(0, 2)]) for (const token of tokens(fold(form))) add(token, CONCEPT * index.worth(token));
  }
  return query;
}

/** The channels that a query calls for: by their number, however it is set, or by words of somebody in need. */
function called(index, folded) {
  const whole = squeeze(folded);
  const said = spoken(index.lang, folded);
  return index.data.channels.filter(({ no }, n) => (no && new RegExp(`(?<!\\d)${no}(?!\\d)`).test(whole)) || index.cries[n].some((word) => said.includes(word)));
}

/** A folded text as its words are compared: Chinese without spaces, English by its stems. */
function spoken(lang, folded) {
  return lang === "en" ? ` ${tokens(folded).join(" ")} ` : squeeze(folded);
}

/** The terms whose forms or search words stand in a query; the longest form at a place wins. */
function concepts(index, folded) {
  const found = new Set();
  const pieces = index.lang === "zh" ? [squeeze(folded)] : [folded.match(/[\p{L}\p{N}]+/gu) ?? []];
  for (const piece of pieces) {
    for (let start = 0; start < piece.length; ) {
      let step = 1;
      for (let end = Math.min(piece.length, start + (index.lang === "zh" ? 12 : 5)); end > start; end--) {
        const part = index.lang === "zh" ? piece.slice(start, end) : piece.slice(start, end).join("");
        const term = part.length > 1 && index.forms.get(part);
        if (term) {
          found.add(term);
          step = end - start;
          break;
        }
      }
      start += step;
    }
  }
  return found;
}

/**
 * How much of a phrase and a query is the same, by weight: 1 when they are alike.
 * @param {Map<string, number>} values what each token of the query is worth
 * @param {number} asked what all of them are worth
 * @param {{list: string[], weight: number}} phrase
 */
function likeness(values, asked, phrase) {
  let common = 0;
  for (const token of phrase.list) common += values.get(token) ?? 0;
  return asked && phrase.weight ? common / Math.sqrt(asked * phrase.weight) : 0;
}

/**
 * @param {ReturnType<typeof load>} index
 * @param {string} text as typed
 * @param {Filter} [filter] only pages for this reader, or of this kind
 * @param {number} [most]
 * @returns {Found}
 */
export function search(index, text, filter = {}, most = 10) {
  const folded = fold(text.slice(0, MOST), index.traditional).trim();
  const query = understand(index, folded);
  const whole = squeeze(folded);
  if (!whole) return { results: [], answer: null, near: [], terms: [] };
  const own = index.pages.score(query);
  const partScores = index.parts.score(query);
  const deep = index.deep && strangers(index, folded, (token) => index.pages.rows.has(token) || index.parts.rows.has(token) || index.empty.has(token));
  const long = new Map([...query].filter(([token]) => token.length > 1)); // one character stands in almost every text
  index.deep?.score(long).forEach((score, n) => (partScores[n] += deep ? score : RUNNING * score));
  const read = index.throughout?.score(long);
  const cited = [...query.keys()].some((token) => CITED.test(token)) || index.laws.some((name) => whole.includes(name));
  const values = new Map();
  let asked = 0;
  for (const [token, weight] of query) {
    const value = (index.pages.idf(token) || 3) * weight;
    values.set(token, value);
    asked += value * weight;
  }
  const staff = ASKING[index.lang].staff.test(folded);
  const borrower = !staff && ASKING[index.lang].borrower.test(folded);

  /** @type {number[][]} the parts of each page, best first */
  const best = index.data.pages.map(() => []);
  partScores.forEach((score, n) => {
    if (score <= 0) return;
    partScores[n] *= standing(index.list[n]) * (index.list[n].articles?.some((article) => query.has(article)) ? 1.5 : 1);
    best[index.list[n].page].push(n);
  });
  const rated = [];
  index.data.pages.forEach((page, n) => {
    const rows = best[n].sort((a, b) => partScores[b] - partScores[a]);
    const top = rows.length ? partScores[rows[0]] : 0;
    if ((!own[n] && !top) || (filter.kind && page.k !== filter.kind) || (filter.reader && page.a !== filter.reader && page.a !== "both")) return;
    const alike = Math.max(...index.phrases[n].map((phrase) => likeness(values, asked, phrase)));
    let score = own[n] * (1 + 0.9 * Math.min(1, alike) ** 2) + (cited ? 0.9 : deep ? 0.4 : 0.25) * top;
    if (read) score += THROUGHOUT * read[n];
    if (index.exact[n].has(whole)) score *= 1.5;
    score *= (cited && page.k === "instrument" ? 1.1 : PRIOR[page.k]) ?? 1;
    if (page.o && !(cited && page.k === "instrument")) score *= LIST;
    if (staff) score *= page.a === "staff" ? 1.2 : page.a === "borrower" ? 0.85 : 1;
    if (!staff && !borrower && page.a === "staff") score *= 0.95;
    if (borrower) score *= page.a === "borrower" ? 1.12 : page.a === "staff" ? 0.8 : 1;
    if (page.a === "editor" || page.a === "builder") score *= 0.8;
    rated.push({ n, score, rows });
  });
  rated.sort((a, b) => b.score - a.score || a.n - b.n);
  const results = rated.slice(0, most).map(({ n, score, rows }) => result(index, n, score, rows, partScores));
  const [channel] = called(index, folded);
  const answer = channel ? { kind: "channel", url: channel.u, title: channel.t, text: channel.x, force: "", source: "" } : direct(index, whole, rated, partScores, (phrase) => likeness(values, asked, phrase));
  return { results, answer, near: results.length ? [] : nearest(index, whole), terms: typed(index, folded, query) };
}

/** How well a part answers by what it is: the first words of a page and a number do, links to elsewhere and echoes do not. */
function standing(part) {
  if (/#(next|borrower-view)$/.test(part.url)) return 0.2;
  if (part.url.endsWith("#checklist")) return 0.6;
  if (part.url.endsWith("#myths")) return 0.8;
  return part.kind === "limit" && part.force ? 1.35 : part.url.includes("#") ? 1 : 1.25;
}

function result(index, n, score, rows, partScores) {
  const page = index.data.pages[n];
  const part = rows.length ? index.list[rows[0]] : null;
  const also = rows.slice(1, 4).filter((row) => partScores[row] > 0.5 * partScores[rows[0]] && index.list[row].url.includes("#")).map((row) => index.list[row]);
  const alone = part && ["rule", "limit", "instrument"].includes(part.kind);
  return {
    url: part ? part.url : page.u, title: page.t, page: page.u, heading: part && part.url.includes("#") ? part.title : "", text: part?.text || page.d,
    kind: page.k, audience: page.a, force: alone ? part.force ?? "" : "", score,
    also: also.map((other) => ({ url: other.url, heading: other.title, text: other.text })),
  };
}

const ASKS_MEANING = /^(什么是|什么叫|何为)|(是什么意思|什么意思|是什么|是啥意思|是啥|啥意思|的定义|定义|怎么理解)$|^what(is|are|does)(an?|the)?(?=[a-z]{4})|^(define|definitionof|meaningof)|(meaning|definition|mean)$/g;

/** The definition or the number that a query names, or null. A number stands before a term that is only hinted at. */
function direct(index, whole, rated, partScores, like) {
  const bare = whole.replace(ASKS_MEANING, "");
  const term = index.forms.get(bare);
  const text = term && index.texts?.terms[index.data.terms.indexOf(term)];
  const define = () => text && { kind: "term", url: term.u, title: term.t, text: text.join(" "), force: "", source: "" };
  if (text && (bare !== whole || [term.t, ...term.f].some((form) => squeeze(fold(form)) === bare))) return define();
  let found = null;
  let alike = 0.62;
  index.numbers.forEach((phrase, n) => {
    const value = like(phrase);
    if (value > alike) [found, alike] = [index.data.limits[n], value];
  });
  const first = rated[0] && index.data.pages[rated[0].n];
  if (!found && first && first.k === "limit" && index.exact[rated[0].n].has(whole)) {
    const scores = new Map(rated[0].rows.map((row) => [index.list[row].url, partScores[row]]));
    const nearest = index.data.limits.reduce((best, limit) => ((scores.get(limit.u) ?? 0) > (scores.get(best?.u) ?? 0) ? limit : best), null);
    const here = index.data.limits.filter((limit) => limit.c === nearest?.c && limit.u.startsWith(first.u + "#")); // of several one alone would mislead
    if (here.length > 1) return several(index, first, here.slice(0, 3));
    found = here[0] ?? null;
  }
  return found ? { kind: "limit", url: found.u, title: found.t, text: found.n, force: found.f, source: found.r } : define() ?? null;
}

/** The first numbers of a page that several belong to, each with its name. */
function several(index, page, limits) {
  const [colon, stop] = index.lang === "zh" ? ["：", "；"] : [": ", "; "];
  const same = (key) => (limits.every((limit) => limit[key] === limits[0][key]) ? limits[0][key] : "");
  return { kind: "limit", url: limits[0].u, title: page.t, text: limits.map((limit) => limit.t + colon + limit.n).join(stop), force: same("f"), source: same("r") };
}

/** The terms that look most like a query that found nothing. */
function nearest(index, whole) {
  const rated = index.data.terms.map((term) => {
    const value = Math.max(...[term.t, ...term.f, ...term.s].map((form) => shared(whole, squeeze(fold(form)))));
    return { term, value };
  });
  return rated.filter((row) => row.value > 0.2).sort((a, b) => b.value - a.value).slice(0, 4).map(({ term }) => ({ url: term.u, title: term.t, text: index.texts?.terms[index.data.terms.indexOf(term)][1] ?? "" }));
}

/** The share of letter pairs that two words have in common. */
function shared(a, b) {
  const pairs = (text) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2)));
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size || 1);
}

/** What to mark in the results: what was typed and what it was read as, longest first. */
function typed(index, folded, query) {
  const found = new Set(folded.match(/[\u3400-\u9fff]{2,}|[a-z]{3,}|\d+(?:[.:]\d+)*/g) ?? []);
  for (const token of query.keys()) if (/^[\u3400-\u9fff]{2}$/.test(token) && query.get(token) >= 0.9) found.add(token);
  return [...found].filter((word) => !tokens(word).every((token) => index.empty.has(token))).sort((a, b) => b.length - a.length);
}
