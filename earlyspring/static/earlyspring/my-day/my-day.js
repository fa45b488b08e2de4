// One person's own programme: keeps the page for times without a network, and takes it away when its address has ended.
"use strict";

const HERE = new URL("./", location.href).href;
const SHELF = `earlyspring-my-day ${HERE}`;
const EVERY = 60_000;

if ("serviceWorker" in navigator) navigator.serviceWorker.register("worker.js", { scope: "./" }).catch(() => undefined);

// Asks the desk past the worker whether the address still opens, and whether a newer version is out.
async function ask() {
  let answer;
  try {
    answer = await fetch(location.href, { cache: "no-store" });
  } catch {
    offline(true);
    return;
  }
  offline(false);
  if (answer.status === 404 || answer.status === 410) await forget();
  else if (answer.ok && answer.headers.get("Programme-Version") !== document.body.dataset.version) location.reload();
}

async function forget() {
  await caches.delete(SHELF);
  const worker = await navigator.serviceWorker.getRegistration("./");
  if (worker && worker.scope === HERE) await worker.unregister();
  document.body.replaceChildren();
  location.reload();
}

function offline(is) {
  for (const one of document.querySelectorAll("[data-offline]")) one.hidden = !is;
}

addEventListener("online", ask);
addEventListener("offline", () => offline(true));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") ask();
});
setInterval(() => {
  if (Date.parse(document.body.dataset.ends) < Date.now()) forget();
  else if (document.visibilityState === "visible") ask();
}, EVERY);
offline(!navigator.onLine);

// The day it is opens where it stands; without this the page begins at its head.
document.querySelector("[data-today]")?.scrollIntoView();
