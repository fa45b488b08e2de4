// The list of people, doors and keys of one gathering, and what it says of a scan.

import { found, searched } from "./fold.js";

const COLUMNS = [
  "id", "code", "name", "lang", "otherName", "otherLang", "latin", "pinyin", "category", "zones", "party", "badge", "version",
];

export class Roster {
  constructor(sent) {
    this.sent = sent;
    this.keys = sent.keys;
    this.doors = new Map(sent.doors.map((one) => [one.key, one]));
    this.parties = sent.parties;
    const old = [...sent.traditional], now = [...sent.simplified];
    this.simplified = new Map(old.map((one, place) => [one, now[place]]));
    this.people = new Map();
    this.badges = new Map();
    for (const row of sent.people) this.take(Object.fromEntries(COLUMNS.map((name, place) => [name, row[place]])));
  }

  take(person) {
    const names = [person.name, person.latin, person.otherName, person.pinyin, person.code];
    person.search = searched(names, this.simplified);
    this.people.set(person.id, person);
    if (person.badge) this.badges.set(person.badge, person);
  }

  search(typed, most = 12) {
    const all = [...this.people.values()].filter((one) => found(one.search, typed, this.simplified));
    return { people: all.slice(0, most), more: Math.max(0, all.length - most) };
  }

  /** Whose badge it is and why it does not open the door, "" where it does. `at`: milliseconds of the server's clock. */
  ofToken(token, doorKey, at) {
    const person = this.badges.get(token.badge);
    if (!person) return { person: null, refused: "unknown" };
    if (!person.version) return { person, refused: "revoked" };
    if (token.version < person.version) return { person, refused: "replaced" };
    if (at >= token.expires * 1000) return { person, refused: "expired" };
    return { person, refused: this.admits(person, doorKey) };
  }

  ofPerson(id, doorKey) {
    const person = this.people.get(id);
    if (!person) return { person: null, refused: "unknown" };
    if (!person.badge) return { person, refused: "no_badge" };
    return { person, refused: person.version ? this.admits(person, doorKey) : "revoked" };
  }

  admits(person, doorKey) {
    const door = this.doors.get(doorKey);
    if (!door) return "no_such_door";
    if (door.categories.length && !door.categories.includes(person.category)) return "wrong_category";
    if (door.zones.length && !door.zones.some((zone) => person.zones.includes(zone))) return "wrong_zone";
    return "";
  }
}
