/**
 * Text to tokens, the same for what is found and for what is asked: Han characters and overlapping pairs, English stems,
 * numbers however they are written, articles, and document numbers.
 */

import { stem } from "./stem.mjs";

const DIGITS = new Map([..."零一二三四五六七八九"].map((c, n) => [c, n]).concat([["〇", 0], ["两", 2]]));
const TENS = new Map([["十", 10], ["百", 100], ["千", 1000]]);
const NUMERAL = "[零〇一二两三四五六七八九十百千]";
const ONE_OF = "一二三四五六七八九";
const ENGLISH_NUMBERS = new Map(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map((w, n) => [w, String(n)])
  .concat([["fifteen", "15"], ["thirty", "30"], ["sixty", "60"], ["ninety", "90"]]));

const ARTICLE_ZH = new RegExp(`第?\\s*(${NUMERAL}+|\\d+(?:\\.\\d+)*)\\s*[条條](?:\\s*之\\s*([${ONE_OF}]))?(?!件|款|约|例)`, "g");
const ARTICLE_EN = /\b(?:articles?|arts?\.?|clauses?|§)\s*(\d+(?:[.-]\d+)*)/g;
const DOCUMENT = /[[(〔【]?((?:19|20)\d\d)(?:[\])〕】]\s*|\s*年\s*|\s+)(?:第\s*)?(\d{1,4})\s*号/g;
const DOCUMENT_EN = /\b(?:no\.?\s*)(\d{1,4})\s*(?:of\s*)?[[(]?((?:19|20)\d\d)/g;
const STANDARD = /\bgb\s*\/?\s*t?\s*(?=\d)/g;
const CITES = /[号条條§]|art|clause|no\.?\s*\d|gb/;
const COUNTED = new RegExp(`(${NUMERAL}+)(?=[点次天日年期个月条人倍号元岁小分周通块万])`, "g");
/** Words whose stems are known already: a text repeats its words. */
const STEMS = new Map();
const PIECES = /[\u3400-\u9fff]+|[a-z]+(?:['’][a-z]+)?|\d+(?:[.:]\d+)*/g;

/**
 * The number that Chinese numerals stand for: 七十 is 70, 二百九十三 is 293, 一〇三二 is 1032.
 * @param {string} text
 * @returns {number}
 */
export function numeral(text) {
  if (![...text].some((c) => TENS.has(c))) return Number([...text].map((c) => DIGITS.get(c)).join(""));
  let sum = 0;
  let digit = 0;
  for (const c of text) {
    if (TENS.has(c)) {
      sum += (digit || 1) * TENS.get(c);
      digit = 0;
    } else digit = DIGITS.get(c);
  }
  return sum + digit;
}

/**
 * Full and half width, case, and traditional characters made alike.
 * @param {string} text
 * @param {Map<string, string>} [traditional]
 * @returns {string}
 */
export function fold(text, traditional) {
  const folded = text.normalize("NFKC").toLowerCase().replace(/[\u200b-\u200f\ufeff]/g, "");
  return traditional?.size ? folded.replace(/[\u3400-\u9fff]/g, (c) => traditional.get(c) ?? c) : folded;
}

/**
 * As one would compare names: folded, without spaces or punctuation.
 * @param {string} folded
 */
export function squeeze(folded) {
  return folded.replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * The tokens of a folded text, in order. `art:70` is an article, `doc:2022-13` a document; a single Han character
 * is a token of its own beside the pairs that it is part of.
 * @param {string} folded
 * @returns {string[]}
 */
export function tokens(folded) {
  const found = [];
  let text = folded;
  if (CITES.test(text)) {
    text = text
      .replace(DOCUMENT, (_, year, number) => { found.push(`doc:${year}-${Number(number)}`); return ` ${year} `; })
      .replace(DOCUMENT_EN, (_, number, year) => { found.push(`doc:${year}-${Number(number)}`); return ` ${year} `; })
      .replace(ARTICLE_ZH, (_, number, one) => {
        found.push(`art:${/\d/.test(number) ? number : numeral(number)}${one ? "-" + (ONE_OF.indexOf(one) + 1) : ""}`);
        return " ";
      })
      .replace(ARTICLE_EN, (_, number) => { found.push(`art:${number}`); return " "; })
      .replace(STANDARD, " gbt ");
  }
  for (const [, counted] of text.matchAll(COUNTED)) found.push(String(numeral(counted)));
  for (const [piece] of text.matchAll(PIECES)) {
    const code = piece.charCodeAt(0);
    if (code >= 0x3400) {
      for (let n = 0; n < piece.length; n++) {
        found.push(piece[n]);
        if (n + 1 < piece.length) found.push(piece[n] + piece[n + 1]);
      }
    } else if (code < 58) {
      found.push(piece);
      const hour = /^(\d\d?):00$/.exec(piece);
      if (hour) found.push(String(Number(hour[1])));
    } else {
      const known = STEMS.get(piece);
      if (known !== undefined) {
        found.push(known);
        continue;
      }
      const word = piece.replace(/['’](s|t|re|ve|m|ll|d)?$/, "").replace(/['’]/, "");
      const short = ENGLISH_NUMBERS.get(word) ?? stem(word || piece);
      STEMS.set(piece, short);
      found.push(short);
    }
  }
  return found;
}

/**
 * The English words of a folded text, unstemmed.
 * @param {string} folded
 */
export function words(folded) {
  return folded.match(/[a-z]{2,}/g) ?? [];
}
