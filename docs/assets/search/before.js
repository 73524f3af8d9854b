/*
 * What has to be in place before the theme starts its search.
 *
 * The theme keeps its worker to itself; the filters have to reach it (`kbWorker`).
 *
 * In a saved copy of the site (file://) browsers start no workers, load no modules and request no files; scripts they do
 * load. So the same modules come as one script, written at the build, and answer on the page itself; and a link to a
 * folder leads to the page in it.
 */

if (location.protocol !== "file:") {
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      window.kbWorker = this;
    }
  };
} else {
  const script = (address) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => reject(new Error(address)));
    document.head.append(element);
  });
  const root = new URL("../../", document.currentScript.src);
  const handed = new Map();
  window.kbSearch = (name, data) => handed.set(name, data);
  const fetched = (name) => script(new URL(`search/${name}.js`, root)).then(() => handed.get(name));
  window.kbRoot = root.href;
  const modules = script(new URL("assets/search/modules.js", root)).then(() => window.kbModules);

  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      window.kbWorker = this;
      const lang = new URL(address, location.href).searchParams.get("lang") === "en" ? "en" : "zh";
      this.answer = modules.then((use) => use("assets/search/answer.mjs").answerer(lang, fetched, (items) => this.say(3, { items })));
    }

    say(type, data) {
      this.dispatchEvent(new MessageEvent("message", { data: { type, data } }));
    }

    postMessage({ type, data }) {
      if (type === 0) setTimeout(() => this.say(1));
      if (type === 2) this.query = data;
      if (type === 4) this.filter = data;
      if (type === 2 || (type === 4 && this.query)) this.answer.then((give) => give(this.query, this.filter)).catch(() => this.say(3, { items: [] }));
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);
}
