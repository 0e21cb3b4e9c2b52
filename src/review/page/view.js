// One page: the scan, the text beside it, and what can be done.

import { button, make, percent, say } from "./dom.js";
import { EditList, Editor } from "./editor.js";
import { OrderView } from "./order.js";
import { layers, ScanView } from "./scan.js";
import { source } from "./source.js";
import { boxOf, Store } from "./store.js";
import { TextView } from "./text.js";

const lowest = 50;  // percent, of the slider for doubtful characters

export class PageScreen {
  static async open(id, neighbours) {
    const store = new Store(id);
    await store.load();
    return new PageScreen(store, neighbours);
  }

  constructor(store, neighbours) {
    this.store = store;
    this.neighbours = neighbours;
    this.scan = new ScanView(store);
    this.text = new TextView(store);
    this.order = new OrderView(store);
    this.edits = new EditList(store);
    this.editor = new Editor(store, this.scan, this.text);
    this.state = make("div", { class: "state" });
    this.tabs = [["text", "Text", this.text.element], ["order", "Order", this.order.element], ["edits", "Edits", this.edits.element]];
    this.element = make("div", { class: "page-view", data: { pane: "text" } },
      make("div", { class: "tools", role: "group", "aria-label": "Page" }, this.#pageTools()),
      this.state,
      make("div", { class: "panes" },
        make("section", { class: "scan-pane", "aria-label": "Scan" }, this.#scanTools(),
          store.view.scan_trouble || !store.page ? make("p", { class: "notice" }, store.view.scan_trouble || store.view.error || store.view.trouble) : null,
          store.page ? this.scan.element : this.#small()),
        make("section", { class: "text-pane", "aria-label": "What was read" }, this.#tabList(),
          this.tabs.map(([name, , element]) => make("div", { class: "tab-panel", role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `tab-${name}`, tabindex: "-1" }, element)),
          this.editor.element)));
    this.showTab("text");
    store.addEventListener("change", () => this.#tell());
    store.addEventListener("history", () => this.#tellHistory());
    this.#tell();
  }

  close() {
    this.store.close();
    this.scan.close();
  }

  #pageTools() {
    const go = (id, text, key, label) => (id ? make("a", { class: "button", href: `#/page/${id}`, title: `${label} (${key})`, "aria-label": label }, text) : make("span", { class: "button off", "aria-hidden": "true" }, text));
    this.undo = button("Undo", "Control+z", () => this.store.undo());
    this.redo = button("Redo", "Control+y", () => this.store.redo());
    const { id } = this.store;
    return [
      go(this.neighbours.previous, "‹", "[", "Page before"), go(this.neighbours.next, "›", "]", "Next page"),
      make("h1", {}, this.store.view.name),
      source.readOnly ? null : [this.undo, this.redo, button("Read again", "", () => this.store.readAgain(), { title: "Read the page anew with all its edits", disabled: !this.store.page || Boolean(this.store.view.scan_trouble) })],
      this.store.page ? make("span", { class: "exports" }, "Export ", make("a", { href: source.exported(id, "txt"), download: "" }, "text"), " ", make("a", { href: source.exported(id, "json"), download: "" }, "JSON")) : null,
    ];
  }

  /** Of a page on which nothing was read. */
  #small() {
    const picture = make("img", { class: "small-scan", alt: "The scan", src: source.thumbnail(this.store.id), onerror: () => picture.remove() });
    return picture;
  }

  #scanTools() {
    const told = make("output", {}, percent(this.store.threshold, 0));
    return make("div", { class: "tools scan-tools", role: "group", "aria-label": "Scan" },
      button("−", "", () => this.scan.zoomAt(1 / 1.4), { "aria-label": "Zoom out" }), button("+", "", () => this.scan.zoomAt(1.4), { "aria-label": "Zoom in" }),
      button("Page", "0", () => this.scan.fit(), { title: "Show all of the page" }), button("Width", "h", () => this.scan.fitWidth(), { title: "As wide as there is room" }),
      make("details", { class: "layers" }, make("summary", {}, "Show"),
        make("div", { class: "menu" }, layers.map(([name, text]) => make("label", {}, make("input", { type: "checkbox", checked: this.scan.isShown(name), onchange: (event) => this.scan.toggle(name, event.target.checked) }), text)),
          make("label", { class: "slider" }, "Mark what is less sure than ", told,
            make("input", { type: "range", min: lowest, max: 100, value: Math.round(100 * this.store.threshold), oninput: (event) => { told.textContent = `${event.target.value} %`; this.store.mark(event.target.value / 100); } })))));
  }

  #tabList() {
    this.tabButtons = this.tabs.map(([name, text], k) => make("button", {
      type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`, onclick: () => this.showTab(name), title: `${text} (${k + 1})`,
      onkeydown: (event) => {
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!by) return;
        event.preventDefault();
        event.stopPropagation();
        const next = (k + by + this.tabs.length) % this.tabs.length;
        this.showTab(this.tabs[next][0]);
        this.tabButtons[next].focus();
      },
    }, text));
    return make("div", { class: "tab-bar" },
      button("Scan", "", () => this.showPane("scan"), { class: "pane-switch", "aria-pressed": "false" }),
      make("div", { role: "tablist", "aria-label": "What was read" }, this.tabButtons));
  }

  showTab(name) {
    this.tab = name;
    this.tabs.forEach(([one], k) => {
      this.tabButtons[k].setAttribute("aria-selected", String(one === name));
      this.tabButtons[k].tabIndex = one === name ? 0 : -1;
      this.element.querySelector(`#panel-${one}`).hidden = one !== name;
    });
  }

  /** On a narrow screen one of the two is seen. */
  showPane(pane) {
    const next = this.element.dataset.pane === pane ? "text" : pane;
    this.element.dataset.pane = next;
    const chosen = this.store.line(this.store.selected);
    this.element.querySelector(".pane-switch").setAttribute("aria-pressed", String(next === "scan"));
    if (next === "scan") requestAnimationFrame(() => chosen ? this.scan.show(boxOf(chosen.outline)) : this.scan.fit());
  }

  #tellHistory() {
    this.undo.disabled = !this.store.mayUndo;
    this.redo.disabled = !this.store.mayRedo;
  }
  #tell() {
    const { view } = this.store;
    this.#tellHistory();
    const words = [];
    if (view.reading === "reading") words.push(make("span", { class: "busy" }, "The page is being read again…"));
    else if (view.reading === "waiting") words.push("Edits are saved; the page will be read again in a moment.");
    else if (view.reading === "failed") words.push(make("span", { class: "trouble" }, `Not read again: ${view.reading_trouble}`));
    else if (view.outdated) words.push("Edits are saved; the outputs do not hold all of them yet.");
    if (view.unsure && view.page) words.push(" What is shown is what was read before.");
    if (view.trouble && view.state !== "failed") words.push(make("span", { class: "trouble" }, ` ${view.trouble}`));
    const notes = view.page?.notes ?? view.notes;
    this.state.replaceChildren(make("span", {}, words),
      notes.length ? make("details", { class: "notes" }, make("summary", {}, `${notes.length} ${notes.length === 1 ? "note" : "notes"}`), make("ul", {}, notes.map((note) => make("li", {}, note)))) : "");
    this.state.hidden = words.length === 0 && notes.length === 0;
  }

  /** True where the key did something. */
  key(event) {
    const { store } = this;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      const what = { z: event.shiftKey ? "redo" : "undo", Z: "redo", y: "redo" }[event.key];
      if (what) store[what]();
      return Boolean(what);
    }
    if (event.ctrlKey || event.metaKey) return false;
    if (event.altKey) {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by) this.editor.move(by);
      return Boolean(by);
    }
    const onButton = event.target.closest?.("button, a, summary, input");
    if (event.key === "Enter" && onButton) return false;
    const go = (id) => { if (id) location.hash = `#/page/${id}`; else say("There is no further page."); };
    const keys = {
      j: () => this.text.step(1), ArrowDown: () => this.text.step(1), k: () => this.text.step(-1), ArrowUp: () => this.text.step(-1),
      d: () => this.text.nextDoubt(), D: () => this.text.nextDoubt(true), "[": () => go(this.neighbours.previous), "]": () => go(this.neighbours.next),
      1: () => this.#toTab(0), 2: () => this.#toTab(1), 3: () => this.#toTab(2),
      "+": () => this.scan.zoomAt(1.4), "-": () => this.scan.zoomAt(1 / 1.4), 0: () => this.scan.fit(), h: () => this.scan.fitWidth(),
      v: () => store.selected !== null && this.scan.show(boxOf(store.line(store.selected).outline)),
    };
    const action = keys[event.key];
    if (!action) return this.editor.key(event);
    action();
    return true;
  }
  #toTab(k) {
    this.showTab(this.tabs[k][0]);
    this.tabButtons[k].focus();
  }
}
