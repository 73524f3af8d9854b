/**
 * Lighthouse on a throttled phone, over a built site that is served compressed from this machine. A benchmark, not a test.
 *
 *     node tests/bench/lighthouse.mjs SITE_DIR [PATH …]
 *
 * Prints one line a page: the four scores, then what a reader waits for, of the middle one of three runs. Exit 1 when a score
 * is below 98. The phone is imitated by slowing this machine down: one that is busy with other things scores worse.
 * KB_CHROMIUM names the Chromium to use (otherwise the one on PATH).
 */

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const LEAST = 98;
const RUNS = 3;
const PAGES = ["/", "/en/", "/rights/night-calls/", "/en/rights/night-calls/", "/limits/contact-hours/", "/en/limits/contact-hours/"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript",
                ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain" };

/** A static host that compresses what is text, as any host does. */
function serve(folder) {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    let file = join(folder, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    const found = existsSync(file);
    if (!found) file = join(folder, "404.html");
    const type = TYPES[extname(file)];
    const headers = { "Content-Type": type ?? "application/octet-stream", "Cache-Control": "max-age=600" };
    response.writeHead(found ? 200 : 404, type ? { ...headers, "Content-Encoding": "gzip" } : headers);
    const stream = createReadStream(file);
    (type ? stream.pipe(createGzip()) : stream).pipe(response);
  });
}

const [folder, ...paths] = process.argv.slice(2);
const server = serve(folder);
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const chrome = await launch({ chromePath: process.env.KB_CHROMIUM ?? "/usr/bin/chromium-headless-shell", chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"] });
let low = false;
console.log("perf  a11y  best  seo    FCP s  LCP s  TBT ms   CLS     kB  page");
try {
  for (const path of paths.length ? paths : PAGES) {
    const runs = [];
    while (runs.length < RUNS) {
      const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}${path}`, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES });
      runs.push(lhr);
    }
    const lhr = runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score)[RUNS >> 1];
    const scores = CATEGORIES.map((name) => Math.round(100 * lhr.categories[name].score));
    const value = (id) => lhr.audits[id].numericValue;
    const row = [value("first-contentful-paint") / 1000, value("largest-contentful-paint") / 1000].map((seconds) => seconds.toFixed(2).padStart(6));
    row.push(value("total-blocking-time").toFixed(0).padStart(6), value("cumulative-layout-shift").toFixed(3).padStart(6), (value("total-byte-weight") / 1000).toFixed(0).padStart(6));
    console.log(scores.map((score) => String(score).padStart(4)).join("  "), " ", row.join(" "), "", path);
    for (const name of CATEGORIES) {
      const lost = lhr.categories[name].auditRefs.map((ref) => ({ ...ref, audit: lhr.audits[ref.id] })).filter(({ weight, audit }) => weight && audit.score !== null && audit.score < 0.9);
      for (const { audit } of lost) console.log(`      ${name}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ""}`);
    }
    low ||= scores.some((score) => score < LEAST);
  }
} finally {
  await chrome.kill();
  server.close();
}
process.exitCode = low ? 1 : 0;
