// The camera reads square codes: with the browser's own reader where there is one, else with jsQR, loaded only then.

const EVERY = 150;
const WIDEST = 800;

export class Camera {
  /** `seen`: called with the text of each code read; the same text again only after `QUIET` without it. */
  constructor(video, library, seen) {
    Object.assign(this, { video, library, seen, stream: null, last: "", lastAt: 0 });
  }

  get on() {
    return this.stream !== null;
  }

  async start() {
    const wanted = { video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false };
    this.stream = await navigator.mediaDevices.getUserMedia(wanted);
    this.video.srcObject = this.stream;
    await this.video.play();
    this.read ??= await reader(this.library);
    this.look();
  }

  stop() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = this.video.srcObject = null;
  }

  async look() {
    if (!this.on) return;
    const text = this.video.readyState >= 2 ? await this.read(this.video).catch(() => "") : "";
    if (text) this.found(text);
    setTimeout(() => this.look(), EVERY);
  }

  /** A badge held before the camera is one scan, however long it is held there. */
  found(text) {
    const now = Date.now(), held = text === this.last && now - this.lastAt < Camera.QUIET;
    this.last = text;
    this.lastAt = now;
    if (!held) this.seen(text);
  }
}
Camera.QUIET = 3000;

/** A function from a picture to the text of the code on it, "" where there is none. */
export async function reader(library) {
  if ("BarcodeDetector" in globalThis && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? "";
  }
  await loaded(library);
  const canvas = document.createElement("canvas"), context = canvas.getContext("2d", { willReadFrequently: true });
  return async (picture) => {
    const width = picture.videoWidth || picture.naturalWidth || picture.width;
    const height = picture.videoHeight || picture.naturalHeight || picture.height;
    const scale = Math.min(1, WIDEST / width);
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    return globalThis.jsQR(pixels.data, pixels.width, pixels.height, { inversionAttempts: "dontInvert" })?.data ?? "";
  };
}

function loaded(library) {
  if (globalThis.jsQR) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = library;
    script.onload = resolve;
    script.onerror = () => reject(new Error("the reader of codes is not there"));
    document.head.append(script);
  });
}
