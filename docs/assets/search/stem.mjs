/**
 * English words to their stems, after M. F. Porter (1980), and the irregular forms that people type about debt.
 */

const IRREGULAR = new Map(Object.entries({
  died: "die", dies: "die", dead: "die", death: "die", deaths: "die", deceased: "die", dying: "die", paid: "pay", pays: "pay", paying: "pay", payment: "pay", payments: "pay",
  repay: "pay", repaid: "pay", repayment: "pay", repayments: "pay", repaying: "pay",
  sold: "sell", sale: "sell", sent: "send", told: "tell", said: "say", saying: "say", rang: "ring", lent: "lend", stole: "steal", stolen: "steal",
  took: "take", taken: "take", gave: "give", given: "give", came: "come", went: "go", gone: "go", lost: "lose", left: "leave", kept: "keep",
  children: "child", kids: "child", kid: "child", wives: "wife", husbands: "husband", men: "man", people: "person", persons: "person",
  suing: "sue", sued: "sue", sues: "sue", lying: "lie", lied: "lie", written: "write", wrote: "write", froze: "freeze", frozen: "freeze",
  mum: "mother", mom: "mother", dad: "father", borrowed: "borrow", borrower: "borrow", borrowers: "borrow", debts: "debt", cellphone: "phone",
  threatening: "threat", threatened: "threat", threaten: "threat", threatens: "threat", telephone: "phone", jailed: "jail", arrested: "arrest",
  harassment: "harass", harassing: "harass", harassed: "harass", proof: "prove", proven: "prove", spoke: "speak", spoken: "speak", bought: "buy",
}));

const VOWEL = /[aeiou]|(?<=[^aeiou])y/;
const measure = (word) => (word.replace(/[aeiou]|(?<=[^aeiou])y/g, "V").replace(/[^V]+/g, "C").replace(/V+/g, "V").match(/VC/g) ?? []).length;
const double = (word) => /([^aeiouylsz])\1$/.test(word);
const short = (word) => /[^aeiou][aeiouy][^aeiouwxy]$/.test(word);

const SECOND = [["ational", "ate"], ["tional", "tion"], ["enci", "ence"], ["anci", "ance"], ["izer", "ize"], ["iser", "ise"], ["abli", "able"], ["alli", "al"],
  ["entli", "ent"], ["eli", "e"], ["ousli", "ous"], ["ization", "ize"], ["isation", "ise"], ["ation", "ate"], ["ator", "ate"], ["alism", "al"],
  ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"], ["aliti", "al"], ["iviti", "ive"], ["biliti", "ble"]];
const THIRD = [["icate", "ic"], ["ative", ""], ["alize", "al"], ["alise", "al"], ["iciti", "ic"], ["ical", "ic"], ["ful", ""], ["ness", ""]];
const FOURTH = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ise|al|er|ic|ou|(?<=[st])ion)$/;

/** @param {string} word @param {string[][]} endings */
function replaceEnding(word, endings) {
  for (const [ending, other] of endings) {
    if (word.endsWith(ending)) {
      const rest = word.slice(0, -ending.length);
      return measure(rest) > 0 ? rest + other : word;
    }
  }
  return word;
}

/**
 * The stem of a lower-case English word; words of one or two letters and whatever is no word stay as they are.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  return regular(IRREGULAR.get(word) ?? word);
}

/** @param {string} word */
function regular(word) {
  if (word.length < 3 || /[^a-z]/.test(word)) return word;
  let w = word.replace(/sses$/, "ss").replace(/ies$/, word.length > 4 ? "i" : "ie").replace(/([^su])s$/, "$1");
  if (/eed$/.test(w)) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const cut = w.replace(/(ed|ing)$/, "");
    if (cut !== w && VOWEL.test(cut)) {
      w = cut;
      if (/(at|bl|iz)$/.test(w)) w += "e";
      else if (double(w)) w = w.slice(0, -1);
      else if (measure(w) === 1 && short(w)) w += "e";
    }
  }
  if (/y$/.test(w) && VOWEL.test(w.slice(0, -1))) w = w.slice(0, -1) + "i";
  w = replaceEnding(w, SECOND);
  w = replaceEnding(w, THIRD);
  const rest = w.replace(FOURTH, "");
  if (rest !== w && measure(rest) > 1) w = rest;
  if (/e$/.test(w)) {
    const m = measure(w.slice(0, -1));
    if (m > 1 || (m === 1 && !short(w.slice(0, -1)))) w = w.slice(0, -1);
  }
  return /ll$/.test(w) && measure(w) > 1 ? w.slice(0, -1) : w;
}
