// What the keys do.

import { ask, make } from "./dom.js";

const keys = [
  ["Everywhere", [["?", "this help"], ["g", "to the list of pages"], ["t", "light or dark"]]],
  ["List", [["/", "search"], ["Tab, Enter", "choose and open a page"]]],
  ["Page", [["[ and ]", "page before, next page"], ["j, k or ↓, ↑", "next line, line before"], ["d, Shift d", "next doubtful line, the one before"], ["1, 2, 3", "text, order, edits"], ["+, −, 0", "zoom in, out, all of the page"], ["v, h", "zoom to the chosen line, to the width"]]],
  ["Chosen line", [["Enter or e", "edit its text"], ["s", "a paragraph begins here"], ["m", "join to the paragraph before"], ["x", "leave the line out"]]],
  ["Its region", [["c", "choose its kind"], ["r", "read it again, cut it, join it, move its edges"], ["Delete", "leave it out"], ["n, Shift n", "draw a region, or give its sides as numbers"], ["a", "a new article begins here"], ["Alt ↑, Alt ↓", "earlier or later in its article"]]],
  ["Edits", [["Control z", "undo"], ["Control y", "redo"], ["Control Enter", "while editing: save and go on with the next line"], ["Escape", "give up"]]],
];

export function showHelp() {
  return ask("Keys", make("div", { class: "keys" }, keys.map(([title, list]) =>
    make("section", {}, make("h3", {}, title), make("dl", {}, list.map(([key, text]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, text)]))))), [["", "Close"]]);
}
