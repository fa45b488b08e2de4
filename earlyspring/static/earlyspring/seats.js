/* Dragging a person onto another changes their places, onto a table moves him there: the same form as the two clicks. */
"use strict";

(() => {
  const hall = document.querySelector("[data-seats]");
  const form = document.getElementById("seat-move");
  if (!hall || !form) return;
  let dragged = null;

  const send = (name, value) => {
    form.elements.code.value = dragged;
    const field = form.querySelector(`input[name=${name}]`);
    field.disabled = false;
    field.value = value;
    form.submit();
  };

  hall.addEventListener("dragstart", (event) => {
    const person = event.target.closest("[data-code]");
    if (!person) return;
    dragged = person.dataset.code;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged);
  });
  hall.addEventListener("dragover", (event) => {
    if (dragged && event.target.closest("[data-table]")) event.preventDefault();
  });
  hall.addEventListener("drop", (event) => {
    const person = event.target.closest("[data-code]");
    const table = event.target.closest("[data-table]");
    if (!dragged || !table) return;
    event.preventDefault();
    if (person && person.dataset.code !== dragged) send("other", person.dataset.code);
    else if (!person) send("to", table.dataset.table);
  });
  hall.addEventListener("dragend", () => { dragged = null; });
})();
