// What the phone keeps, in IndexedDB: a few named things, and every scan with whether it was handed in.

const KEPT = "kept", SCANS = "scans";

/** `name`: one database for each gathering. */
export function openStore(name) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(KEPT);
      asked.result.createObjectStore(SCANS, { keyPath: "id" }).createIndex("unsent", "unsent");
    };
    asked.onsuccess = () => resolve(new Store(asked.result));
    asked.onerror = () => reject(asked.error);
  });
}

export class Store {
  constructor(database) {
    this.database = database;
  }

  get(key) {
    return this.done(KEPT, "readonly", (store) => store.get(key));
  }

  put(key, value) {
    return this.done(KEPT, "readwrite", (store) => store.put(value, key));
  }

  drop(...keys) {
    return this.done(KEPT, "readwrite", (store) => keys.map((key) => store.delete(key)).at(-1));
  }

  /** Scans that are already held stay as they are. */
  add(scans) {
    return this.done(SCANS, "readwrite", (store) => {
      for (const scan of scans) {
        const held = store.getKey(scan.id);
        held.onsuccess = () => held.result ?? store.put(scan);
      }
      return store.count();
    });
  }

  scans() {
    return this.done(SCANS, "readonly", (store) => store.getAll());
  }

  unsent(most) {
    return this.done(SCANS, "readonly", (store) => store.index("unsent").getAll(1, most));
  }

  unsentCount() {
    return this.done(SCANS, "readonly", (store) => store.index("unsent").count(1));
  }

  /** These were handed in: they leave the outbox and stay as what is known. */
  handedIn(ids) {
    return this.done(SCANS, "readwrite", (store) => {
      for (const id of ids) {
        const held = store.get(id);
        held.onsuccess = () => {
          if (!held.result) return;
          delete held.result.unsent;
          store.put(held.result);
        };
      }
      return store.count();
    });
  }

  /** Names and what is known of others leave the phone; what was not handed in stays. */
  forget() {
    return this.done(SCANS, "readwrite", (store) => {
      const all = store.openCursor();
      all.onsuccess = () => {
        const cursor = all.result;
        if (!cursor) return;
        if (!cursor.value.unsent) cursor.delete();
        cursor.continue();
      };
      return store.count();
    });
  }

  /** Resolves once it is on the disk, not merely asked for. */
  done(name, mode, act) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(name, mode, { durability: "strict" });
      const asked = act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(asked?.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }
}
