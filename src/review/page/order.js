// The order of articles and of the regions in them, as a list that can be put into another order: by drag, or with
// the keys Alt and an arrow.

import { button, make } from "./dom.js";
import { readable } from "./store.js";

const moved = (list, from, to) => {
  const other = list.filter((_, k) => k !== from);
  other.splice(to, 0, list[from]);
  return other;
};

/** The edit that makes these regions one article, in this order. */
export function articleEdit(store, regions) {
  return { edit: "article", boxes: regions.map((region) => store.outline(region)) };
}

/** The edit that has articles follow one another, each told by its first region. */
export function orderEdit(store, heads) {
  return { edit: "order", boxes: heads.map((region) => store.outline(region)) };
}

/** An article to another place among the articles. */
export function moveArticle(store, from, to) {
  const { articles } = store.page;
  if (to < 0 || to >= articles.length || from === to) return null;
  const heads = moved(articles.map((article) => article.regions[0]), from, to);
  // Behind another it is enough to name that one; the first has to be named before all.
  return store.add([orderEdit(store, to === 0 ? heads : heads.slice(to - 1, to + 1))], "Article moved.");
}

/** A region to another place, in the same article or in another. */
export function moveRegion(store, region, toArticle, place) {
  const { articles } = store.page;
  const from = articles.findIndex((article) => article.regions.includes(region));
  const rest = articles[toArticle].regions.filter((one) => one !== region);
  const regions = [...rest.slice(0, place), region, ...rest.slice(place)];
  if (from === toArticle && regions.every((one, k) => one === articles[from].regions[k])) return null;
  const edits = [articleEdit(store, regions)];
  // The article stands where it stood, whichever region it begins with now.
  const heads = articles.map((article, k) => (k === toArticle ? regions : article.regions.filter((one) => one !== region))[0]).filter((head) => head !== undefined);
  if (heads.length > 1 && from !== toArticle) edits.push(orderEdit(store, heads));
  return store.add(edits, "Region moved.");
}

/** An article of its own, of the region and those that follow it in its article. */
export function partArticle(store, region) {
  const article = store.articleOf(region);
  const at = article?.regions.indexOf(region) ?? -1;
  if (at < 1) return null;
  const index = store.page.articles.indexOf(article);
  const heads = store.page.articles.map((one) => one.regions[0]);
  heads.splice(index + 1, 0, region);
  return store.add([articleEdit(store, article.regions.slice(at)), orderEdit(store, heads.slice(index, index + 2))], "A new article begins.");
}

/** The article goes on in the one before it. */
export function joinArticles(store, index) {
  const { articles } = store.page;
  if (index < 1) return null;
  return store.add([articleEdit(store, [...articles[index - 1].regions, ...articles[index].regions])], "Articles joined.");
}

export class OrderView {
  #dragged = null;

  constructor(store) {
    this.store = store;
    this.element = make("div", { class: "order-list", role: "group", "aria-label": "Order of articles and regions" });
    store.addEventListener("change", () => this.draw());
    store.addEventListener("select", () => this.#light());
    this.draw();
  }

  #words(region) {
    const lines = this.store.page.regions[region].lines.map((id) => this.store.line(id).text);
    return lines.join(" ").slice(0, 60) || `(${readable(this.store.page.regions[region].kind)})`;
  }

  draw() {
    const { store } = this;
    const focused = document.activeElement?.dataset?.key;
    const had = this.element.contains(document.activeElement);
    let number = 0;
    this.element.replaceChildren(
      make("p", { class: "hint" }, store.mayEdit ? "Drag articles and regions, or press Alt and an arrow key on one." : "Articles and regions in reading order."),
      make("ol", { class: "articles" }, (store.page?.articles ?? []).map((article, k) => {
        const item = make("li", { class: "article", ...this.#drops("article", k) },
          make("div", { class: "article-head", tabindex: "0", data: { key: `a${article.regions[0]}` }, ...this.#drags({ article: k }), onkeydown: (event) => this.#keys(event, k) },
            make("span", { class: "grip", "aria-hidden": "true" }, "⠿"), ` Article ${k + 1}`,
            store.mayEdit ? make("span", { class: "small-buttons" },
              button("↑", "", () => this.#keep(moveArticle(store, k, k - 1)), { "aria-label": `↑ Article ${k + 1} up`, disabled: k === 0 }),
              button("↓", "", () => this.#keep(moveArticle(store, k, k + 1)), { "aria-label": `↓ Article ${k + 1} down`, disabled: k + 1 === store.page.articles.length }),
              button("Join", "", () => this.#keep(joinArticles(store, k)), { title: "One article with the one before it", "aria-label": `Join article ${k + 1} to the one before it`, disabled: k === 0 })) : null),
          make("ol", { class: "regions" }, article.regions.map((region, place) =>
            make("li", { class: `region-item ${store.page.regions[region].kind}`, tabindex: "0", data: { region, key: `r${region}` }, ...this.#drags({ region }), ...this.#drops("region", k, place),
              onclick: () => this.#choose(region), onkeydown: (event) => this.#keys(event, k, region, place) },
            make("span", { class: "mark-number" }, String(++number)), make("span", { class: "kind-name" }, readable(store.page.regions[region].kind)), " ", make("span", { class: "words" }, this.#words(region)),
            store.mayEdit && place > 0 ? button("Part", "", (event) => { event.stopPropagation(); this.#keep(partArticle(store, region)); }, { title: "A new article begins here", "aria-label": `Part: a new article begins with region ${number}`, class: "small" }) : null))));
        item.style.setProperty("--hue", String(Math.round((k * 137.5) % 360)));
        return item;
      })));
    this.#light();
    if (had && focused) this.element.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  #light() {
    const region = this.store.line(this.store.selected)?.region;
    for (const item of this.element.querySelectorAll(".region-item")) item.classList.toggle("chosen", Number(item.dataset.region) === region);
  }
  #choose(region) {
    const [line] = this.store.page.regions[region].lines;
    if (line !== undefined) this.store.select(line, "order");
  }
  #keep(change) { return change; }

  #drags(what) {
    if (!this.store.mayEdit) return {};
    return {
      draggable: "true",
      ondragstart: (event) => {
        event.stopPropagation();
        this.#dragged = what;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", "");
      },
      ondragend: () => { this.#dragged = null; },
    };
  }
  #drops(kind, article, place) {
    if (!this.store.mayEdit) return {};
    const takes = () => this.#dragged && (kind === "article" || this.#dragged.region !== undefined);
    const mark = (event, on) => event.currentTarget.classList.toggle("drop", on);
    return {
      ondragover: (event) => { if (takes()) { event.preventDefault(); event.stopPropagation(); mark(event, true); } },
      ondragleave: (event) => mark(event, false),
      ondrop: (event) => {
        if (!takes()) return;
        event.preventDefault();
        event.stopPropagation();
        mark(event, false);
        if (this.#dragged.article !== undefined) moveArticle(this.store, this.#dragged.article, article);
        else moveRegion(this.store, this.#dragged.region, article, place ?? this.store.page.articles[article].regions.length);
      },
    };
  }

  #keys(event, article, region, place) {
    if (event.target !== event.currentTarget) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const { articles } = this.store.page;
    if (by && !event.altKey) {
      const items = [...this.element.querySelectorAll("[data-key]")];
      items[items.indexOf(event.currentTarget) + by]?.focus();
    } else if (by && region === undefined) {
      moveArticle(this.store, article, article + by);
    } else if (by) {
      const inside = place + by >= 0 && place + by < articles[article].regions.length;
      if (inside) moveRegion(this.store, region, article, place + by);
      else if (articles[article + by]) moveRegion(this.store, region, article + by, by < 0 ? articles[article + by].regions.length : 0);
    } else if (event.key === "Enter" && region !== undefined) {
      this.#choose(region);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
