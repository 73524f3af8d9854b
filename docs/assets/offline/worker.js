/*
 * The copy of the site on a reader's device. Runs only where a reader has asked for it (page.mjs), and keeps what is asked for
 * next: the pages of the first list at once, any other page when it is read. What the network answers comes first; the copy
 * is shown where it fails. /offline.js, written by hooks/kb/offline.py, says in BUILD which version this is and what to keep.
 */

const SCOPE = self.registration.scope;
const PREFIX = `kb ${SCOPE} `;
const NAME = PREFIX + BUILD.version;
const SAVED = "kb-saved";
/** So long may the network take where there is a copy. */
const PATIENCE = 4000;

const lang = new URL(self.location.href).searchParams.get("lang") === "en" ? "en" : "zh";

/** Only what is whole and ours: no errors, nothing from elsewhere, nothing that a redirect brought. */
const good = (response) => response.ok && response.type === "basic" && !response.redirected;

/** A response that says when it was saved. */
function dated(response) {
  const headers = new Headers(response.headers);
  headers.set(SAVED, new Date().toISOString());
  return new Response(response.body, { status: response.status, headers });
}

async function fetchInto(cache, address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!good(response)) throw new Error(`${response.status} ${address}`);
  await cache.put(address, dated(response));
}

/** The first list has to be complete, or this version is not taken; other pages of the last copy are renewed as far as they still exist. */
async function install() {
  const first = BUILD.files[lang].map((path) => new URL(path, SCOPE).href);
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  const before = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url)));
  const cache = await caches.open(NAME);
  await Promise.all(first.map((address) => fetchInto(cache, address)));
  const rest = new Set(before.flat());
  for (const address of first) rest.delete(address);
  await Promise.all([...rest].map((address) => fetchInto(cache, address).catch(() => {})));
  await self.skipWaiting();
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A page from the copy says so of itself, for page.mjs to show when it was saved. */
async function marked(copy) {
  const html = await copy.text();
  return new Response(html.replace("<html", `<html data-kb-saved="${copy.headers.get(SAVED)}"`), { headers: copy.headers });
}

async function answer(event) {
  const { request } = event;
  const page = request.mode === "navigate";
  const key = request.url.split("#")[0].split(page ? "?" : "#")[0];
  // Opening would create it; once the reader has removed the copy, nothing is kept any more.
  const cache = (await caches.has(NAME)) ? await caches.open(NAME) : null;
  const copy = await cache?.match(key);
  try {
    const response = await Promise.race([fetch(request), ...(copy ? [late()] : [])]);
    if (response.status >= 500 && copy) throw new Error(String(response.status));
    if (cache && good(response)) event.waitUntil(cache.put(key, dated(response.clone())));
    return response;
  } catch (error) {
    if (copy) return page ? marked(copy) : copy;
    const instead = page && (await cache?.match(new URL("offline.html", SCOPE).href));
    if (instead) return instead;
    throw error;
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE));
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(SCOPE)) event.respondWith(answer(event));
});
