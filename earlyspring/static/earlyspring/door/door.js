// The door itself, without a page: what comes of each scan, kept before it is shown, handed in when it can be.

import { Presence } from "./presence.js";
import { Roster } from "./roster.js";
import { openStore } from "./store.js";
import { Sync } from "./sync.js";
import { checksSignatures, readToken } from "./token.js";

export class Door {
  /** `changed`: called whenever the page has something new to show. */
  static async open(base, changed) {
    const door = new Door();
    Object.assign(door, { base, changed: () => {}, roster: null, direction: "in", key: "", unsent: 0, fault: "" });
    door.store = await openStore(`earlyspring ${base}`);
    door.checks = await checksSignatures();
    door.sync = new Sync(base, door.store, {
      roster: (sent) => door.listed(sent),
      others: (scans) => door.heard(scans),
      sentAway: () => door.sentAway(),
      state: () => door.counted(),
      fault: (fault) => (door.fault = String(fault)),
    });
    await door.sync.load();
    await door.remember();
    door.changed = changed;
    return door;
  }

  async remember() {
    const [sent, device, key] = [await this.store.get("roster"), await this.store.get("device"), await this.store.get("door")];
    this.key = key ?? device?.door ?? "";
    this.name = device?.name ?? "";
    if (sent && Date.now() + this.sync.ahead >= sent.ends) await this.sync.leave();
    else if (sent) await this.listed(sent);
    await this.counted();
  }

  get enrolled() {
    return Boolean(this.sync.token);
  }

  async choose(key) {
    this.key = key;
    await this.store.put("door", key);
  }

  /** A new list may say otherwise of what was scanned: all of it is read again. */
  async listed(sent) {
    this.roster = new Roster(sent);
    if (!this.roster.doors.has(this.key)) await this.choose([...this.roster.doors.keys()][0] ?? "");
    this.presence = new Presence();
    for (const scan of await this.store.scans()) this.presence.note(this.read(scan));
    this.changed();
  }

  /** A kept scan with whose it is and why it was refused, by the list of now. */
  read(scan) {
    if (scan.reason) return { ...scan, person: null, refused: scan.reason };
    const said = scan.badge
      ? this.roster.ofToken({ badge: scan.badge, version: scan.version, expires: scan.expires }, scan.door, scan.at)
      : this.roster.ofPerson(scan.person, scan.door);
    // Who was let in stays in: a badge that ended later opened the door then.
    return { ...scan, person: said.person?.id ?? null, refused: scan.verdict === undefined ? said.refused : scan.verdict };
  }

  /** The scan of a square code. Gives back what to show; it is kept on the phone by then. */
  async scanToken(text) {
    let token, reason = "";
    try {
      token = await readToken(text.trim(), this.roster.keys, this.checks);
    } catch (refused) {
      if (!refused.reason) throw refused;
      reason = refused.reason;
    }
    if (reason === "not_a_badge") return { tone: "red", refused: reason, person: null };
    const { badge, version, expires } = token ?? {};
    return this.scanned({ token: text.trim(), reason, ...(token && { badge, version, expires }) });
  }

  /** Somebody chosen from the list. */
  scanPerson(person) {
    return this.scanned({ person });
  }

  /** One after the other: of two scans in one moment the second knows of the first. */
  scanned(what) {
    this.last = (this.last ?? Promise.resolve()).catch(() => {}).then(() => this.kept(what));
    return this.last;
  }

  async kept(what) {
    const scanned = Date.now();
    const scan = {
      id: crypto.randomUUID(), door: this.key, direction: this.direction, scanned, ahead: this.sync.ahead,
      at: scanned + this.sync.ahead, mine: true, unsent: 1, ...what,
    };
    const read = this.read(scan);
    scan.verdict = read.refused;
    if (read.refused === "unknown") this.sync.rosterAt = 0;
    const before = read.person ? this.presence.of(read.person) : null;
    await this.store.add([scan]);
    this.presence.note(read);
    this.unsent += 1;
    this.changed();
    return this.answer(read, before);
  }

  answer(read, before) {
    const person = read.person ? this.roster.people.get(read.person) : null;
    if (read.refused) return { tone: "red", refused: read.refused, person, first: null };
    const unchecked = Boolean(read.token) && !this.checks;
    const again = read.direction === "in" ? Boolean(before?.here) : !before?.here;
    const word = again ? (read.direction === "in" ? "already" : "was_not_in") : unchecked ? "unchecked" : read.direction;
    return { tone: again || unchecked ? "amber" : "green", word, person, first: again ? before?.first ?? null : null };
  }

  async heard(scans) {
    const rows = scans.map(([id, badge, version, expires, person, door, direction, at]) => (
      { id, door, direction, at, mine: false, ...(badge ? { badge, version, expires } : { person }) }));
    for (const scan of this.roster ? rows : []) {
      const read = this.read(scan);
      if (read.refused !== "unknown") scan.verdict = read.refused;
      this.presence.note(read);
    }
    await this.store.add(rows);
    this.changed();
  }

  async sentAway() {
    this.roster = this.presence = null;
    await this.counted();
  }

  async counted() {
    this.unsent = await this.store.unsentCount();
    this.changed();
  }
}
