// n and p go to the next and the previous difference; without this its links do the same. The box turns the keys off.
"use strict";

(() => {
  const place = document.querySelector("[data-comparison]");
  const box = document.querySelector("[data-keys]");
  if (!place || !box) return;
  const found = [...place.querySelectorAll("[data-finding]")];
  box.closest("label").hidden = false;
  try {
    box.checked = localStorage.getItem("comparing-keys") !== "off";
    box.addEventListener("change", () => localStorage.setItem("comparing-keys", box.checked ? "on" : "off"));
  } catch { /* a browser that keeps nothing: the keys are as the box says */ }

  const show = (one) => {
    one.focus({ preventScroll: true });
    one.scrollIntoView({ block: "center" });
  };
  // The first difference that begins below the reader's place, or the last above it.
  const near = (step) => {
    const at = found.indexOf(document.activeElement.closest("[data-finding]"));
    if (at >= 0) return found[at + step];
    const below = found.findIndex((one) => one.getBoundingClientRect().top > 0);
    return step > 0 ? found[below] : found[(below < 0 ? found.length : below) - 1];
  };
  document.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (!step || !box.checked || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const one = near(step);
    const onward = step > 0 ? place.dataset.next : place.dataset.previous;
    if (one) show(one);
    else if (onward) location.href = onward;
  });
  if (location.hash === "#first" && found[0]) show(found[0]);
  if (location.hash === "#last" && found.length) show(found.at(-1));
})();
