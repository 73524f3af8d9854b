// May I call now?   node may-i-call.mjs 21:59 bank-card en data/
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SAY = {
  zh: ["可以", "不可以", "，除非：", "还要守：", "：", "依据："],
  en: ["Yes", "No", ", unless: ", "Also keep to: ", ": ", "By: "],
};

function* answer(clock, firm, lang, limits, words, instruments) {
  const [yes, no, unless, also, colon, by] = SAY[lang];
  const hours = limits.get("no-contact-hours");
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (!(firm in hours.by_firm) || !time.test(clock))
    throw "HH:MM, " + Object.keys(hours.by_firm).join(" | ");
  const rules = hours.by_firm[firm].map((row) => row.provision);
  const rule = rules.includes(hours.stricter) ? hours.stricter : rules[0];
  const text = hours.values.find((v) => v.provision === rule && v.in_force);
  const { "quiet-from": start, "quiet-until": end } = text.value;
  if (start <= clock || clock < end) { // the window runs over midnight
    const lifted = text.lifted_by;
    yield no + (lifted ? unless + lifted[lang] : "");
  } else {
    yield yes;
    for (const limit of limits.values())
      if (limit.topic === "contact-frequency")
        for (const row of limit.by_firm[firm] ?? [])
          yield also + limit.name[lang] + colon + row.text[lang];
  }
  const title = instruments.get(rule.split("/")[0]).short[lang];
  const known = ["force", "certainty"].map(
    (key) => words.get(`${key}/${text[key]}`).name[lang]);
  yield by + [title, `${start}–${end}`, ...known, hours.url[lang]].join(" · ");
}

function read(folder, name) {
  const file = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  return new Map(file[name].map((row) => [row.id, row]));
}

const [clock, firm, lang, folder] = process.argv.slice(2);
try {
  const files = ["limits", "vocabulary", "instruments"].map((name) => read(folder, name));
  console.log([...answer(clock, firm, lang, ...files)].join("\n"));
} catch (unknown) {
  console.error(String(unknown));
  process.exitCode = 1;
}
