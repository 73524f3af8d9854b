"""ES modules as one classic script: a saved copy of the site (file://) may load scripts, but no modules.

Text in, text out. Knows the few ways in which our modules import and export, and refuses others.
"""

import posixpath
import re

_IMPORT = re.compile(r'^import (?:\{([^}]*)\}|\* as (\w+)) from "(\.[^"]*)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.MULTILINE)
_DYNAMIC = re.compile(r'\bimport\("(\.[^"]*)"\)')
_OTHER = re.compile(r"^\s*(?:import|export)\b(?![.(]).*", re.MULTILINE)


class NotClassic(ValueError):
    """A module that uses a form of import or export that cannot be turned into a script."""


def modules(sources, entries):
    """One script that holds `entries` (paths in `sources`) and all that they import, and runs each entry in order.

    `kbModules(path)` gives what the module at `path` exports. `kbRoot` is the address of the site's root.
    """
    found = {}
    for entry in entries:
        _collect(entry, sources, found, ())
    bodies = "\n".join(f"{_quoted(path)}: () => {{\n{text}\n}}," for path, text in found.items())
    runs = "\n".join(f"use({_quoted(entry)});" for entry in entries)
    return f"""window.kbModules = (() => {{
const made = {{}};
const use = (path) => made[path] ??= all[path]();
const all = {{
{bodies}
}};
{runs}
return use;
}})();
"""


def _collect(path, sources, found, above):
    """Adds the module at `path`, after those that it imports."""
    if path in above:
        raise NotClassic(f"{path}: modules import each other in a circle: {' > '.join((*above, path))}")
    if path in found:
        return
    if path not in sources:
        raise NotClassic(f"{above[-1] if above else path}: no module {path}")
    names = []

    def target(address):
        other = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
        _collect(other, sources, found, (*above, path))
        return f"use({_quoted(other)})"

    def imported(match):
        named, everything, address = match.groups()
        return f"const {everything or '{' + named.replace(' as ', ': ') + '}'} = {target(address)};"

    def exported(match):
        names.append(match[1])
        return ""

    text = _EXPORT.sub(exported, _IMPORT.sub(imported, sources[path]))
    text = _DYNAMIC.sub(lambda match: f"Promise.resolve({target(match[1])})", text)
    text = text.replace("import.meta.url", f"new URL({_quoted(path)}, kbRoot).href")
    if other := _OTHER.search(text):
        raise NotClassic(f"{path}: cannot stand in a classic script: {other[0].strip()}")
    found[path] = f"{text}\nreturn {{ {', '.join(names)} }};"


def _quoted(path):
    return f'"{path}"'
