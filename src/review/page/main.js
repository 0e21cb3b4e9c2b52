// The review of a batch: which screen is shown, and what holds for all of them.

import { button, isTyping, make, say } from "./dom.js";
import { showHelp } from "./help.js";
import { ListView } from "./list.js";
import { source } from "./source.js";
import { PageScreen } from "./view.js";

const main = document.getElementById("main");
const themes = ["system", "light", "dark"];
let screen = null;
let listQuery = { sort: "worst", show: "all", words: "" };
let turn = 0;  // of showing screens: one that comes late is not shown

/** Kept where the browser lets one. */
function theme() {
  try {
    return localStorage.getItem("theme") ?? "system";
  } catch {
    return "system";
  }
}
function setTheme(name) {
  try {
    localStorage.setItem("theme", name);
  } catch { /* for this page alone */ }
  document.documentElement.dataset.theme = name;
  document.getElementById("theme").textContent = `Theme: ${name}`;
}
function nextTheme() {
  setTheme(themes[(themes.indexOf(theme()) + 1) % themes.length]);
  say(`Theme: ${theme()}`);
}

async function head() {
  const session = await source.session();
  document.getElementById("top").replaceChildren(
    make("a", { class: "brand", href: "#/" }, make("strong", {}, "Broadsheet"), make("span", {}, " review")),
    make("span", { class: "folder" }, session.folder),
    make("span", { class: "space" }),
    button("", "t", nextTheme, { id: "theme", title: "Light, dark or as the system" }),
    button("Keys", "?", showHelp));
  setTheme(theme());
}

async function show() {
  const mine = ++turn;
  const [path, query] = location.hash.slice(1).split("?");
  const id = /^\/page\/([0-9a-f]+)$/.exec(path)?.[1];
  try {
    let next;
    if (id) {
      next = await PageScreen.open(id, await source.neighbours(id, listQuery));
    } else {
      if (query) listQuery = { ...listQuery, ...Object.fromEntries(new URLSearchParams(query)) };
      next = new ListView(listQuery);
      listQuery = next.query;
    }
    if (mine !== turn) {
      next.close();
      return;
    }
    screen?.close();
    screen = next;
    main.replaceChildren(next.element);
    main.className = id ? "one-page" : "";
    document.title = `${id ? next.store.view.name : "Pages"} – Broadsheet review`;
    if (document.activeElement === document.body) main.focus({ preventScroll: true });
    if (!id) window.scrollTo(0, 0);
  } catch (error) {
    if (mine !== turn) return;
    screen?.close();
    screen = null;
    main.replaceChildren(make("div", { class: "notice", role: "alert" }, make("p", {}, error.message), make("p", {}, make("a", { href: "#/" }, "All pages"))));
  }
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || isTyping(event) || document.querySelector("dialog[open]")) return;
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && event.key === "?") showHelp();
  else if (plain && event.key === "t") nextTheme();
  else if (plain && event.key === "g") location.hash = "#/";
  else if (plain && event.key === "/" && screen?.search) screen.search.focus();
  else if (!screen?.key?.(event)) return;
  event.preventDefault();
});
window.addEventListener("hashchange", show);

document.documentElement.dataset.theme = theme();
head().then(show, (error) => {
  main.replaceChildren(make("div", { class: "notice", role: "alert" }, make("p", {}, error.message)));
});
