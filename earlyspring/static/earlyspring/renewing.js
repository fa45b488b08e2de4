// A part of a page that tells what others do renews itself; while somebody reads with the keyboard inside it, it waits.
// The answer is the part alone, or the page with it. No answer is told, not hidden.

const part = document.querySelector("[data-renews]");
const stale = document.getElementById("stale");
const every = Number(part.dataset.every) * 1000;

async function renew() {
  if (document.visibilityState !== "visible" || part.contains(document.activeElement)) return;
  try {
    const answer = await fetch(part.dataset.renews, { cache: "no-store", signal: AbortSignal.timeout(every) });
    if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
    const open = [...part.querySelectorAll("details")].map((one) => one.open);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    part.replaceChildren(...(page.querySelector("[data-renews]") ?? page.body).childNodes);
    part.querySelectorAll("details").forEach((one, place) => (one.open = open[place] ?? false));
    stale.hidden = true;
  } catch {
    stale.hidden = false;
  }
}

setInterval(renew, every);
document.addEventListener("visibilitychange", renew);
