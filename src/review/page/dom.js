// Elements of the page, made from values. Text becomes text and never markup: nothing here parses HTML.

const svgSpace = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** `make("a", {href: "#/"}, "Pages")`; an attribute `onclick` is a listener. */
export function make(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function makeSvg(name, attributes, ...children) {
  return fill(document.createElementNS(svgSpace, name), attributes, children);
}

/** A button of text, with the key that does the same. */
export function button(text, key, onclick, attributes) {
  const hint = key ? `${attributes?.title ?? text} (${key})` : attributes?.title;
  return make("button", { type: "button", ...attributes, title: hint, "aria-keyshortcuts": key || undefined, onclick }, text);
}

export function choice(label, options, value, onchange, attributes) {
  const select = make("select", { ...attributes, "aria-label": label, onchange: () => onchange(select.value) },
    options.map(([name, text]) => make("option", { value: name }, text)));
  select.value = value;
  return select;
}

/** Says something to everybody: it is shown for a while, and read out. */
export function say(text, trouble = false) {
  const place = document.getElementById("said");
  place.textContent = text;
  place.className = trouble ? "trouble" : "";
  clearTimeout(say.timer);
  if (!trouble) say.timer = setTimeout(() => { place.textContent = ""; }, 4000);
}

/** Asks in a dialog; gives the name of the button that was pressed, or null. One without a name only closes it. */
export function ask(title, content, buttons) {
  return new Promise((resolve) => {
    const dialog = make("dialog", { "aria-label": title, onclose: () => { dialog.remove(); resolve(dialog.returnValue || null); } },
      make("form", { method: "dialog" },
        make("h2", {}, title), content,
        make("div", { class: "buttons" }, buttons.map(([name, text]) =>
          make("button", { value: name, class: name === buttons[0][0] ? "main" : undefined }, text)),
          buttons.every(([name]) => name) ? make("button", { value: "", formnovalidate: true }, "Cancel") : null)));
    document.body.append(dialog);
    dialog.showModal();
    dialog.scrollTop = 0;
  });
}

/** Whether a key is being typed into something. */
export function isTyping(event) {
  return event.target.closest?.("input:not([type=range]):not([type=checkbox]), textarea, select, dialog") !== null;
}

export const percent = (share, digits = 1) => `${(100 * share).toFixed(digits)} %`;
