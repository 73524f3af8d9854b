/**
 * What a page does about the copy of the site on this device: keep one, remove it, and say so where a page comes from it.
 * Without being asked to, it keeps nothing. The keeping itself is done by worker.js.
 */

const ROOT = new URL("../../", import.meta.url).href;
const PREFIX = `kb ${ROOT} `;

/** The names of the copies that are there; more than one only while a new version arrives. */
async function copies() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/**
 * Keeps a copy, and resolves when its first pages are there.
 * @param {ServiceWorkerContainer} workers
 * @param {string} lang
 */
export async function keep(workers, lang) {
  const registration = await workers.register(`${ROOT}offline.js?lang=${lang}`, { scope: ROOT, updateViaCache: "none" });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  await new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("not kept"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Removes the copy and whoever would make another. @param {ServiceWorkerContainer} workers */
export async function remove(workers) {
  const registration = await workers.getRegistration(ROOT);
  await registration?.unregister();
  await Promise.all((await copies()).map((name) => caches.delete(name)));
}

/** When the copy of this page was saved, or undefined if there is none. */
async function savedOn(address) {
  for (const name of await copies()) {
    const copy = await (await caches.open(name)).match(address.split(/[?#]/)[0]);
    if (copy) return copy.headers.get("kb-saved");
  }
  return undefined;
}

/** @param {HTMLElement} place @param {string} moment @param {string} lang */
function tell(place, moment, lang) {
  place.textContent = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
}

/** @param {Document} document @param {Window} window */
export async function start(document, window) {
  const root = document.documentElement;
  const note = document.querySelector("[data-kb-saved-note]");
  if (note && root.dataset.kbSaved) {
    tell(note.querySelector("[data-kb-moment]"), root.dataset.kbSaved, root.lang);
    note.hidden = false;
  }
  const control = document.querySelector("[data-kb-offline]");
  const workers = window.navigator.serviceWorker;
  if (!control || !workers || !window.caches) return;
  const show = (state) => {
    for (const part of control.querySelectorAll("[data-kb-when]")) part.hidden = !part.dataset.kbWhen.split(" ").includes(state);
  };
  const look = async () => {
    const moment = (await workers.getRegistration(ROOT)) && (await savedOn(window.location.href));
    if (moment) tell(control.querySelector("[data-kb-moment]"), moment, root.lang);
    show(moment ? "kept" : "none");
  };
  const on = (name, act) => control.querySelector(`[data-kb-do=${name}]`).addEventListener("click", async () => {
    show("working");
    await act().then(look, () => show("failed"));
    control.querySelector("button:not([hidden])")?.focus();
  });
  on("keep", () => keep(workers, root.lang.startsWith("en") ? "en" : "zh"));
  on("remove", () => remove(workers));
  await look();
}
