import assert from "node:assert/strict";
import { test } from "node:test";
import { deepen, load, search, wants } from "../../docs/assets/search/engine.mjs";
import { whole } from "../../docs/assets/search/files.mjs";
import { escape, excerpt, items, mark } from "../../docs/assets/search/show.mjs";
import { sentence } from "../../docs/assets/search/box.mjs";

const page = (u, t, s, x, more = {}) => ({ u, t, d: "", k: "right", a: "borrower", o: 0, s, x, ...more });
const DATA = {
  lang: "zh", words: { right: "权利", limit: "限度", borrower: "借款人", staff: "催收人员", answer: "直接回答", near: "最接近的词", "index-page": "索引", help: "12378", nothing: "没有找到“{query}”", "force-members": "会员规则" },
  pages: [
    page("rights/night/", "他们半夜打电话来，可以吗？", ["半夜打电话"], [["", "", "夜里不应该有催收电话。"], ["now", "现在做什么", "记下时间。"]]),
    page("limits/hours/", "几点可以催收", ["晚上几点不能催收"], [["", "", "夜里不催收。"], ["exceptions", "例外", "债务人同意。"]], { k: "limit", a: "both" }),
    page("rights/court/", "执行异议怎么提", ["执行异议"], [["", "", "对执行不服。"]]),
    page("rights/other/", "执行", [], [["", "", "先执行，后有异议的人另说。"]]),
    page("procedures/hardship/", "客户没有钱", ["客户没钱"], [["", "", "先问。"]], { k: "procedure", a: "staff" }),
    page("law/card/", "信用卡监管办法", [], [["", "", "条文。"]], { k: "instrument", a: "both" }),
    page("glossary/", "术语表", [], [["", "", "定义。"]], { k: "term", a: "both" }),
  ],
  terms: [{ u: "glossary/#term-x", t: "个性化分期", f: ["个性化分期还款"], s: ["停息挂账"], x: "银行与持卡人约定的还款安排。", l: "慢慢还。" }],
  limits: [{ u: "limits/hours/#limit-hours", t: "每日禁止催收时段", n: "22:00 至次日 08:00", f: "members", r: "《指引》", x: "电话、短信" }],
  laws: [{ u: "law/card/#card", n: ["信用卡监管办法", "商业银行信用卡业务监督管理办法", "信用卡办法"], no: "银监会令2011年第2号", f: "mandatory" }],
  rules: [{ u: "plan", t: "还款安排", x: "可以平等协商", i: 0, r: ["70"] }, { u: "law/card/#card-calls", t: "催收函件", x: "写明", i: 0, r: ["68"] }],
  lexicon: [[["三更", "后半夜"], ["半夜"]]],
  channels: [{ u: "rights/night/#channel-nfra-12378", no: "12378", t: "12378 热线", x: "投诉银行和保险机构。", w: [] }, { u: "rights/night/#channel-help", no: "12356", t: "12356 心理援助热线", x: "想找人说话。", w: ["想死", "不想活"] }],
};
const pinyin = { ban: "半", ye: "夜", da: "打", dian: "电", hua: "话", zhi: "执", xing: "行", yi: "异议" };
const texts = () => ({ pages: DATA.pages.map((p) => p.x.map((x) => x[2])), rules: DATA.rules.map((r) => r.x), terms: DATA.terms.map((t) => [t.x, t.l]), limits: DATA.limits.map((l) => l.x), traditional: ["電話", "电话"], pinyin, sounds: { zhi: "执直", xing: "行刑", yi: "异议意" } });
const index = load(DATA);
deepen(index, texts());
const first = (query) => search(index, query).results[0]?.url;

test("pages stand once, at the section that answers", () => {
  const urls = search(index, "半夜打电话").results.map((row) => row.page);
  assert.equal(urls.length, new Set(urls).size);
  assert.equal(urls[0], "rights/night/");
});

test("traditional characters and pinyin find the same page", () => {
  for (const query of ["半夜打電話", "banye da dianhua", "ban ye dadianhua", "半 夜 打 电 话", "打电话 半夜"]) assert.equal(search(index, query).results[0].page, "rights/night/", query);
});

test("a word of the lexicon leads to the pages that mean it", () => {
  for (const query of ["三更还响", "后半夜响铃"]) assert.equal(search(index, query).results[0].page, "rights/night/", query);
  const page = (u, t) => ({ u, t, d: "", k: "right", a: "borrower", o: 0, s: [], x: [] });
  const english = load({ ...DATA, lang: "en", terms: [], limits: [], laws: [], rules: [], channels: [], pages: [page("hours/", "Contact hours"), page("visits/", "Visits at home")], lexicon: [[["noon", "doorbells"], ["visits"]]] });
  for (const query of ["doorbell", "Doorbells!"]) assert.equal(search(english, query).results[0].page, "visits/", query);
});

test("a compound stands before its scattered parts", () => assert.equal(search(index, "执行异议").results[0].page, "rights/court/"));

test("an article with an instrument's short name is found at the provision", () => {
  for (const query of ["信用卡办法70条", "信用卡办法 第七十条", "信用卡监管办法第70条"]) assert.equal(first(query), "law/card/#card-plan", query);
});

test("a term or a number that is named is answered directly", () => {
  assert.equal(search(index, "停息挂账是什么意思").answer.title, "个性化分期");
  assert.equal(search(index, "每日禁止催收时段").answer.text, "22:00 至次日 08:00");
  assert.equal(search(index, "半夜打电话").answer, null);
});

test("a character that sounds right is read as the one that was meant", () => assert.equal(search(index, "直行异意").results[0].page, "rights/court/"));

test("a phone number is answered directly, however it is set", () => {
  for (const query of ["12378", "１２３７８", "123-78", "打12378有用吗"]) assert.equal(search(index, query).answer.kind, "channel", query);
  assert.equal(search(index, "912378").answer, null);
});

test("somebody in despair is told at once whom to call, whatever else was typed", () => {
  for (const query of ["不想活了", "被催得想死", "我 不想活"]) assert.equal(search(index, query).answer.title, "12356 心理援助热线", query);
  for (const query of ["想还钱，拖死了", "不想还"]) assert.notEqual(search(index, query).answer?.kind, "channel", query);
  const [help] = DATA.channels.filter(({ no }) => no === "12356");
  const english = load({ ...DATA, lang: "en", terms: [], limits: [], laws: [], rules: [], channels: [{ ...help, t: "12356", w: ["kill myself", "self-harm"] }], lexicon: [] });
  for (const query of ["I could kill myself", "killing myself over debt", "self harm"]) assert.equal(search(english, query).answer?.title, "12356", query);
  for (const query of ["this interest will kill me, I pay it myself", "harm to others"]) assert.equal(search(english, query).answer, null, query);
});

test("pages beyond the first file are found like the others", () => {
  const [start, end] = [DATA.pages.slice(0, 3), DATA.pages.slice(3)];
  const both = load(whole({ ...DATA, pages: start }, [{ pages: end }]));
  assert.deepEqual(search(both, "客户没有钱").results.map((row) => row.url), search(load(DATA), "客户没有钱").results.map((row) => row.url));
});

test("who is asking counts", () => assert.equal(search(index, "客户没有钱").results[0].page, "procedures/hardship/"));

test("nothing asked, nothing found", () => {
  for (const query of ["", "  ", "？！"]) assert.deepEqual(search(index, query).results, []);
});

test("any input is survived", () => {
  for (const query of ["<script>", "((((", "\\", "第条", "a".repeat(5000), "😀", "ﷺ", "\u0000", "*"]) assert.ok(Array.isArray(search(index, query).results), query);
});

test("words of the running text alone are found once it is there", () => {
  const own = load(DATA);
  assert.equal(wants(own, "半夜打电话"), false);
  assert.equal(wants(own, "鹦鹉"), true);
  assert.equal(wants(own, "停息挂账是什么意思"), true, "a definition is running text");
  const more = texts();
  more.pages[2][0] = "楼上的鹦鹉会说话。";
  deepen(own, more);
  assert.equal(search(own, "鹦鹉").results[0].page, "rights/court/");
});

test("results show kind, reader, force and the direct answer first", () => {
  const shown = items(search(index, "每日禁止催收时段"), DATA.words, "zh", "每日禁止催收时段");
  assert.match(shown[0][0].title, /直接回答/);
  assert.match(shown[0][1].text, /22:00/);
  assert.deepEqual(shown[0][1].tags, ["会员规则", "《指引》"]);
  assert.ok(shown[1][0].tags.length >= 2);
  for (const [parent] of shown) assert.ok(!parent.location.includes("#"));
});

test("nothing found is no dead end", () => {
  const shown = items(search(index, "zzzz"), DATA.words, "zh", "zzzz");
  assert.ok(shown.length >= 2);
  assert.match(JSON.stringify(shown), /12378/);
});

test("text is escaped and marked", () => {
  assert.equal(escape("<b>"), "&#60;b&#62;");
  assert.equal(mark("a <b> 半夜", ["半夜"]), "a &#60;b&#62; <mark data-md-highlight>半夜</mark>");
  assert.ok(excerpt("甲".repeat(300) + "半夜" + "乙".repeat(300), ["半夜"], "zh").includes("半夜"));
});

test("the number of pages does not count what is none", () => {
  const words = { "search.result.none": "无", "search.result.one": "1 页", "search.result.other": "# 页" };
  assert.equal(sentence(words, 10, 0), null);
  assert.equal(sentence(words, 10, 1), "10 页");
  assert.equal(sentence(words, 1, 1), "1 页");
  assert.equal(sentence(words, 0, 3), "无");
});
