// Keeps the scan page and what it needs on the phone, and answers from there first. SHELF is written above by the server:
// {name, files}: a name that changes with any byte of the files.

self.addEventListener("install", (event) => {
  event.waitUntil(filled().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(cleared().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const path = new URL(url).pathname;
  if (method === "GET" && url.startsWith(self.location.origin) && SHELF.files.includes(path))
    event.respondWith(answered(event.request, path));
});

async function filled() {
  const shelf = await caches.open(SHELF.name);
  await Promise.all(SHELF.files.map(async (path) => {
    const answer = await fetch(path, { cache: "reload", credentials: "omit" });
    if (!answer.ok || answer.redirected) throw new Error(`${path}: answered ${answer.status}`);
    await shelf.put(path, answer);
  }));
}

async function cleared() {
  const own = SHELF.name.split("#")[0];
  const old = (await caches.keys()).filter((name) => name.split("#")[0] === own && name !== SHELF.name);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answered(request, path) {
  const shelf = await caches.open(SHELF.name);
  return (await shelf.match(path, { ignoreVary: true })) ?? fetch(request);
}
