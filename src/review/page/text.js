// The text beside the scan: articles, paragraphs, the lines they come from, and in these the words.
//
// A line is what is chosen and edited: it stays where it is in the text while one types, with its print above.

import { button, make, percent, say } from "./dom.js";
import { source } from "./source.js";
import { boxOf, bytesOf, languageTag, readable } from "./store.js";

const headings = { headline: "h2", kicker: "h3", deck: "h3", subheading: "h3", masthead: "h2" };

/** Places of the words in the text of their line, in bytes. */
function wordBytes(line) {
  const size = (text) => new TextEncoder().encode(text).length;
  let at = 0;
  return line.words.map((word) => {
    const found = line.text.indexOf(word.text, at);
    const begin = found < 0 ? at : found;
    at = begin + word.text.length;
    return [size(line.text.slice(0, begin)), size(line.text.slice(0, at))];
  });
}

/** Numbers of words of a line that its readers dispute. */
function disputed(line) {
  const numbers = new Set();
  if (line.disputes.length === 0) return numbers;
  const places = wordBytes(line);
  for (const dispute of line.disputes) {
    const end = dispute.offset + Math.max(1, new TextEncoder().encode(dispute.chosen).length);
    places.forEach(([from, to], k) => { if (from < end && to > dispute.offset) numbers.add(k); });
  }
  return numbers;
}

export class TextView {
  constructor(store) {
    this.store = store;
    this.element = make("div", { class: "text", role: "group", "aria-label": "Text of the page" });
    this.element.addEventListener("pointerover", (event) => this.#hover(event.target));
    this.element.addEventListener("pointerleave", () => store.hover(null, null, "text"));
    this.element.addEventListener("focusin", (event) => this.#focused(event.target));
    this.element.addEventListener("click", (event) => { if (!event.target.closest(".line-editor")) event.target.closest(".line")?.focus(); });
    this.element.addEventListener("dblclick", (event) => {
      const line = event.target.closest(".line");
      if (line) this.edit(Number(line.dataset.line), Number(event.target.closest(".word")?.dataset.word ?? NaN));
    });
    store.addEventListener("change", () => this.draw());
    store.addEventListener("mark", () => this.#mark());
    store.addEventListener("hover", (event) => this.#light("hovered", event.detail));
    store.addEventListener("select", (event) => {
      this.#light("chosen", event.detail);
      if (event.detail.from === "scan") this.lineElement(event.detail.line)?.scrollIntoView({ block: "center", behavior: "smooth" });
    });
    this.draw();
  }

  lineElement(id) { return id === null ? null : this.element.querySelector(`.line[data-line="${id}"]`); }

  draw() {
    const { store } = this;
    if (this.element.querySelector(".line-editor")) {
      this.stale = true;  // what is being typed stays
      return;
    }
    const hadFocus = this.element.contains(document.activeElement);
    const { scrollTop } = this.element;
    this.stale = false;
    if (!store.page) {
      this.element.replaceChildren(make("p", { class: "notice" }, store.view.error ?? store.view.trouble));
      return;
    }
    const articles = [];
    for (const paragraph of store.page.paragraphs) {
      if (articles.at(-1)?.article !== paragraph.article) articles.push({ article: paragraph.article, paragraphs: [] });
      articles.at(-1).paragraphs.push(paragraph);
    }
    this.element.replaceChildren(...articles.map(({ article, paragraphs }) => {
      const section = make("section", { "aria-label": `Article ${article + 1}` }, paragraphs.map((paragraph) => this.#paragraph(paragraph)));
      section.style.setProperty("--hue", String(Math.round((article * 137.5) % 360)));
      return section;
    }));
    if (articles.length === 0) this.element.append(make("p", { class: "notice" }, "There is no text on this page."));
    this.#mark();
    this.#light("chosen", { line: store.selected });
    this.element.scrollTop = scrollTop;
    if (hadFocus) this.lineElement(store.selected)?.focus({ preventScroll: true });
  }

  #paragraph(paragraph) {
    const piece = bytesOf(paragraph.text);
    const first = this.store.regionOf(paragraph.lines[0]?.line);
    const element = make(headings[paragraph.kind] ?? "p", {
      class: `paragraph ${paragraph.kind} ${paragraph.role}`, lang: languageTag(first?.language ?? ""), data: { paragraph: paragraph.id },
    }, paragraph.kind === "body" ? null : make("span", { class: "tag" }, readable(paragraph.kind), " "));
    paragraph.lines.forEach((line, k) => element.append(this.#line(this.store.line(line.line), piece(line.offset, paragraph.lines[k + 1]?.offset))));
    return element;
  }

  #line(line, text) {
    const doubtful = disputed(line);
    const element = make("span", { class: "line", tabindex: "-1", role: "button", "aria-roledescription": "line", data: { line: line.id } });
    let at = 0;
    line.words.forEach((word, k) => {
      let shown = word.text;
      let found = text.indexOf(shown, at);
      if (found < 0 && k === line.words.length - 1) found = text.indexOf(shown = shown.slice(0, -1), at);  // a hyphen that is gone
      if (found < 0 || shown === "" || found - at > 3) return;
      if (found > at) element.append(text.slice(at, found));
      element.append(make("span", {
        class: `word${doubtful.has(k) ? " disputed" : ""}`, data: { word: k, confidence: word.confidence },
        title: `${percent(word.confidence)} sure`,
      }, shown));
      at = found + shown.length;
    });
    if (at < text.length) element.append(text.slice(at));
    return element;
  }

  #mark() {
    for (const word of this.element.querySelectorAll(".word"))
      word.classList.toggle("doubtful", Number(word.dataset.confidence) < this.store.threshold || word.textContent === "〓");
    const focusable = this.lineElement(this.store.selected) ?? this.element.querySelector(".line");
    for (const line of this.element.querySelectorAll('.line[tabindex="0"]')) line.tabIndex = -1;
    if (focusable) focusable.tabIndex = 0;
  }

  #light(name, { line, word }) {
    for (const old of this.element.querySelectorAll(`.${name}, .${name}-word, .${name}-paragraph`)) old.classList.remove(name, `${name}-word`, `${name}-paragraph`);
    const element = this.lineElement(line ?? null);
    if (!element) return;
    element.classList.add(name);
    element.closest(".paragraph").classList.add(`${name}-paragraph`);
    if (word !== null && word !== undefined) element.querySelector(`[data-word="${word}"]`)?.classList.add(`${name}-word`);
  }

  #hover(target) {
    const line = target.closest(".line");
    const word = target.closest(".word");
    this.store.hover(line ? Number(line.dataset.line) : null, word ? Number(word.dataset.word) : null, "text");
  }

  #focused(target) {
    const line = target.closest(".line");
    if (!line || target.closest(".line-editor")) return;
    for (const other of this.element.querySelectorAll('.line[tabindex="0"]')) other.tabIndex = -1;
    line.tabIndex = 0;
    if (Number(line.dataset.line) !== this.store.selected) this.store.select(Number(line.dataset.line), "text");
  }

  /** Goes on by so many lines from the one that is chosen. */
  step(by) {
    const lines = [...this.element.querySelectorAll(".line")];
    const at = lines.findIndex((line) => Number(line.dataset.line) === this.store.selected);
    lines[Math.min(lines.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus();
  }

  /** To the next line with something doubtful. */
  nextDoubt(back = false) {
    const lines = [...this.element.querySelectorAll(".line")];
    const at = lines.findIndex((line) => Number(line.dataset.line) === this.store.selected);
    const order = back ? lines.slice(0, Math.max(0, at)).reverse() : lines.slice(at + 1);
    const next = order.find((line) => line.querySelector(".doubtful, .disputed"));
    if (next) next.focus();
    else say(back ? "Nothing doubtful before this." : "Nothing doubtful after this.");
  }

  /** Edits a line where it stands. */
  edit(id, word = NaN) {
    const element = this.lineElement(id);
    const line = this.store.line(id);
    if (!element || !line || this.element.querySelector(".line-editor")) return;
    if (!this.store.mayEdit) {
      say(this.store.view.read_only || "These pages are for looking only.", true);
      return;
    }
    this.store.select(id, "text");
    const input = make("input", { type: "text", class: "line-input", "aria-label": "Text of the line as it is printed", value: line.text, spellcheck: "false", lang: element.closest("[lang]")?.lang });
    const close = (focus = true) => {
      editor.remove();
      element.classList.remove("edited");
      if (this.stale) this.draw();
      if (focus) this.lineElement(this.store.selected)?.focus();
    };
    const save = async (further) => {
      const text = input.value.trim();
      const changed = text !== line.text;
      close();
      if (changed) await this.store.add([{ edit: "text", box: line.outline, text }], "Text changed.");
      if (further) {
        this.step(1);
        if (this.store.selected !== null) this.edit(this.store.selected);
      }
    };
    const editor = make("div", {
      class: "line-editor", role: "group", "aria-label": "Edit the line",
      onkeydown: (event) => {
        event.stopPropagation();
        if (event.isComposing) return;
        if (event.key === "Escape") close();
        else if (event.key === "Enter" && event.target === input) save(event.ctrlKey || event.metaKey);
        else return;
        event.preventDefault();
      },
    },
    this.store.view.scan_trouble ? null : make("img", { class: "cutting", alt: "The line on the scan", src: source.cutting(this.store.id, boxOf(line.outline)) }),
    input,
    this.#said(line, input),
    make("div", { class: "buttons" },
      button("Save", "Enter", () => save(false), { class: "main" }),
      button("Save and next", "Control+Enter", () => save(true)),
      button("Cancel", "Escape", () => close())));
    element.classList.add("edited");
    element.after(editor);
    const seen = () => editor.scrollIntoView({ block: "nearest" });
    editor.querySelector(".cutting")?.addEventListener("load", seen);
    seen();
    input.focus();
    const place = Number.isNaN(word) ? null : this.#placeOf(line, word);
    if (place) input.setSelectionRange(...place);
    else input.setSelectionRange(input.value.length, input.value.length);
  }

  #placeOf(line, word) {
    let at = 0;
    for (let k = 0; k <= word; ++k) {
      const found = line.text.indexOf(line.words[k].text, at);
      if (found < 0) return null;
      if (k === word) return [found, found + line.words[k].text.length];
      at = found + line.words[k].text.length;
    }
    return null;
  }

  /** What each reader made of the line, and of the places at which they differ. */
  #said(line, input) {
    const put = (text) => { input.value = text; input.focus(); };
    const piece = bytesOf(line.text);
    const places = line.disputes.map((dispute) => {
      const before = piece(0, dispute.offset);
      const length = dispute.chosen.length;
      const versions = [...new Set([dispute.chosen, dispute.rejected, ...(dispute.candidates ?? []).map((one) => one.text)])];
      return make("fieldset", { class: "dispute" },
        make("legend", {}, `…${before.slice(-6)}`, make("mark", {}, dispute.chosen || "nothing"), `${line.text.slice(before.length + length).slice(0, 6)}…`, ` (${dispute.reason})`),
        versions.map((text) => button(text || "nothing", "", () => {
          // The place is found again by what stands around it, as the person may have typed elsewhere.
          const old = versions.find((one) => input.value.slice(before.length).startsWith(one) && one !== "") ?? "";
          if (input.value.startsWith(before)) put(before + text + input.value.slice(before.length + old.length));
          else put(before + text + line.text.slice(before.length + length));
        }, { class: text === dispute.chosen ? "version current" : "version" })));
    });
    const whole = line.said.filter((said) => said.text !== line.text).map((said) =>
      make("div", { class: "reading" }, make("span", { class: "reader" }, `${said.reader}, ${percent(said.confidence, 0)}`), button(said.text, "", () => put(said.text), { class: "version", title: "Take this" })));
    return places.length + whole.length > 0 ? make("div", { class: "said" }, places, whole) : null;
  }
}
