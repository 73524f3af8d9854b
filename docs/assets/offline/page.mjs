/**
 * What a page does about the copy of the site on this device: keep one, remove it, and say so where a page comes from it.
 * Without being asked to, it keeps nothing. The keeping itself is done by worker.js.
 */

/** @typedef {{workers: ServiceWorkerContainer, root: string}} Place who keeps, and the address of the site's root */

/**
 * The names of the copies that are there; more than one only while a new version arrives.
 * @param {string} root
 */
async function copies(root) {
  return (await caches.keys()).filter((name) => name.startsWith(`kb ${root} `));
}

/**
 * Keeps a copy, and resolves when its first pages are there.
 * @param {Place} place
 * @param {string} lang
 */
export async function keep({ workers, root }, lang) {
  const registration = await workers.register(`${root}offline.js?lang=${lang}`, { scope: root, updateViaCache: "none" });
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

/**
 * Removes the copy and whoever would make another.
 * @param {Place} place
 */
export async function remove({ workers, root }) {
  const registration = await workers.getRegistration(root);
  await registration?.unregister();
  await Promise.all((await copies(root)).map((name) => caches.delete(name)));
}

/**
 * When the copy of a page was saved, or undefined if there is none.
 * @param {Place} place
 * @param {string} address
 */
async function savedOn({ workers, root }, address) {
  if (!(await workers.getRegistration(root))) return undefined;
  for (const name of await copies(root)) {
    const copy = await (await caches.open(name)).match(address.split(/[?#]/)[0]);
    if (copy) return copy.headers.get("kb-saved");
  }
  return undefined;
}

/** @param {Element} part @param {string} moment @param {string} lang */
function tell(part, moment, lang) {
  part.querySelector("[data-kb-moment]").textContent = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
}

/** @param {Document} document @param {Window} window */
export async function start(document, window) {
  const { lang, dataset } = document.documentElement;
  const note = document.querySelector("[data-kb-saved-note]");
  if (note && dataset.kbSaved) {
    tell(note, dataset.kbSaved, lang);
    note.hidden = false;
  }
  const control = document.querySelector("[data-kb-offline]");
  const workers = window.navigator.serviceWorker;
  if (!control || !workers || !window.caches) return;
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const place = { workers, root: new URL(`${base}/`, window.location.href).href };
  const show = (state) => {
    for (const part of control.querySelectorAll("[data-kb-when]")) part.hidden = !part.dataset.kbWhen.split(" ").includes(state);
  };
  const look = async () => {
    const moment = await savedOn(place, window.location.href);
    if (moment) tell(control, moment, lang);
    show(moment ? "kept" : "none");
  };
  const on = (name, act) => control.querySelector(`[data-kb-do=${name}]`).addEventListener("click", async () => {
    show("working");
    await act().then(look, () => show("failed"));
    control.querySelector("button:not([hidden])")?.focus();
  });
  on("keep", () => keep(place, lang.startsWith("en") ? "en" : "zh"));
  on("remove", () => remove(place));
  await look();
}
