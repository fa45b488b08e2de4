// The scan page: one thumb, one answer at a time. Words come from the page, in its language; nothing is drawn as HTML.

import { Camera } from "./camera.js";
import { Door } from "./door.js";

const TICK = 20_000;
const page = document.body.dataset;
const part = (id) => document.getElementById(id);
const words = new Map([...part("words").content.querySelectorAll("[data-word]")].map((one) => [one.dataset.word, one.textContent]));
const word = (key) => words.get(key) ?? key;

const door = await Door.open(page.base, () => show());
const camera = new Camera(part("video"), page.reader, (text) => scan(text));
globalThis.door = door;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// By the clock of the place, wherever the phone believes itself to be.
const clock = (at) => new Intl.DateTimeFormat(page.tag, {
  hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: door.roster.sent.gathering.zone,
}).format(at);
const tagOf = (lang) => ({ zh: "zh-Hans" })[lang] ?? lang;
const inWords = (names) => names?.[page.language] || Object.values(names ?? {})[0] || "";
const doorName = (key) => inWords(door.roster?.doors.get(key)?.names) || key;

// ---- what stands on the page

function show() {
  const listed = Boolean(door.roster);
  part("come-in").hidden = door.enrolled;
  part("at-work").hidden = !(door.enrolled && listed);
  part("waiting").hidden = !door.enrolled || listed;
  const unsent = part("unsent");
  unsent.textContent = door.unsent ? word("unsent").replace("{count}", door.unsent) : word("all_sent");
  unsent.dataset.tone = door.unsent ? "amber" : "green";
  part("fault").textContent = door.fault;
  if (!listed) return;
  part("here").textContent = word("here").replace("{count}", door.presence.here);
  part("signatures").hidden = door.checks;
  const select = part("door");
  const keys = [...door.roster.doors.keys()];
  if (select.dataset.keys !== keys.join(" ")) {
    select.replaceChildren(...keys.map((key) => element("option", doorName(key), { value: key })));
    select.dataset.keys = keys.join(" ");
  }
  select.value = door.key;
}

function person(one) {
  const card = element("div", "", { class: "who" });
  card.append(element("p", one.name, { lang: tagOf(one.lang), class: "name" }));
  if (one.otherName) card.append(element("p", one.otherName, { lang: tagOf(one.otherLang), class: "name" }));
  else if (one.latin) card.append(element("p", one.latin, { class: "latin" }));
  const said = [word(`category.${one.category}`), one.zones && `${word("zones")} ${one.zones}`, inWords(door.roster.parties[one.party])];
  card.append(element("p", said.filter(Boolean).join(" · "), { class: "what" }));
  return card;
}

function answer(said) {
  const box = part("answer");
  box.dataset.tone = said.tone;
  const shape = document.querySelector(`#shapes [data-tone="${said.tone}"]`).cloneNode(true);
  const headline = element("p", word(said.refused ? `refused.${said.refused}` : `said.${said.word}`), { class: "headline" });
  const lines = [shape, element("p", word(`tone.${said.tone}`), { class: "tone" }), headline];
  if (said.first) lines.push(element("p", `${clock(said.first.at)} · ${doorName(said.first.door)}`, { class: "first" }));
  if (said.person) lines.push(person(said.person));
  box.replaceChildren(...lines);
}

// The answer for one person must not stand while the next is read.
function unanswered() {
  const box = part("answer");
  delete box.dataset.tone;
  box.replaceChildren();
}

// ---- what people do

async function scan(text) {
  if (!door.roster) return;
  unanswered();
  answer(await door.scanToken(text));
  handIn();
}

async function choose(id) {
  unanswered();
  answer(await door.scanPerson(id));
  part("typed").value = "";
  part("found").replaceChildren();
  part("typed").focus();
  handIn();
}

function search() {
  const typed = part("typed").value.trim();
  const list = part("found");
  if (!typed || /^[0-9]{7,}$/.test(typed)) return list.replaceChildren();
  const { people, more } = door.roster.search(typed);
  list.replaceChildren(...people.map((one) => {
    const button = element("button", "", { type: "button" });
    button.append(person(one));
    const came = door.presence.of(one.id);
    if (came) button.append(element("p", word(came.here ? "here_since" : "came_at").replace("{time}", clock(came.first.at))));
    button.addEventListener("click", () => choose(one.id));
    const item = element("li", "");
    item.append(button);
    return item;
  }));
  if (!people.length) list.append(element("li", word("nobody")));
  if (more) list.append(element("li", word("more").replace("{count}", more)));
}

let soon = 0;
function handIn() {
  clearTimeout(soon);
  soon = setTimeout(() => door.sync.flush(), 300);
}

part("typing").addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = part("typed").value.trim();
  if (/^[0-9]{7,}$/.test(typed)) {
    part("typed").value = "";
    return scan(typed);
  }
  const only = door.roster.search(typed).people;
  if (only.length) part("found").querySelector("button").focus();
});
part("typed").addEventListener("input", search);
// A hand scanner types like a keyboard, wherever the page was touched last.
document.addEventListener("keydown", (event) => {
  if (/^[0-9]$/.test(event.key) && !event.target.closest("input, select, textarea")) part("typed").focus();
});
part("door").addEventListener("change", (event) => door.choose(event.target.value));
for (const one of document.querySelectorAll("[name=direction]"))
  one.addEventListener("change", () => (door.direction = one.value));
part("look").addEventListener("click", async () => {
  if (camera.on) camera.stop();
  else await camera.start().catch(() => (door.fault = word("no_camera")));
  part("video").hidden = !camera.on;
  part("look").setAttribute("aria-pressed", String(camera.on));
  show();
});
part("code-form").addEventListener("submit", (event) => {
  event.preventDefault();
  comeIn(part("code").value);
});

async function comeIn(code) {
  const answer = await door.sync.comeIn(code).catch(() => "no_network");
  part("code-fault").textContent = answer === "in" ? "" : word(answer);
  if (answer !== "in") return;
  await door.remember();
  await door.sync.flush();
}

// A language is another page of the same phone: the door chosen and what was scanned stay.
if (location.hash.startsWith("#code=")) {
  const code = decodeURIComponent(location.hash.slice("#code=".length));
  history.replaceState(null, "", location.pathname);
  if (!door.enrolled) await comeIn(code);
}
addEventListener("online", () => door.sync.flush());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && door.sync.flush());
setInterval(() => door.sync.flush(), TICK);
if ("serviceWorker" in navigator) navigator.serviceWorker.register(page.worker, { scope: page.base });
show();
document.body.dataset.ready = "yes";
door.sync.flush();
