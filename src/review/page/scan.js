// The scan, as large as one wants it, with what was found drawn over it.
//
// Tiles of the level that fits the zoom are laid where they are seen, over the smallest picture of the whole. The
// drawing is one SVG as large as the window onto the scan, whose view box is the part of the scan that is seen:
// its coordinates are pixels of the scan, and its lines stay thin at any zoom.

import { make, makeSvg } from "./dom.js";
import { source } from "./source.js";
import { around, boxOf } from "./store.js";

const tileSize = 512;
const largest = 4;          // screen pixels a pixel of the scan
const clickSlack = 5;       // pixels by which a click may move
const keyStep = 80;         // pixels by which an arrow key moves
const margin = 24;          // pixels left around what is shown

export const layers = [
  ["regions", "Regions", true],
  ["columns", "Columns", false],
  ["order", "Reading order", true],
  ["lines", "Lines", false],
  ["doubt", "Doubtful characters", true],
  ["dropped", "Print left out", false],
];

const points = (outline) => outline.map((point) => point.join(",")).join(" ");

function contains(outline, x, y) {
  let side = 0;
  for (let k = 0; k < 4; ++k) {
    const [ax, ay] = outline[k];
    const [bx, by] = outline[(k + 1) % 4];
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (cross !== 0 && side !== 0 && cross > 0 !== side > 0) return false;
    if (cross !== 0) side = cross;
  }
  return true;
}

export class ScanView {
  #zoom = 1;
  #x = 0;  // of the scan's left top corner in the window
  #y = 0;
  #tiles = new Map();
  #pointers = new Map();
  #moved = 0;
  #drawing = null;  // {done, from, to} while a box is being drawn
  #frame = 0;
  #shown = new Set(layers.filter((layer) => layer[2]).map((layer) => layer[0]));

  constructor(store) {
    this.store = store;
    this.tiles = make("div", { class: "tiles", "aria-hidden": "true" });
    this.drawing = makeSvg("svg", { class: "drawing", "aria-hidden": "true", preserveAspectRatio: "none" });
    this.element = make("div", {
      class: "scan", tabindex: "0", role: "application", "aria-roledescription": "scan",
      "aria-label": "Scan of the page. Arrow keys move it, plus and minus zoom, 0 shows all of it.",
      onkeydown: (event) => this.#key(event),
    }, this.tiles, this.drawing);
    this.element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    for (const [name, heed] of [["pointerdown", this.#down], ["pointermove", this.#move], ["pointerup", this.#up], ["pointercancel", this.#up], ["pointerleave", this.#leave]])
      this.element.addEventListener(name, (event) => heed.call(this, event));
    this.element.addEventListener("dblclick", (event) => this.zoomAt(2, ...this.#place(event)));
    this.watch = new ResizeObserver(() => this.#resize());
    this.watch.observe(this.element);
    store.addEventListener("change", () => this.draw());
    store.addEventListener("mark", () => this.#drawDoubt());
    store.addEventListener("hover", (event) => this.#light("hovered", event.detail));
    store.addEventListener("select", (event) => {
      this.#light("chosen", event.detail);
      if (event.detail.line !== null && event.detail.from !== "scan") this.show(boxOf(store.line(event.detail.line).outline));
    });
    this.draw();
  }

  close() {
    this.watch.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  get size() {
    const { width = 0, height = 0 } = this.store.page?.source ?? {};
    return [width, height];
  }

  toggle(layer, on) {
    if (on) this.#shown.add(layer);
    else this.#shown.delete(layer);
    this.drawing.querySelector(`.${layer}`)?.classList.toggle("hidden", !on);
  }
  isShown(layer) { return this.#shown.has(layer); }

  fit() {
    const [width, height] = this.size;
    const { clientWidth, clientHeight } = this.element;
    if (!width || !clientWidth) return;
    this.#zoom = Math.min((clientWidth - margin) / width, (clientHeight - margin) / height);
    this.#x = (clientWidth - width * this.#zoom) / 2;
    this.#y = (clientHeight - height * this.#zoom) / 2;
    this.fitted = true;
    this.#update();
  }
  fitWidth() {
    const [width] = this.size;
    this.#zoom = (this.element.clientWidth - margin) / width;
    this.#x = margin / 2;
    this.#y = margin / 2;
    this.#update();
  }

  zoomAt(factor, x = this.element.clientWidth / 2, y = this.element.clientHeight / 2) {
    const [width, height] = this.size;
    const smallest = Math.min(this.element.clientWidth / width, this.element.clientHeight / height) / 2;
    const zoom = Math.min(largest, Math.max(smallest, this.#zoom * factor));
    this.#x = x - ((x - this.#x) * zoom) / this.#zoom;
    this.#y = y - ((y - this.#y) * zoom) / this.#zoom;
    this.#zoom = zoom;
    this.fitted = false;
    this.#update();
  }
  pan(dx, dy) {
    const [width, height] = this.size;
    const { clientWidth, clientHeight } = this.element;
    const keep = (at, length, window) => Math.min(window / 2, Math.max(window / 2 - length * this.#zoom, at));
    this.#x = keep(this.#x + dx, width, clientWidth);
    this.#y = keep(this.#y + dy, height, clientHeight);
    this.fitted = false;
    this.#update();
  }

  /** Moves as little as it takes to see a box, and comes nearer where it would be too small to read. */
  show([left, top, right, bottom]) {
    const { clientWidth, clientHeight } = this.element;
    if (!clientWidth) return;
    const readableHeight = 18;  // pixels of a line
    const thickness = Math.min(right - left, bottom - top);
    if (thickness * this.#zoom < readableHeight * 0.75) {
      this.#zoom = Math.min(largest, readableHeight / thickness);
      this.#x = clientWidth / 2 - ((left + right) / 2) * this.#zoom;
      this.#y = clientHeight / 2 - ((top + bottom) / 2) * this.#zoom;
    }
    const into = (at, from, to, window) => {
      const begin = from * this.#zoom + at;
      const end = to * this.#zoom + at;
      if (end - begin > window - 2 * margin) return at + margin - begin;
      if (begin < margin) return at + margin - begin;
      return end > window - margin ? at + window - margin - end : at;
    };
    this.#x = into(this.#x, left, right, clientWidth);
    this.#y = into(this.#y, top, bottom, clientHeight);
    this.fitted = false;
    this.#update();
  }

  /** The middle of what is seen, as a box, for a region that is not drawn by hand. */
  middle() {
    const { clientWidth, clientHeight } = this.element;
    return [clientWidth / 4, clientHeight / 4, (clientWidth * 3) / 4, (clientHeight * 3) / 4].map((at, k) => Math.round((at - (k % 2 ? this.#y : this.#x)) / this.#zoom));
  }

  /** Has a box drawn by hand; `done` gets it, or null. */
  drawBox(done) {
    this.#drawing = { done, from: null, to: null };
    this.element.classList.add("draws");
  }
  stopDrawing(box = null) {
    const { done } = this.#drawing ?? {};
    this.#drawing = null;
    this.element.classList.remove("draws");
    this.drawing.querySelector(".drawn")?.remove();
    done?.(box);
  }

  #place(event) {
    const { left, top } = this.element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
  #onScan(event) {
    const [x, y] = this.#place(event);
    return [(x - this.#x) / this.#zoom, (y - this.#y) / this.#zoom];
  }

  #resize() {
    if (this.fitted || !this.seen) this.fit();
    this.seen ||= this.element.clientWidth > 0;
    this.#update();
  }

  #wheel(event) {
    event.preventDefault();
    if (event.shiftKey && !event.ctrlKey) this.pan(-event.deltaY || -event.deltaX, 0);
    else this.zoomAt(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : event.ctrlKey ? 0.01 : 0.0018)), ...this.#place(event));
  }
  #down(event) {
    if (event.button > 0) return;
    this.element.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, this.#place(event));
    this.#moved = 0;
    if (this.#drawing && this.#pointers.size === 1) this.#drawing.from = this.#drawing.to = this.#onScan(event);
  }
  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      this.#point(event);
      return;
    }
    const now = this.#place(event);
    this.#moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (this.#drawing?.from) {
      this.#drawing.to = this.#onScan(event);
      this.#drawDrawn();
    } else if (this.#pointers.size === 1) {
      if (this.#moved > clickSlack) this.pan(now[0] - before[0], now[1] - before[1]);
    } else {
      const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      const apart = (place) => Math.hypot(place[0] - other[0], place[1] - other[1]);
      this.zoomAt(apart(now) / Math.max(1, apart(before)), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
    }
    this.#pointers.set(event.pointerId, now);
  }
  #up(event) {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#drawing?.from) {
      const [[ax, ay], [bx, by]] = [this.#drawing.from, this.#drawing.to];
      const [width, height] = this.size;
      const box = [Math.max(0, Math.min(ax, bx)), Math.max(0, Math.min(ay, by)), Math.min(width, Math.max(ax, bx)), Math.min(height, Math.max(ay, by))].map(Math.round);
      this.stopDrawing(box[2] - box[0] > clickSlack && box[3] - box[1] > clickSlack ? box : null);
    } else if (event.type === "pointerup" && this.#moved <= clickSlack) {
      const { line } = this.#at(event);
      if (line !== null) this.store.select(line, "scan");
    }
  }
  #leave() {
    this.store.hover(null, null, "scan");
  }
  #point(event) {
    const { line, word } = this.#at(event);
    if (line === this.pointed?.line && word === this.pointed?.word) return;
    this.pointed = { line, word };
    this.store.hover(line, word, "scan");
  }
  #at(event) {
    const [x, y] = this.#onScan(event);
    const line = this.store.page?.lines.find((one) => contains(one.outline, x, y));
    const word = line?.words.findIndex((one) => contains(one.outline, x, y)) ?? -1;
    return { line: line?.id ?? null, word: word < 0 ? null : word };
  }

  #key(event) {
    if (event.target !== this.element || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.shiftKey ? 4 * keyStep : keyStep;
    const keys = {
      ArrowLeft: () => this.pan(step, 0), ArrowRight: () => this.pan(-step, 0), ArrowUp: () => this.pan(0, step), ArrowDown: () => this.pan(0, -step),
      "+": () => this.zoomAt(1.4), "=": () => this.zoomAt(1.4), "-": () => this.zoomAt(1 / 1.4), 0: () => this.fit(), 1: () => this.zoomAt(1 / this.#zoom),
      Escape: () => this.#drawing && this.stopDrawing(),
    };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  #update() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#render());
  }

  #render() {
    const { clientWidth, clientHeight } = this.element;
    const [width, height] = this.size;
    if (!clientWidth || !width) return;
    this.tiles.style.transform = `translate(${this.#x}px, ${this.#y}px) scale(${this.#zoom})`;
    this.drawing.setAttribute("viewBox", [-this.#x / this.#zoom, -this.#y / this.#zoom, clientWidth / this.#zoom, clientHeight / this.#zoom].join(" "));
    this.drawing.style.setProperty("--pixel", `${1 / this.#zoom}px`);
    if (!this.store.view.scan_trouble) this.#layTiles(width, height, clientWidth, clientHeight);
  }

  #layTiles(width, height, clientWidth, clientHeight) {
    const last = Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / tileSize)));
    const wanted = Math.floor(Math.log2(1 / (this.#zoom * devicePixelRatio)));
    const level = Math.min(last, Math.max(0, wanted));
    const side = tileSize * 2 ** level;
    const first = (at) => Math.max(0, Math.floor(-at / this.#zoom / side));
    const end = (at, window, length) => Math.min(Math.ceil(length / side), Math.floor((window - at) / this.#zoom / side) + 1);
    const needed = new Set([this.#tile(last, 0, 0)]);
    for (let rank = first(this.#y); rank < end(this.#y, clientHeight, height); ++rank)
      for (let column = first(this.#x); column < end(this.#x, clientWidth, width); ++column)
        needed.add(this.#tile(level, column, rank));
    // What is there already stays until the new is.
    const ready = [...needed].every((key) => this.#tiles.get(key).complete);
    for (const [key, picture] of this.#tiles) {
      if (needed.has(key) || !ready) continue;
      picture.remove();
      this.#tiles.delete(key);
    }
  }
  #tile(level, column, rank) {
    const key = `${level}/${column}/${rank}`;
    if (this.#tiles.has(key)) return key;
    const scale = 2 ** level;
    const picture = make("img", { alt: "", draggable: "false", decoding: "async", onload: () => this.#sized(picture, scale) });
    picture.style.left = `${column * tileSize * scale}px`;
    picture.style.top = `${rank * tileSize * scale}px`;
    picture.style.zIndex = String(20 - level);
    picture.src = source.tile(this.store.id, level, column, rank);
    this.#tiles.set(key, picture);
    this.tiles.append(picture);
    return key;
  }
  #sized(picture, scale) {
    picture.style.width = `${picture.naturalWidth * scale}px`;
    picture.style.height = `${picture.naturalHeight * scale}px`;
    this.#update();
  }

  /** All that is drawn over the scan. */
  draw() {
    const { page } = this.store;
    if (!page) {
      this.drawing.replaceChildren();
      return;
    }
    const layer = (name, ...children) => makeSvg("g", { class: `${name}${this.#shown.has(name) ? "" : " hidden"}` }, children);
    const polygon = (outline, name, title) => makeSvg("polygon", { points: points(outline), class: name }, title ? makeSvg("title", {}, title) : null);
    const shown = page.regions.filter((region) => region.kind !== "noise");
    this.drawing.replaceChildren(
      layer("columns", this.#columns(shown).map(([[left, top, right, bottom], name]) =>
        [makeSvg("rect", { x: left, y: top, width: right - left, height: bottom - top }), makeSvg("text", { x: left, y: top, class: "number" }, name)])),
      layer("regions", shown.map((region) => polygon(region.outline, `region ${region.kind}`))),
      layer("lines", page.lines.map((line) => polygon(line.outline, "line"))),
      layer("dropped", page.dropped.map((one) => polygon(one.outline, "left-out", one.reason)), page.regions.filter((region) => region.kind === "noise").map((region) => polygon(region.outline, "left-out"))),
      layer("doubt"),
      layer("order", this.#order()),
      makeSvg("g", { class: "light" }));
    this.#drawDoubt();
    this.#light("chosen", { line: this.store.selected });
    this.#update();
  }

  #columns(regions) {
    const columns = new Map();
    for (const region of regions) {
      if (region.column < 0) continue;
      const key = `${region.band}.${region.column}`;
      columns.set(key, [...(columns.get(key) ?? []), region.outline]);
    }
    return [...columns].map(([key, outlines]) => [around(outlines), `column ${Number(key.split(".")[1]) + 1}`]);
  }

  #order() {
    const { page } = this.store;
    const center = (region) => {
      const [left, top, right, bottom] = boxOf(page.regions[region].outline);
      return [(left + right) / 2, (top + bottom) / 2];
    };
    let number = 0;
    return page.articles.map((article, k) => {
      const group = makeSvg("g", { class: "article" });
      group.style.setProperty("--hue", String(Math.round((k * 137.5) % 360)));
      group.append(makeSvg("polyline", { points: points(article.regions.map(center)), class: "path" }));
      for (const region of article.regions) {
        const [left, top] = boxOf(page.regions[region].outline);
        const mark = makeSvg("g", { class: "mark" }, makeSvg("circle", {}), makeSvg("text", {}, String(++number)));
        mark.style.setProperty("--x", `${left}px`);
        mark.style.setProperty("--y", `${top}px`);
        group.append(mark);
      }
      return group;
    });
  }

  #drawDoubt() {
    const group = this.drawing.querySelector(".doubt");
    if (!group) return;
    const words = this.store.page.lines.flatMap((line) => line.words).filter((word) => word.confidence < this.store.threshold || word.text === "〓");
    group.replaceChildren(...words.map((word) => makeSvg("polygon", { points: points(word.outline), class: "doubtful" })));
  }

  #drawDrawn() {
    this.drawing.querySelector(".drawn")?.remove();
    const [[ax, ay], [bx, by]] = [this.#drawing.from, this.#drawing.to];
    this.drawing.append(makeSvg("rect", { class: "drawn", x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) }));
  }

  #light(name, { line, word }) {
    const group = this.drawing.querySelector(".light");
    if (!group) return;
    for (const old of group.querySelectorAll(`.${name}`)) old.remove();
    const found = line === null || line === undefined ? null : this.store.line(line);
    if (!found) return;
    const add = (outline, more) => group.append(makeSvg("polygon", { points: points(outline), class: `${name} ${more}` }));
    const region = this.store.regionOf(line);
    if (region) add(region.outline, "of-region");
    const paragraph = name === "hovered" ? this.store.paragraphOf(line) : null;
    for (const other of paragraph?.lines ?? []) if (other.line !== line) add(this.store.line(other.line).outline, "of-paragraph");
    add(found.outline, "of-line");
    if (word !== null && word !== undefined && found.words[word]) add(found.words[word].outline, "of-word");
  }
}
