// What the square code of a badge says, checked without a network (the bytes: earlyspring/record/badge_token.py).

export const DIGITS = /^[1-9][0-9]{202,236}$/;
const BEFORE = new TextEncoder().encode("earlyspring badge\n");
const ED25519 = { name: "Ed25519" };
const SIGNATURE = 64, LEAST = 21, MOST = 35;

export class TokenRefused extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Whether this browser can check signatures; without that the list of people alone decides, and the page says so. */
export async function checksSignatures() {
  try {
    await crypto.subtle.importKey("raw", new Uint8Array(32).fill(1), ED25519, false, ["verify"]);
    return true;
  } catch {
    return false;
  }
}

/** `keys`: hex of the public keys by their mark. Gives badge, version, category, expires (seconds) and `checked`. */
export async function readToken(text, keys, checks = true) {
  if (!DIGITS.test(text)) throw new TokenRefused("not_a_badge");
  let hex = BigInt(text).toString(16);
  if (hex.length % 2) hex = `0${hex}`;
  const all = bytes(hex), said = all.slice(0, -SIGNATURE), signature = all.slice(-SIGNATURE);
  if (said[0] !== 1 || said.length < LEAST || said.length > MOST) throw new TokenRefused("not_a_badge");
  const publicKey = keys[hex.slice(2, 10)];
  if (!publicKey) throw new TokenRefused("key_unknown");
  if (checks && !(await verified(bytes(publicKey), said, signature))) throw new TokenRefused("forged");
  const view = new DataView(said.buffer);
  const category = String.fromCharCode(...said.slice(19));
  const version = view.getUint16(13), expires = view.getUint32(15);
  if (!/^[a-z_]{2,16}$/.test(category) || !version || !expires) throw new TokenRefused("not_a_badge");
  return { badge: hex.slice(10, 26), version, category, expires, checked: checks };
}

async function verified(publicKey, said, signature) {
  const key = await crypto.subtle.importKey("raw", publicKey, ED25519, false, ["verify"]);
  return crypto.subtle.verify(ED25519, key, signature, new Uint8Array([...BEFORE, ...said]));
}

function bytes(hex) {
  return Uint8Array.from(hex.match(/../g), (two) => parseInt(two, 16));
}
