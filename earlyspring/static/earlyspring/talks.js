/* Dragging talks onto a free place of the timetable puts them there: the same address as choosing the place. */
"use strict";

(() => {
  const board = document.querySelector("[data-talks]");
  const form = document.getElementById("talk-move");
  if (!board || !form) return;
  let dragged = null;

  document.addEventListener("dragstart", (event) => {
    const talks = event.target.closest("[data-talk]");
    if (!talks) return;
    dragged = talks.dataset.talk;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged);
  });
  board.addEventListener("dragover", (event) => {
    if (dragged && event.target.closest("[data-to]")) event.preventDefault();
  });
  board.addEventListener("drop", (event) => {
    const place = event.target.closest("[data-to]");
    if (!dragged || !place) return;
    event.preventDefault();
    form.action = board.dataset.talks.replace("CODE", encodeURIComponent(dragged));
    form.elements.to.value = place.dataset.to;
    form.submit();
  });
  document.addEventListener("dragend", () => { dragged = null; });
})();
