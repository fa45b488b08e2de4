// Who came and who is here, from scans in any order (the rule: earlyspring/core/door.py).

export class Presence {
  constructor() {
    this.scans = new Map();
  }

  /** `scan`: {id, person, refused, door, direction, at}. A refused one counts for nothing, one id counts once. */
  note(scan) {
    if (scan.refused || !scan.person) return;
    const held = this.scans.get(scan.person) ?? [];
    if (held.some((one) => one.id === scan.id)) return;
    held.push(scan);
    held.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
    this.scans.set(scan.person, held);
  }

  /** The first scan of a person, and whether they are here; null for one who never came. */
  of(person) {
    const held = this.scans.get(person) ?? [];
    const first = held.find((one) => one.direction === "in");
    return first ? { first, last: held.at(-1), here: held.at(-1).direction === "in" } : null;
  }

  get here() {
    return [...this.scans.keys()].filter((person) => this.of(person)?.here).length;
  }
}
