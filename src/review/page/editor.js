// What can be done to the line, paragraph and region that are chosen, as buttons, keys and dialogs.

import { ask, button, choice, make, say } from "./dom.js";
import { moveRegion, partArticle } from "./order.js";
import { around, boxOf, directions, kinds, readable } from "./store.js";

export class Editor {
  constructor(store, scan, text) {
    this.store = store;
    this.scan = scan;
    this.text = text;
    this.element = make("div", { class: "actions", role: "toolbar", "aria-label": "What is chosen" });
    store.addEventListener("change", () => this.draw());
    store.addEventListener("select", () => this.draw());
    this.draw();
  }

  get region() { return this.store.regionOf(this.store.selected); }

  draw() {
    const { store } = this;
    const line = store.line(store.selected);
    if (!store.mayEdit) {
      this.element.replaceChildren(make("p", { class: "read-only" }, store.view.read_only ? `Nothing can be changed: ${store.view.read_only}.` : "For looking only."));
      return;
    }
    const held = this.element.contains(document.activeElement) ? document.activeElement.dataset.action : null;
    const act = (name, text, key, what, title, ready = true) => button(text, key, what, { title, disabled: !line || !ready, data: { action: name } });
    const { region } = this;
    this.element.replaceChildren(
      act("edit", "Edit text", "Enter", () => this.editLine(), "Edit the text of the line"),
      act("split", "Split", "s", () => this.splitParagraph(), "A paragraph begins with this line"),
      act("join", "Join", "m", () => this.joinParagraph(), "One paragraph with the one before it"),
      choice("Kind of the region", kinds.map((kind) => [kind, readable(kind)]), region?.kind ?? "body", (kind) => this.setKind(kind), { disabled: !region, data: { action: "kind" }, title: "Kind of the region (c)" }),
      act("region", "Region…", "r", () => this.changeRegion(), "Read the region again in another way, cut it, join it, move its edges"),
      act("drop", "Leave out", "Delete", () => this.dropRegion(), "The region is no text"),
      button("Draw", "n", () => this.drawRegion(), { title: "Draw a new region on the scan", data: { action: "draw" } }));
    if (held) this.element.querySelector(`[data-action="${held}"]`)?.focus();
  }

  /** True where the key did something. */
  key(event) {
    const shift = event.shiftKey;
    const keys = {
      Enter: () => this.editLine(), e: () => this.editLine(), s: () => this.splitParagraph(), m: () => this.joinParagraph(),
      c: () => this.element.querySelector("select")?.focus(), r: () => this.changeRegion(), n: () => this.drawRegion(shift), N: () => this.drawRegion(true),
      Delete: () => this.dropRegion(), x: () => this.dropLine(), a: () => this.region && partArticle(this.store, this.region.id),
    };
    const action = keys[event.key];
    if (!action || !this.store.mayEdit) return false;
    action();
    return true;
  }

  /** The region one place up or down in its article. */
  move(by) {
    const { region, store } = this;
    const article = region && store.articleOf(region.id);
    const place = (article?.regions.indexOf(region.id) ?? -1) + by;
    if (article && place >= 0 && place < article.regions.length) moveRegion(store, region.id, store.page.articles.indexOf(article), place);
  }

  editLine() {
    if (this.store.selected !== null) this.text.edit(this.store.selected);
  }

  splitParagraph() {
    const line = this.store.line(this.store.selected);
    const paragraph = this.store.paragraphOf(this.store.selected);
    if (!line || !paragraph) return;
    if (paragraph.lines[0].line === line.id) say("A paragraph begins here already.");
    else this.store.add([{ edit: "split", box: line.outline }], "Paragraph split.");
  }

  joinParagraph() {
    const paragraph = this.store.paragraphOf(this.store.selected);
    const before = this.store.page.paragraphs[(paragraph?.id ?? 0) - 1];
    if (!paragraph || !before) {
      say("There is no paragraph before this.");
      return;
    }
    const boxes = [before.lines.at(-1), paragraph.lines[0]].map((line) => this.store.line(line.line).outline);
    this.store.add([{ edit: "join", boxes }], "Paragraphs joined.");
  }

  setKind(kind) {
    if (this.region && kind !== this.region.kind) this.store.add([{ edit: "kind", box: this.region.outline, kind }], `Now ${readable(kind)}.`);
  }

  dropRegion() {
    if (this.region) this.store.add([{ edit: "drop", box: this.region.outline }], "Left out.");
  }
  dropLine() {
    const line = this.store.line(this.store.selected);
    if (line) this.store.add([{ edit: "drop", box: line.outline }], "Line left out.");
  }

  /** By hand on the scan, or with its sides as numbers. */
  drawRegion(byNumbers = false) {
    if (byNumbers || this.scan.element.clientWidth === 0) {
      this.#regionDialog("New region", this.scan.middle(), [["region", "Read it"]]);
      return;
    }
    say("Drag a box on the scan; Escape gives up. Shift and n: by numbers.");
    this.scan.element.focus();
    this.scan.drawBox((box) => { if (box) this.#regionDialog("New region", box, [["region", "Read it"]]); });
  }

  changeRegion() {
    const { region, store } = this;
    if (!region) return;
    const at = region.lines.indexOf(store.selected);
    const article = store.articleOf(region.id);
    const next = article?.regions[article.regions.indexOf(region.id) + 1];
    const buttons = [["region", "Read it again"]];
    if (at > 0) buttons.push(["cut", "Cut it before the line"]);
    if (next !== undefined) buttons.push(["unite", "Join the next to it"]);
    this.#regionDialog(`Region: ${readable(region.kind)}`, boxOf(region.outline), buttons, region, at, next);
  }

  async #regionDialog(title, box, buttons, region, at, next) {
    const { store } = this;
    const sides = ["Left", "Top", "Right", "Bottom"].map((name, k) => make("label", {}, name, make("input", { type: "number", min: 0, max: k % 2 ? store.page.source.height : store.page.source.width, value: Math.round(box[k]), required: true })));
    const field = (name, options, value) => make("label", {}, name, choice(name, options, value, () => {}));
    const kind = field("Kind", [["", "as found"], ...kinds.map((one) => [one, readable(one)])], "");
    const direction = field("Lines run", [["", "as found"], ...directions.map((one) => [one, readable(one)])], "");
    const language = field("Language", [["", "as found"], ...store.languages.map((one) => [one, one])], "");
    const answer = await ask(title, make("div", { class: "fields" }, sides, kind, direction, language), buttons);
    if (!answer) return;
    const value = (label) => label.querySelector("select").value;
    const more = {};
    for (const [name, label] of [["kind", kind], ["direction", direction], ["language", language]]) if (value(label)) more[name] = value(label);
    const wanted = sides.map((label) => Number(label.querySelector("input").value));
    const lines = region?.lines.map((id) => store.line(id).outline) ?? [];
    if (answer === "cut") {
      await store.add([around(lines.slice(0, at)), around(lines.slice(at))].map((half) => ({ edit: "region", box: half, kind: region.kind, direction: region.direction })), "Region cut; it is being read.");
    } else if (answer === "unite") {
      await store.add([{ edit: "region", box: around([region.outline, store.outline(next)]), kind: region.kind, direction: region.direction, ...more }], "Regions joined; they are being read.");
    } else if (wanted[2] - wanted[0] < 1 || wanted[3] - wanted[1] < 1) {
      say("A region needs a width and a height.", true);
    } else {
      await store.add([{ edit: "region", box: wanted, ...more }], "The region is being read.");
    }
  }
}

/** The edits of the page as a list, each of which can be taken back. */
export class EditList {
  constructor(store) {
    this.store = store;
    this.element = make("div", { class: "edit-list", role: "group", "aria-label": "Edits of the page" });
    store.addEventListener("change", () => this.draw());
    this.draw();
  }

  #words(edit) {
    const more = [edit.kind && readable(edit.kind), edit.direction && readable(edit.direction), edit.language, edit.text && `“${edit.text}”`].filter(Boolean).join(", ");
    const names = { region: "Region", drop: "Left out", line: "Line", kind: "Kind", text: "Text", article: "Article", order: "Order", join: "Joined", split: "Split" };
    const many = edit.boxes && edit.edit !== "join" ? ` of ${edit.boxes.length}` : "";
    return `${names[edit.edit] ?? edit.edit}${many}${more ? `: ${more}` : ""}`;
  }

  draw() {
    const { edits } = this.store.view;
    const list = edits.map((edit, k) => make("li", {}, make("span", {}, this.#words(edit)), " ",
      this.store.mayEdit ? button("Take back", "", () => this.store.remove(k), { class: "small", "aria-label": `Take back: ${this.#words(edit)}` }) : null));
    this.element.replaceChildren(edits.length ? make("ol", {}, list) : make("p", { class: "hint" }, "Nothing was changed on this page."));
  }
}
