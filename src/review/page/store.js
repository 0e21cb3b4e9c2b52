// One page as it is looked at: what was read, the edits, what is chosen, and undo.
//
// An edit names places on the scan, not numbers of regions or lines: these are given anew with each reading. The
// whole list of the page's edits is saved at each change, with the revision that was seen; where the file is
// another by now, the person decides, and nothing is lost.

import { ask, make, say } from "./dom.js";
import { source } from "./source.js";

export const kinds = ["body", "headline", "kicker", "deck", "byline", "subheading", "caption", "table", "advertisement",
  "masthead", "folio", "page_number", "picture", "noise"];
export const directions = ["horizontal", "vertical", "right_to_left"];
export const readable = (name) => name.replaceAll("_", " ");

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Strings of a text whose parts are told in bytes of UTF-8. */
export function bytesOf(text) {
  const bytes = encoder.encode(text);
  return (from, to) => decoder.decode(bytes.subarray(from, to));
}

/** The upright box around an outline. */
export function boxOf(outline) {
  const x = outline.map((point) => point[0]);
  const y = outline.map((point) => point[1]);
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

export function around(outlines) {
  const boxes = outlines.map(boxOf);
  return [Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1])), Math.max(...boxes.map((b) => b[2])), Math.max(...boxes.map((b) => b[3]))];
}

/** "zh-Hans" for Tesseract's "chi_sim". */
export function languageTag(name) {
  if (/^chi_sim|^HanS/.test(name)) return "zh-Hans";
  if (/^chi_tra|^HanT/.test(name)) return "zh-Hant";
  if (/^(deu|frk|Fraktur|ger)/.test(name)) return "de";
  return name.startsWith("eng") ? "en" : undefined;
}

export class Store extends EventTarget {
  view = null;
  threshold = 0.9;
  selected = null;  // id of a line
  #past = [];
  #future = [];
  #saving = Promise.resolve();
  #timer = 0;

  constructor(id) {
    super();
    this.id = id;
  }

  async load() {
    this.#take(await source.page(this.id));
  }

  close() {
    clearTimeout(this.#timer);
  }

  get page() { return this.view.page; }
  get mayEdit() { return !source.readOnly && !this.view.read_only; }
  get mayUndo() { return this.mayEdit && this.view.edits.length + this.#past.length > 0; }
  get mayRedo() { return this.mayEdit && this.#future.length > 0; }
  line(id) { return this.page?.lines[id]; }
  regionOf(id) { return this.page?.regions[this.line(id)?.region]; }
  paragraphOf(id) { return this.page?.paragraphs.find((paragraph) => paragraph.lines.some((line) => line.line === id)); }
  articleOf(region) { return this.page?.articles.find((article) => article.regions.includes(region)); }
  outline(region) { return this.page.regions[region].outline; }
  /** Ids of lines in the order of the text. */
  get sequence() { return this.page ? this.page.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.line)) : []; }
  get languages() {
    const step = this.page?.provenance.find((one) => one.name === "recognize");
    return /languages=(\S+)/.exec(step?.parameters ?? "")?.[1].split("+") ?? [];
  }

  select(line, from) {
    this.selected = line;
    this.dispatchEvent(new CustomEvent("select", { detail: { line, from } }));
  }
  hover(line, word, from) {
    this.dispatchEvent(new CustomEvent("hover", { detail: { line, word, from } }));
  }
  mark(threshold) {
    this.threshold = threshold;
    this.dispatchEvent(new Event("mark"));
  }

  #take(view) {
    // What was chosen is looked for by its place.
    const place = this.selected !== null && this.view?.page ? boxOf(this.line(this.selected).outline) : null;
    const before = this.view && JSON.stringify(this.view);
    this.view = view;
    if (place) this.selected = this.#lineAt(place);
    clearTimeout(this.#timer);
    if (!source.readOnly && (view.reading === "waiting" || view.reading === "reading")) this.#timer = setTimeout(() => this.refresh(), 1000);
    if (before !== JSON.stringify(view)) this.dispatchEvent(new Event("change"));
  }

  #lineAt([left, top, right, bottom]) {
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    const found = this.page?.lines.find((line) => {
      const box = boxOf(line.outline);
      return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
    });
    return found ? found.id : null;
  }

  async refresh() {
    try {
      const reading = this.view.reading;
      this.#take(await source.page(this.id));
      if (reading !== this.view.reading && this.view.reading === "failed") say(`Not read again: ${this.view.reading_trouble}`, true);
      else if (reading === "reading" && this.view.reading === "none") say("Read again; the outputs are up to date.");
    } catch (error) {
      say(error.message, true);
    }
  }

  /** Adds edits; `what` says to the person what was done. */
  add(edits, what) {
    const { frame } = this.page.source;
    const added = edits.map((edit) => (frame ? { ...edit, frame } : edit));
    return this.#queue(async () => {
      const before = this.view.edits;
      if (await this.#save([...before, ...added], what, added)) this.#remember([...this.#past, before], []);
    });
  }
  /** Takes one edit back, whenever it was made. */
  remove(index) {
    return this.#queue(async () => {
      const before = this.view.edits;
      if (await this.#save(before.filter((_, k) => k !== index), "Taken back.")) this.#remember([...this.#past, before], []);
    });
  }
  /** What was done since the page was opened, then edit by edit what was done before. */
  undo() {
    return this.#queue(async () => {
      if (!this.mayUndo) return;
      const now = this.view.edits;
      if (await this.#save(this.#past.at(-1) ?? now.slice(0, -1), "Undone.")) this.#remember(this.#past.slice(0, -1), [...this.#future, now]);
    });
  }
  redo() {
    return this.#queue(async () => {
      if (!this.mayRedo) return;
      const now = this.view.edits;
      if (await this.#save(this.#future.at(-1), "Done again.")) this.#remember([...this.#past, now], this.#future.slice(0, -1));
    });
  }
  #remember(past, future) {
    this.#past = past;
    this.#future = future;
    this.dispatchEvent(new Event("history"));
  }
  async readAgain() {
    try {
      this.#take(await source.readAgain(this.id));
    } catch (error) {
      say(error.message, true);
    }
  }

  /** One change after the other, however fast they come. */
  #queue(change) {
    if (!this.mayEdit) {
      say(this.view.read_only || "These pages are for looking only.", true);
      return Promise.resolve();
    }
    this.#saving = this.#saving.then(change).catch((error) => say(error.message, true));
    return this.#saving;
  }

  /** True when the edits are in the file. */
  async #save(edits, what, added) {
    try {
      this.#take(await source.saveEdits(this.id, this.view.revision, edits));
      say(`${what} Saved.`);
      return true;
    } catch (error) {
      if (error.kind === "changed") return this.#settle(added, what);
      say(`Not saved: ${error.message}`, true);
      return false;
    }
  }

  /** Somebody else has changed the edits since they were looked at here. */
  async #settle(added, what) {
    const answer = await ask("The edits of this page were changed elsewhere",
      make("p", {}, added ? "In another window, or by hand. Your last change is not saved yet. It can be added to what is there now, or left."
        : "In another window, or by hand. What you took back or put back is not saved; what is there now is shown."),
      added ? [["add", "Add my change"], ["show", "Leave my change"]] : [["", "Show what is there now"]]);
    this.#remember([], []);
    this.#take(await source.page(this.id));
    if (answer === "add") await this.#save([...this.view.edits, ...added], what, added);
    return false;
  }
}
