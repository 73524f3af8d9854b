/**
 * Pinyin, whole or as initials, back to the words of the site that are read so.
 */

/**
 * What is needed to read pinyin: syllables to characters, and the pairs and phrases that the site really has.
 * @param {Record<string, string>} table syllable to the characters read so
 * @param {Iterable<string>} phrases what may be typed: titles, search words, names of terms
 */
export function reader(table, phrases) {
  /** @type {Map<string, string[]>} */
  const readings = new Map();
  for (const [syllable, characters] of Object.entries(table)) {
    for (const c of characters) readings.set(c, [...(readings.get(c) ?? []), syllable]);
  }
  /** @type {Map<string, Map<string, number>>} */
  const pairs = new Map();
  /** @type {Map<string, Map<string, number>>} */
  const initials = new Map();
  /** @type {Map<string, Map<string, number>>} */
  const short = new Map();
  for (const phrase of phrases) {
    for (const run of phrase.match(/[\u3400-\u9fff]{2,}/g) ?? []) {
      for (let n = 0; n + 1 < run.length; n++) {
        for (const a of readings.get(run[n]) ?? []) for (const b of readings.get(run[n + 1]) ?? []) {
          count(pairs, `${a} ${b}`, run[n] + run[n + 1]);
          count(short, a[0] + b[0], run[n] + run[n + 1]);
        }
      }
      if (run.length <= 8) count(initials, [...run].map((c) => (readings.get(c) ?? ["?"])[0][0]).join(""), run);
    }
  }
  return { syllables: new Set(Object.keys(table)), pairs, initials, short };
}

function count(table, key, value) {
  const row = table.get(key) ?? new Map();
  row.set(value, (row.get(value) ?? 0) + 1);
  table.set(key, row);
}

/**
 * A run of letters as syllables, fewest first: "cuishou" is ["cui", "shou"]; null when it is no pinyin.
 * @param {string} letters
 * @param {Set<string>} syllables
 * @returns {string[] | null}
 */
export function syllables(letters, syllables) {
  /** @type {(string[] | null)[]} */
  const best = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start];
      if (before && syllables.has(letters.slice(start, end)) && (!best[end] || before.length + 1 < best[end].length)) best[end] = [...before, letters.slice(start, end)];
    }
  }
  return best[letters.length];
}

/**
 * The Han words that a query in pinyin may mean, each with a weight; empty when it holds no pinyin.
 * @param {string} folded
 * @param {ReturnType<typeof reader>} known
 * @param {(word: string) => boolean} isWord is this run of letters a word of the site as it is?
 * @returns {[string, number][]}
 */
export function fromPinyin(folded, known, isWord) {
  const found = [];
  const run = [];
  for (const letters of folded.replace(/ü/g, "v").match(/[a-z]+/g) ?? []) {
    const read = syllables(letters, known.syllables);
    if (read && (read.length > 1 || letters.length > 1) && !(isWord(letters) && read.length < 2)) run.push(...read);
    else if (letters.length >= 2 && letters.length <= 8) found.push(...fromInitials(letters, known, isWord));
  }
  for (let n = 0; n + 1 < run.length; n++) {
    const rows = [...(known.pairs.get(`${run[n]} ${run[n + 1]}`) ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 4);
    for (const [pair, times] of rows) found.push([pair, times >= rows[0][1] / 8 ? 1 : 0.4]);
  }
  return found;
}

function fromInitials(letters, known, isWord) {
  if (isWord(letters)) return [];
  const most = (row, number) => [...(row ?? [])].sort((a, b) => b[1] - a[1]).slice(0, number);
  const rows = most(known.initials.get(letters), 3);
  if (rows.length) return rows.map(([phrase, times]) => [phrase, times / rows[0][1]]);
  if (letters.length % 2 || letters.length < 4) return [];
  return letters.match(/../g).flatMap((two) => most(known.short.get(two), 2).map(([pair], n) => [pair, n ? 0.5 : 1]));
}

/**
 * The pairs of the site that sound like a pair of a query that the site does not have: 征性 is 征信. One of the two
 * characters has to be the right one.
 * @param {string} folded
 * @param {Map<string, string>} sounds character to syllable
 * @param {ReturnType<typeof reader>} known
 * @param {(pair: string) => boolean} isPair
 * @returns {string[]}
 */
export function soundsLike(folded, sounds, known, isPair) {
  const found = [];
  for (const run of folded.match(/[\u3400-\u9fff]{2,}/g) ?? []) {
    for (let n = 0; n + 1 < run.length; n++) {
      const pair = run.slice(n, n + 2);
      if (isPair(pair)) continue;
      const row = known.pairs.get(`${sounds.get(pair[0])} ${sounds.get(pair[1])}`) ?? [];
      found.push(...[...row].filter(([other]) => other[0] === pair[0] || other[1] === pair[1]).sort((a, b) => b[1] - a[1]).slice(0, 1).map(([other]) => other));
    }
  }
  return found;
}
