// The board renews itself; while somebody reads with the keyboard inside it, it waits. No answer is told, not hidden.

const EVERY = 10_000;
const board = document.getElementById("board");
const stale = document.getElementById("stale");

async function renew() {
  if (document.visibilityState !== "visible" || board.contains(document.activeElement)) return;
  try {
    const answer = await fetch(board.dataset.renews, { cache: "no-store", signal: AbortSignal.timeout(EVERY) });
    if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
    const open = [...board.querySelectorAll("details")].map((one) => one.open);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    board.replaceChildren(...fresh.childNodes);
    board.querySelectorAll("details").forEach((one, place) => (one.open = open[place] ?? false));
    stale.hidden = true;
  } catch {
    stale.hidden = false;
  }
}

setInterval(renew, EVERY);
document.addEventListener("visibilitychange", renew);
