// The worker of one person's own programme. It is served inside the folder of that one address, which is its whole scope.
// PARTS, the sheets and scripts of the page, and PAPERS, the papers handed out to the person, are written above this
// file by the desk.
"use strict";

const HERE = new URL("./", self.location).href;
const SHELF = `earlyspring-my-day ${HERE}`;
const PAGES = ["./", "./?to=vi", "./?to=zh", "./?to=en"].map((one) => new URL(one, HERE).href);
const OVER = "Liên kết này đã kết thúc. · 此链接已失效。 · This link has ended.";

self.addEventListener("install", (event) => {
  event.waitUntil(keep([...PAGES, ...PARTS]).then(() => self.skipWaiting()));
  event.waitUntil(Promise.all(PAPERS.map((one) => keepPaper(one).catch(() => undefined))));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (PARTS.includes(new URL(request.url).pathname)) event.respondWith(part(request));
});

// The desk first, always: only while it cannot be reached does the copy stand in for it.
async function page(event) {
  let answer;
  try {
    answer = await fetch(event.request);
  } catch {
    return copy(event.request);
  }
  // A paper that was taken back ends nothing but itself.
  if (answer.status === 404 || answer.status === 410) await (PAGES.includes(event.request.url) ? forget() : undefined);
  else if (answer.ok) event.waitUntil(keep(PAGES).catch(() => undefined));
  return answer;
}

async function part(request) {
  try {
    return await fetch(request);
  } catch {
    const shelf = await caches.open(SHELF);
    return (await shelf.match(request, { ignoreVary: true })) || Response.error();
  }
}

async function copy(request) {
  const shelf = await caches.open(SHELF);
  const found = (await shelf.match(request, { ignoreVary: true })) || (await shelf.match(PAGES[0], { ignoreVary: true }));
  if (!found) return Response.error();
  if (Date.parse(found.headers.get("Link-Ends")) > Date.now()) return found;
  await forget();
  return new Response(OVER, { status: 410, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

// All or nothing: a page in one language of a newer version than in another would mislead.
async function keep(addresses) {
  const answers = await Promise.all(addresses.map(whole));
  if (answers.some((one) => one.status === 404 || one.status === 410)) return forget();
  if (answers.some((one) => !one.ok)) throw new Error("not kept");
  const shelf = await caches.open(SHELF);
  await Promise.all(answers.map((one, number) => shelf.put(addresses[number], one)));
}

// What is handed out never changes under its address, so it is fetched once; a phone without it still has its page.
async function keepPaper(address) {
  const shelf = await caches.open(SHELF);
  if (await shelf.match(address)) return;
  const answer = await whole(address);
  if (answer.ok) await shelf.put(address, answer);
}

// Read to its end at once: answers that wait for each other with half their bytes open would hold every connection.
async function whole(address) {
  const answer = await fetch(address, { cache: "no-store" });
  const { status, statusText, headers } = answer;
  return new Response(await answer.arrayBuffer(), { status, statusText, headers });
}

async function forget() {
  await caches.delete(SHELF);
  await self.registration.unregister();
}
