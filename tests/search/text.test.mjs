import assert from "node:assert/strict";
import { test } from "node:test";
import { stem } from "../../docs/assets/search/stem.mjs";
import { fold, numeral, squeeze, tokens } from "../../docs/assets/search/text.mjs";
import { fromPinyin, reader, syllables } from "../../docs/assets/search/pinyin.mjs";
import { corrections, near } from "../../docs/assets/search/typos.mjs";

const read = (text) => tokens(fold(text));

test("Han text gives characters and overlapping pairs", () => {
  assert.deepEqual(read("半夜催"), ["半", "半夜", "夜", "夜催", "催"]);
  assert.deepEqual(read("催 AI"), ["催", "ai"]);
});

test("an article is the same in every writing", () => {
  for (const text of ["第21条", "第二十一条", "21条", "二十一条", "第 21 条", "第２１条", "Article 21", "Art. 21", "art 21", "ARTICLE 21", "articles 21", "clause 21"]) {
    assert.ok(read(text).includes("art:21"), text);
  }
  assert.ok(read("刑法第二百九十三条之一").includes("art:293-1"));
  assert.ok(read("民法典第一千零三十二条").includes("art:1032"));
  assert.ok(read("5.3条").includes("art:5.3"));
});

test("what only looks like an article is none", () => {
  for (const text of ["三条件", "一条件", "art", "party 21", "start 21"]) assert.ok(!read(text).some((token) => token.startsWith("art:")), text);
});

test("document numbers", () => {
  for (const text of ["银保监规〔2022〕13号", "银保监规(2022)13号", "银保监规[2022]第13号", "2022年13号", "2022年第13号文", "No. 13 [2022]"]) assert.ok(read(text).includes("doc:2022-13"), text);
  for (const text of ["GB/T 45251", "GBT45251", "gb/t45251-2025", "GB T 45251"]) assert.ok(read(text).includes("gbt") && read(text).includes("45251"), text);
});

test("numbers before a measure word are digits too", () => {
  for (const text of ["六十期", "60期", "６０期"]) assert.ok(read(text).includes("60"), text);
  assert.ok(read("22:00").includes("22"));
  assert.ok(read("12378").includes("12378"));
  assert.ok(read("three calls").includes("3"));
});

test("Chinese numerals", () => {
  for (const [text, number] of [["七十", 70], ["十", 10], ["十五", 15], ["二百九十三", 293], ["一千零三十二", 1032], ["一〇三二", 1032], ["两千", 2000]]) assert.equal(numeral(text), number);
});

test("full width, case and traditional characters", () => {
  const traditional = new Map([["錄", "录"], ["訊", "讯"]]);
  assert.equal(fold("爆通訊錄", traditional), "爆通讯录");
  assert.equal(fold("ＧＢ／Ｔ"), "gb/t");
  assert.equal(squeeze("催收 “什么”？"), "催收什么");
});

test("English stems", () => {
  for (const words of [["call", "calls", "calling", "called"], ["pay", "paid", "payment", "repayments"], ["die", "died", "death", "dying"], ["sue", "sued", "suing"], ["instalment", "instalments"],
    ["complain", "complained", "complaining"], ["threat", "threaten", "threatening"], ["family", "families"], ["agency", "agencies"]]) {
    assert.equal(new Set(words.map(stem)).size, 1, words.join(" ") + ": " + words.map(stem).join(" "));
  }
  for (const [a, b] of [["police", "policy"], ["court", "count"], ["late", "later"]]) assert.notEqual(stem(a), stem(b));
});

test("pinyin, whole and initials", () => {
  const table = { cui: "催", shou: "收手", shi: "时事", jian: "间件" };
  const known = reader(table, ["催收时间", "催收", "事件"]);
  assert.deepEqual(syllables("cuishou", known.syllables), ["cui", "shou"]);
  assert.equal(syllables("hello", known.syllables), null);
  const found = (text) => fromPinyin(text, known, () => false).map(([word]) => word);
  assert.ok(found("cuishou").includes("催收"));
  assert.ok(found("cui shou shi jian").includes("时间"));
  assert.ok(found("cs").includes("催收"));
  assert.ok(found("cssj").includes("催收时间"));
  assert.deepEqual(found("gbt"), []);
});

test("one wrong, missing, surplus or swapped letter", () => {
  for (const [a, b] of [["colector", "collector"], ["bankrupcy", "bankruptcy"], ["polcie", "police"], ["courtt", "court"], ["debb", "debt"]]) assert.ok(near(a, b), a);
  for (const [a, b] of [["house", "horses"], ["night", "thing"]]) assert.ok(!near(a, b), a);
  assert.deepEqual(corrections("gurantor", new Map([["guarantor", 5], ["garage", 9]])), ["guarantor"]);
  assert.deepEqual(corrections("cat", new Map([["car", 5]])), [], "short words are left alone");
});
