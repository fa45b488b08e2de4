// Small helps on top of pages that work without them. No library, no inline handler.
"use strict";

// Filters answer at once where the form says so; without this the button does the same.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-at-once]");
  if (form) form.requestSubmit();
});

// Only one "more" panel is open, and it closes when one looks elsewhere.
document.addEventListener("click", (event) => {
  for (const panel of document.querySelectorAll("details[data-closes][open]")) {
    if (!panel.contains(event.target)) panel.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const panel of document.querySelectorAll("details[data-closes][open]")) {
    panel.open = false;
    panel.querySelector("summary").focus();
  }
});

// A file that the desk would refuse is told before it is sent: what else stands in the form stays there.
document.addEventListener("change", (event) => {
  const input = event.target.closest("input[data-largest]");
  if (!input) return;
  const large = [...input.files].some((file) => file.size > Number(input.dataset.largest));
  input.setCustomValidity(large ? input.dataset.tooLarge : "");
  input.reportValidity();
});

// A letter half written is not lost by a slip: the browser asks before it leaves the page.
const touched = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-keep]");
  if (form) touched.add(form);
});
document.addEventListener("submit", (event) => touched.delete(event.target));
window.addEventListener("beforeunload", (event) => {
  if (touched.size) event.preventDefault();
});

// A picture wider than the screen begins where its day stands; without this it begins at its start.
for (const scroller of document.querySelectorAll(".picture-scroll")) {
  const day = scroller.querySelector(".pic-today");
  if (!day || scroller.scrollWidth <= scroller.clientWidth) continue;
  const from = scroller.getBoundingClientRect();
  scroller.scrollLeft += day.getBoundingClientRect().left - from.left - from.width / 2;
}

// Print buttons are links to print; the browser's own command does the same without them.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
