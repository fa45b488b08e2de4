// Search while typing, from the words of the static pages. Without this script the form and the lists of words do.
(() => {
  "use strict";
  const form = document.querySelector("form[data-shards]");
  const found = document.getElementById("found");
  if (!form || !found || !form.dataset.shards || location.protocol === "file:") return;
  const input = form.querySelector("input");
  const index = new URL(form.dataset.shards, location.href);
  const han = /\p{Script=Han}/u;
  const held = new Map();
  let names = null;
  let asked = 0;

  const fold = (words) =>
    words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").match(/[\p{L}\p{N}]+/gu) || [];
  const terms = (words) => {
    const out = [];
    for (const token of fold(words)) {
      const signs = [...token];
      let word = "";
      signs.forEach((sign, at) => {
        if (!han.test(sign)) { word += sign; return; }
        if (word) out.push(word);
        word = "";
        if (at + 1 < signs.length && han.test(signs[at + 1])) out.push(sign + signs[at + 1]);
        else if (signs.length === 1) out.push(sign);
      });
      if (word) out.push(word);
    }
    return [...new Set(out)];
  };
  const fetched = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  };
  // What could not be fetched is not kept, so that it can be asked for again.
  const json = (place) => {
    if (!held.has(place)) {
      const words = fetched(new URL(place, index));
      words.catch(() => held.delete(place));
      held.set(place, words);
    }
    return held.get(place);
  };
  // A word lies on the page of the longest beginning that it has; a beginning of words on every page that begins so.
  const pages = (term) =>
    Object.keys(names).filter((prefix) => term.startsWith(prefix) || prefix.startsWith(term)).slice(0, 12);
  const things = async (term) => {
    const out = new Map();
    let cut = false;
    for (const prefix of pages(term)) {
      const words = await json(names[prefix].replace(/^search\//, ""));
      for (const [word, [every, total]] of Object.entries(words)) {
        if (!word.startsWith(term)) continue;
        cut = cut || total > every.length;
        for (const [place, title] of every) out.set(place, title);
      }
    }
    return { term, out, cut };
  };
  const say = (words) => {
    const said = document.createElement("p");
    said.textContent = words;
    found.replaceChildren(said);
  };
  const show = (every) => {
    found.textContent = "";
    if (!every) return;
    if (!every.length) return say(found.dataset.none);
    const list = document.createElement("ol");
    list.className = "rows";
    for (const [place, title] of every.slice(0, 50)) {
      const row = document.createElement("li");
      const link = document.createElement("a");
      row.className = "row";
      link.href = place;
      link.textContent = title;
      row.append(link);
      list.append(row);
    }
    found.append(list);
  };
  const matching = async (wanted) => {
    if (!wanted.length) return null;
    names = names || (await fetched(index));
    const sets = await Promise.all(wanted.map(things));
    // Of a word that is in very many things only some are listed: it is then looked for in the titles.
    sets.sort((one, other) => one.cut - other.cut || one.out.size - other.out.size);
    const [first, ...rest] = sets;
    return [...first.out].filter(([place, title]) => rest.every(({ term, out, cut }) =>
      out.has(place) || (cut && terms(title).some((word) => word.startsWith(term)))));
  };
  const search = async () => {
    const number = ++asked;
    found.setAttribute("aria-busy", "true");
    try {
      const every = await matching(terms(input.value));
      if (number === asked) show(every);
    } catch {
      if (number === asked) say(found.dataset.lost);
    } finally {
      if (number === asked) found.removeAttribute("aria-busy");
    }
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  input.addEventListener("input", () => search());
  const given = new URLSearchParams(location.search).get("q");
  if (given && !found.children.length) { input.value = given; search(); }
})();
