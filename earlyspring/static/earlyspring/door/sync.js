// Handing in what was scanned and learning what others scanned, whenever there is a network. Asking twice does no harm.

const BATCH = 100;
const ROSTER_EVERY = 60_000;
const SLOWEST = 20_000;

/** The server no longer admits this phone. */
export class SentAway extends Error {}

export class Sync {
  /** `told`: called with what happened: roster(sent), others(scans), sentAway(), state(). */
  constructor(base, store, told) {
    Object.assign(this, { base, store, told, running: null, rosterAt: 0, ahead: 0, reached: null });
  }

  async load() {
    this.token = await this.store.get("token");
    this.ahead = (await this.store.get("ahead")) ?? 0;
  }

  /** With a one-time code the phone comes in; gives back "in", or the word for why it was not let in. */
  async comeIn(code) {
    const asked = Date.now();
    const answer = await this.ask("enrol", { method: "POST", body: JSON.stringify({ code }) });
    if (!answer.ok) return answer.status === 429 ? "too_often" : "code_refused";
    const said = await answer.json();
    await this.learnTime(asked, said.at);
    this.token = said.token;
    this.rosterAt = 0;
    await this.store.put("token", said.token);
    await this.store.put("device", { name: said.name, door: said.door });
    await this.store.drop("etag", "since");
    return "in";
  }

  /** One at a time; who asks meanwhile waits for one more round. */
  async flush() {
    if (!this.token) return;
    if (this.running) return (this.again ??= this.running.then(() => ((this.again = null), this.flush())));
    this.running = this.round().catch((fault) => this.failed(fault));
    await this.running;
    this.running = null;
    await this.told.state();
  }

  async round() {
    if (Date.now() - this.rosterAt > ROSTER_EVERY) await this.fetchRoster();
    for (;;) {
      const scans = await this.store.unsent(BATCH);
      const more = await this.handIn(scans);
      if (scans.length < BATCH && !more) break;
    }
    this.reached = Date.now();
  }

  async failed(fault) {
    this.reached = null;
    if (fault instanceof SentAway) {
      await this.leave();
    } else if (!(fault instanceof TypeError || fault.name === "TimeoutError" || fault.name === "AbortError")) {
      this.told.fault(fault);
    }
  }

  /** Names leave the phone: it was sent away, or the gathering is over. What was not handed in stays. */
  async leave() {
    this.token = null;
    await this.store.drop("token", "roster", "etag", "since");
    await this.store.forget();
    await this.told.sentAway();
  }

  async fetchRoster() {
    const etag = await this.store.get("etag");
    const answer = await this.ask("roster", { headers: etag ? { "If-None-Match": etag } : {} });
    if (answer.status === 200) {
      const sent = await answer.json();
      await this.store.put("roster", sent);
      await this.store.put("etag", answer.headers.get("ETag"));
      this.told.roster(sent);
    }
    this.rosterAt = Date.now();
  }

  /** Hands in a batch and takes what came from others; whether there is more of that. */
  async handIn(scans) {
    const since = (await this.store.get("since")) ?? 0;
    const events = scans.map(({ id, door, token, person, direction, scanned, ahead }) =>
      token ? { id, door, token, direction, at: scanned, ahead } : { id, door, person, direction, at: scanned, ahead });
    const asked = Date.now();
    const answer = await this.ask("events", { method: "POST", body: JSON.stringify({ since, events }) });
    const said = await answer.json();
    await this.learnTime(asked, said.at);
    await this.store.handedIn(Object.keys(said.answers));
    if (said.others.length) await this.told.others(said.others);
    await this.store.put("since", said.since);
    return said.more;
  }

  async ask(what, options) {
    const headers = { ...options.headers, "Content-Type": "application/json" };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    const signal = AbortSignal.timeout(SLOWEST);
    const answer = await fetch(this.base + what, { ...options, headers, signal, credentials: "omit", cache: "no-store" });
    if (answer.status === 403 && what !== "enrol") {
      // A network that wants a sign-in answers too: only our own server says why, in JSON.
      const said = await answer.json().catch(() => ({}));
      if (said.refused === "device") throw new SentAway();
    }
    if (!answer.ok && answer.status !== 304 && what !== "enrol") throw new TypeError(`answered ${answer.status}`);
    return answer;
  }

  async learnTime(asked, server) {
    this.ahead = Math.round(server - (asked + Date.now()) / 2);
    await this.store.put("ahead", this.ahead);
  }
}
