// The list of pages, the worst first. It grows as one goes down it, so that thousands of pages cost nothing.

import { button, choice, make, percent } from "./dom.js";
import { source } from "./source.js";

const atOnce = 60;  // pages that are asked for

export class ListView {
  #asked = 0;

  constructor(query) {
    this.query = { ...query };
    this.loaded = 0;
    this.search = make("input", { type: "search", placeholder: "Search names", "aria-label": "Search names", value: this.query.words, oninput: () => this.#later({ words: this.search.value }) });
    this.counts = make("div", { class: "filters", role: "group", "aria-label": "Which pages" });
    this.list = make("ul", { class: "pages" });
    this.end = make("div", { class: "end" }, button("More pages", "", () => this.more()));
    this.summary = make("p", { class: "summary", role: "status" });
    this.element = make("div", { class: "list-view" },
      make("h1", {}, "Pages"),
      make("div", { class: "tools" }, this.search,
        choice("Order", [["worst", "Worst first"], ["name", "By name"]], this.query.sort, (sort) => this.again({ sort })), this.counts),
      this.summary, this.list, this.end);
    this.watch = new IntersectionObserver((seen) => { if (seen[0].isIntersecting) this.more(); }, { rootMargin: "600px" });
    this.again({});
  }

  close() { this.watch.disconnect(); }

  #later(change) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.again(change), 200);
  }

  async again(change) {
    Object.assign(this.query, change);
    history.replaceState(null, "", `#/?${new URLSearchParams(this.query)}`);
    this.loaded = 0;
    this.list.replaceChildren();
    this.watch.unobserve(this.end);
    await this.more();
    this.watch.observe(this.end);
  }

  async more() {
    const asked = ++this.#asked;
    if (this.loading && this.loaded > 0) return;
    this.loading = true;
    try {
      const answer = await source.list({ ...this.query, offset: this.loaded, limit: atOnce });
      if (asked !== this.#asked) return;
      this.list.append(...answer.pages.map((page) => this.#card(page)));
      this.loaded += answer.pages.length;
      this.end.hidden = this.loaded >= answer.total;
      this.summary.textContent = answer.total === 0 ? "No page is like that." : `${answer.total} ${answer.total === 1 ? "page" : "pages"}`;
      this.#showCounts(answer.counts);
    } catch (error) {
      this.summary.textContent = error.message;
    } finally {
      this.loading = false;
    }
  }

  #showCounts(counts) {
    const names = { all: "All", read: "Read", failed: "Failed", edited: "Edited", pending: "To do" };
    const had = this.counts.contains(document.activeElement) ? document.activeElement.dataset.show : null;
    this.counts.replaceChildren(...Object.entries(names).filter(([name]) => name === "all" || counts[name] > 0).map(([name, text]) =>
      button(`${text} ${counts[name]}`, "", () => this.again({ show: name }), { "aria-pressed": String(this.query.show === name), data: { show: name }, class: "filter" })));
    if (had) this.counts.querySelector(`[data-show="${had}"]`)?.focus();
  }

  #card(page) {
    const failed = page.state === "failed";
    const doubt = page.doubt ?? null;
    const grade = failed ? "bad" : doubt === null ? "none" : doubt > 0.03 ? "bad" : doubt > 0.01 ? "fair" : "good";
    const picture = make("img", { src: source.thumbnail(page.id), alt: "", loading: "lazy", decoding: "async", onerror: () => picture.replaceWith(make("span", { class: "no-picture", "aria-hidden": "true" }, "no picture")) });
    return make("li", { class: `card ${grade}` },
      make("a", { href: `#/page/${page.id}` },
        make("span", { class: "thumbnail" }, picture),
        make("span", { class: "name" }, page.name),
        failed ? make("span", { class: "reason" }, page.error ?? "failed")
          : page.state === "pending" ? make("span", { class: "reason" }, "not read yet")
            : make("span", { class: "measure" }, doubt === null ? "no text" : `${percent(doubt, 2)} doubtful`),
        make("span", { class: "chips" }, failed ? make("span", { class: "chip bad" }, "failed") : null, page.edited ? make("span", { class: "chip" }, "edited") : null)));
  }
}
