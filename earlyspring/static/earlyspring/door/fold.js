// The search form of words, as earlyspring/lang/fold.py has it: letters and digits, in lower case without marks, đ as d,
// a blank around each Chinese character. tests/lang/folded.json holds both to the same answers.

const HAN = /[\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const WORD = /[\p{L}\p{N}]/u;
const INSIDE = /[\p{M}\p{Cf}]/u;

/** `simplified`: a Map from traditional to simplified characters; the list of people brings those that its names need. */
export function fold(text, simplified = new Map()) {
  const form = [...text].map((one) => character(one, simplified)).join("");
  return form.split(/\s+/u).filter(Boolean).join(" ");
}

function character(one, simplified) {
  let found = "", turned = one;
  while (found !== turned) {
    found = turned;
    turned = [...found].map((part) => once(part, simplified)).join("");
  }
  return [...found].map((part) => (HAN.test(part) ? ` ${part} ` : part)).join("");
}

function once(part, simplified) {
  const lower = part === "ı" ? part : part.normalize("NFKD").toUpperCase().toLowerCase();
  return [...lower.replaceAll("đ", "d")].map((letter) => kept(letter, simplified)).join("");
}

function kept(letter, simplified) {
  if (WORD.test(letter)) return HAN.test(letter) ? simplified.get(letter) ?? letter : letter;
  return INSIDE.test(letter) ? "" : " ";
}

/** What a search for a person looks through: each name once, those in Latin letters also written together. */
export function searched(names, simplified) {
  const forms = names.filter((one) => one && one.trim()).map((one) => fold(one, simplified));
  const together = forms.filter((form) => /^[\x00-\x7f]*$/.test(form)).map((form) => form.replaceAll(" ", ""));
  return [...new Set([...forms, ...together])].join(" ");
}

/** Whether every word typed begins a word of a search form. */
export function found(form, typed, simplified) {
  const words = fold(typed, simplified).split(" ").filter(Boolean);
  const within = ` ${form}`;
  return words.length > 0 && words.every((word) => within.includes(` ${word}`));
}
