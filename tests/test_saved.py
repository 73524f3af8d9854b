"""ES modules as one classic script, for a copy of the site that is opened from a folder."""

import shutil
import subprocess

import pytest

from kb.saved import NotClassic, modules

NODE = shutil.which("node")
SOURCES = {
    "a/one.mjs": 'import { two, three as drei } from "./two.mjs";\nimport * as all from "../b/four.mjs";\nexport const sum = () => two() + drei + all.four;\nexport async function later() {\n  return (await import("./two.mjs")).two();\n}\n',
    "a/two.mjs": "let times = 0;\nconsole.log('run', ++times);\nexport function two() {\n  return 2;\n}\nexport const three = 3;\n",
    "b/four.mjs": 'export const four = 4;\nexport const here = new URL("x.json", import.meta.url).href;\n',
    "circle.mjs": 'import { two } from "./circle.mjs";\n',
    "default.mjs": "export default 1;\n",
    "list.mjs": "const a = 1;\nexport { a };\n",
    "lost.mjs": 'import { x } from "./nowhere.mjs";\n',
}


def test_modules_run_once_and_share_what_they_export():
    script = modules(SOURCES, ["a/one.mjs", "b/four.mjs"])
    test = """const one = kbModules("a/one.mjs"); console.log(one.sum(), kbModules("b/four.mjs").here); one.later().then(console.log);"""
    done = subprocess.run([NODE, "--input-type=commonjs", "-e", f'globalThis.window = globalThis; globalThis.kbRoot = "file:///site/"; {script}{test}'], capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.stdout.split("\n")[:-1] == ["run 1", "9 file:///site/b/x.json", "2"], done.stderr


@pytest.mark.parametrize("entry, message", [("circle.mjs", "in a circle"), ("default.mjs", "export default 1"), ("list.mjs", "export { a }"), ("lost.mjs", "no module nowhere.mjs")])
def test_what_cannot_be_turned_into_a_script_is_refused(entry, message):
    with pytest.raises(NotClassic, match=message):
        modules(SOURCES, [entry])
