/**
 * English words with one wrong, missing, surplus or swapped letter.
 */

/**
 * Do two words differ by one letter, or by two neighbours in the wrong order?
 * @param {string} a
 * @param {string} b
 */
export function near(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.length - start - end;
  const right = b.length - start - end;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/**
 * The known words that a word may stand for, most frequent first. Words of less than four letters are left alone.
 * @param {string} word
 * @param {Map<string, number>} known words and how often they stand in the site
 * @returns {string[]}
 */
export function corrections(word, known) {
  if (word.length < 4 || known.has(word)) return [];
  const found = [];
  for (const [candidate, times] of known) {
    if (candidate.length > 3 && near(word, candidate)) found.push([candidate, times * (candidate[0] === word[0] ? 4 : 1)]);
  }
  return found.sort((a, b) => b[1] - a[1]).slice(0, 3).map(([candidate]) => candidate);
}
