"""May I call now?   python may-i-call.py 21:59 bank-card en data/"""
import json
import re
import sys
from pathlib import Path

SAY = {"zh": ["可以", "不可以", "，除非：", "还要守：{}：{}", "依据："],
       "en": ["Yes", "No", ", unless: ", "Also keep to: {}: {}", "By: "]}


def answer(clock, firm, lang, limits, words, instruments):
    yes, no, unless, also, by = SAY[lang]
    hours = limits["no-contact-hours"]
    time = r"([01]\d|2[0-3]):[0-5]\d"
    if firm not in hours["by_firm"] or not re.fullmatch(time, clock):
        sys.exit("HH:MM, " + " | ".join(hours["by_firm"]))
    rules = [row["provision"] for row in hours["by_firm"][firm]]
    rule = hours["stricter"] if hours["stricter"] in rules else rules[0]
    text = next(v for v in hours["values"]
                if v["provision"] == rule and v["in_force"])
    start, end = text["value"]["quiet-from"], text["value"]["quiet-until"]
    if start <= clock or clock < end:  # the window runs over midnight
        lifted = text["lifted_by"]
        yield no + (unless + lifted[lang] if lifted else "")
    else:
        yield yes
        for limit in limits.values():
            if limit["topic"] == "contact-frequency":
                for row in limit["by_firm"].get(firm, []):
                    yield also.format(limit["name"][lang], row["text"][lang])
    title = instruments[rule.split("/")[0]]["short"][lang]
    known = [words[f"{key}/{text[key]}"]["name"][lang]
             for key in ("force", "certainty")]
    yield by + " · ".join([title, f"{start}–{end}", *known, hours["url"][lang]])


def read(folder, name):
    rows = json.loads(Path(folder, f"{name}.json").read_text("utf-8"))[name]
    return {row["id"]: row for row in rows}


if __name__ == "__main__":
    clock, firm, lang, folder = sys.argv[1:]
    files = (read(folder, name)
             for name in ("limits", "vocabulary", "instruments"))
    print("\n".join(answer(clock, firm, lang, *files)))
