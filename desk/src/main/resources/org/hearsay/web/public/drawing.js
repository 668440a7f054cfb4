// What the drawings share. Names and words in them are strangers' text: they only ever become text nodes and
// attributes that cannot run, and an address is followed only where `safe` lets it through.

const SVG = "http://www.w3.org/2000/svg";
const drawn = new WeakSet();

// Draws every element that has the attribute, now and whenever htmx brings new ones. `draw(element, facts)` gets the JSON that
// the attribute points to: `#id` of a <script type="application/json">, or an address of this server. What cannot be drawn is
// said in a sentence in its place; the table beside has the same facts.
export function each(attribute, draw) {
  const all = (root) => {
    const found = [...root.querySelectorAll(`[${attribute}]`)];
    for (const element of root.matches?.(`[${attribute}]`) ? [root, ...found] : found) {
      if (!drawn.has(element)) {
        drawn.add(element);
        attempt(element, attribute, draw);
      }
    }
  };
  all(document);
  document.addEventListener("htmx:load", (event) => all(event.target));
}

async function attempt(element, attribute, draw) {
  element.setAttribute("aria-busy", "true");
  try {
    await draw(element, await facts(element.getAttribute(attribute)));
  } catch (error) {
    console.error(error);
    say(element, "This drawing could not be made. The table has the same facts.");
  } finally {
    element.removeAttribute("aria-busy");
  }
}

// Marks that turn the direction of writing, and control characters: in a name they only deceive.
const DECEIVING = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

const parsed = (text) => JSON.parse(text, (key, value) => (typeof value === "string" ? value.replace(DECEIVING, "") : value));

// The JSON at `#id` in this page, or at an address of this server.
export async function facts(where) {
  if (where.startsWith("#")) {
    return parsed(document.getElementById(where.slice(1)).textContent);
  }
  const url = new URL(where, location.href);
  if (url.origin !== location.origin) {
    throw new Error("not an address of this server: " + where);
  }
  const answer = await fetch(url, { credentials: "same-origin", headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${url.pathname} answered ${answer.status}`);
  }
  return parsed(await answer.text());
}

// Puts the drawing, or what stands for it, first in its figure; the caption stays where it is.
export function place(figure, ...parts) {
  figure.querySelector(":scope > .drawing")?.remove();
  const drawing = html("div", { class: "drawing" }, ...parts);
  figure.prepend(drawing);
  return drawing;
}

// A sentence instead of a drawing, with the way to the table if the figure names one (`data-table="#id"`).
export function say(figure, sentence) {
  const note = html("p", { class: "empty" }, sentence);
  const table = figure.dataset.table;
  if (table?.startsWith("#")) {
    note.append(" ", html("a", { href: table }, "Go to the table"), ".");
  }
  place(figure, note);
}

// An address that may stand in a link: of this server or of the web, never one that runs. Undefined where it is none.
export function safe(href) {
  if (typeof href !== "string" || href === "") {
    return undefined;
  }
  try {
    return /^https?:$/.test(new URL(href, location.href).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

export const html = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);

export const svg = (name, attributes, ...children) => filled(document.createElementNS(SVG, name), attributes, children);

// An attribute that is undefined, null or false is left out.
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

// A link where there is somewhere to go, else something that the keyboard reaches too.
export function linked(href, attributes, ...children) {
  const to = safe(href);
  return to ? svg("a", { href: to, ...attributes }, ...children) : svg("g", { tabindex: 0, role: "img", ...attributes }, ...children);
}

const ruler = document.createElement("canvas").getContext("2d");

// How wide a text is in pixels, in the font that the desk's drawings have.
export function width(text, size) {
  ruler.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(text).width;
}

// A text in at most `count` lines of `limit` pixels; what does not fit ends in an ellipsis. Words that are too long are broken.
export function wrapped(text, limit, count, size) {
  const lines = [];
  let rest = String(text ?? "").slice(0, 400).replace(/\s+/g, " ").trim();
  while (rest && lines.length < count) {
    const last = lines.length === count - 1;
    if (width(rest, size) <= limit) {
      lines.push(rest);
      return lines;
    }
    const letters = [...rest];
    let fits = 1;
    while (fits < letters.length && width(letters.slice(0, fits + 1).join("") + (last ? "…" : ""), size) <= limit) {
      fits++;
    }
    const piece = letters.slice(0, fits).join("");
    const space = letters[fits] === " " ? piece.length : piece.lastIndexOf(" ");
    const cut = !last && space > 0 ? space : piece.length;
    lines.push(last ? piece.trimEnd() + "…" : piece.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return lines;
}

// "3 articles", "1 article".
export const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

// Calls `then(width)` when the width of an element has changed; an element that left the page is not watched any more.
export function onWidth(element, then) {
  let before = element.clientWidth;
  const watcher = new ResizeObserver(() => {
    if (!element.isConnected) {
      watcher.disconnect();
    } else if (element.clientWidth && element.clientWidth !== before) {
      before = element.clientWidth;
      then(before);
    }
  });
  watcher.observe(element);
}
