/**
 * What the search box needs beyond the theme: text that comes by input method, paste or voice searches too, and the
 * number of pages found does not count what is no page, and tags are no landmarks.
 */

/**
 * The theme listens to `keyup` alone; whatever else changes the text is told to it as one.
 * @param {HTMLInputElement} box
 */
export function listen(box) {
  const tell = () => box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  let composing = false;
  box.addEventListener("compositionstart", () => (composing = true));
  box.addEventListener("compositionend", () => { composing = false; tell(); });
  box.addEventListener("input", () => composing || tell());
}

/**
 * The sentence above the results, when some of the entries are no pages.
 * @param {{"search.result.none": string, "search.result.one": string, "search.result.other": string}} words the theme's own sentences
 * @param {number} count entries that are pages
 * @param {number} extra entries that are not
 * @returns {string | null} null: leave it as it is
 */
export function sentence(words, count, extra) {
  if (!extra) return null;
  if (!count) return words["search.result.none"];
  return count === 1 ? words["search.result.one"] : words["search.result.other"].replace("#", String(count));
}

/**
 * Narrows the results to a reader or a kind of page. The theme would close its search at Tab and take every other key
 * to the box; inside the filters keys keep their meaning, and Tab leads from the box to them and back.
 * @param {HTMLElement} filters
 * @param {HTMLInputElement} box
 * @param {() => Worker | undefined} worker
 */
export function narrow(filters, box, worker) {
  const selects = [...filters.querySelectorAll("select")];
  filters.hidden = false;
  filters.addEventListener("change", () => worker()?.postMessage({ type: 4, data: Object.fromEntries(selects.map((select) => [select.name, select.value])) }));
  const row = [box, ...selects];
  filters.ownerDocument.addEventListener("keydown", (event) => {
    const place = row.indexOf(event.target);
    if (place < 0 || event.key === "Escape") return;
    if (place > 0) event.stopPropagation();
    const next = row[place + (event.shiftKey ? -1 : 1)] ?? (place > 0 ? box : undefined);
    if (event.key !== "Tab" || !next || (place === 0 && event.shiftKey) || !box.value) return;
    event.stopPropagation();
    event.preventDefault();
    next.focus();
  }, true);
}

/**
 * The list is made anew when the running text has come: whoever was on a result by keyboard stays on it.
 * @param {Element} list
 * @returns {() => void} to be called when the list has changed
 */
export function stay(list) {
  let href = null;
  list.ownerDocument.addEventListener("focusin", ({ target }) => (href = list.contains(target) ? target.getAttribute("href") : null));
  return () => {
    const { activeElement, body } = list.ownerDocument;
    if (href === null || (activeElement && activeElement !== body)) return;
    [...list.querySelectorAll("a")].find((link) => link.getAttribute("href") === href)?.focus({ preventScroll: true });
  };
}

/** @param {Document} document */
export function start(document) {
  const box = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  const config = document.getElementById("__config");
  if (!box || !result || !config) return;
  listen(box);
  const filters = document.querySelector(".kb-filter");
  if (filters) narrow(filters, box, () => window.kbWorker);
  const words = JSON.parse(config.textContent).translations;
  const [meta, list] = [result.firstElementChild, result.lastElementChild];
  const restore = stay(list);
  new MutationObserver(() => {
    restore();
    // The theme makes a landmark without a name of every entry's tags.
    for (const tags of list.querySelectorAll("nav.md-tags")) tags.role = "presentation";
    const entries = list.querySelectorAll(".md-search-result__item").length;
    const extra = list.querySelectorAll("[data-kb-extra]").length;
    const text = sentence(words, entries - extra, extra);
    if (text !== null && meta.textContent !== text) meta.textContent = text;
  }).observe(list, { childList: true });
}

if (typeof document !== "undefined") start(document);
