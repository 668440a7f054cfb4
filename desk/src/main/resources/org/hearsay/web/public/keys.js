// The keyboard. Rows are elements with `data-row`; a button or link with `data-key="a"` is pressed by that key.
//
//   j, k     next, previous row (aria-current="true"); Enter opens its first link
//   /        the search field (the first [role=search] input, or input[type=search])
//   a, r, m, …      presses what has that `data-key`: in the current row first, else on the page outside of rows
//   u               as these; else the first in any row, which undoes what was decided last
//   ?        opens <dialog id="keys">; Escape closes it, as browsers do
//
// Nothing happens while somebody types, with Ctrl, Alt or Meta held, or behind an open dialog. A checkbox with `data-keys-off` turns single keys
// off for this browser (WCAG 2.1.4); `?` is a button too where one has `data-key="?"`.

const OFF = "hearsay.keys";
const UNDO = "u";
const FIELDS = "input, textarea, select, [contenteditable=''], [contenteditable='true']";

const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.getClientRects().length > 0);
const current = () => document.querySelector('[data-row][aria-current="true"]');
const off = () => stored() === "off";

function stored() {
  try {
    return localStorage.getItem(OFF);
  } catch {
    return null;
  }
}

function step(by) {
  const all = rows();
  if (all.length === 0) {
    return false;
  }
  const before = all.indexOf(current());
  const row = all[before < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, before + by))];
  current()?.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  if (!row.hasAttribute("tabindex")) {
    row.setAttribute("tabindex", "-1");
  }
  row.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  row.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  return true;
}

function press(key) {
  const of = (root) => [...(root?.querySelectorAll("[data-key]") ?? [])].filter((one) => one.dataset.key === key && !one.disabled && one.getClientRects().length > 0);
  const pressed = of(current())[0] ?? of(document).find((one) => key === UNDO || !one.closest("[data-row]"));
  pressed?.click();
  return Boolean(pressed);
}

function search() {
  const field = document.querySelector("[role=search] input:not([type=hidden]), search input:not([type=hidden]), input[type=search]");
  field?.focus();
  field?.select();
  return Boolean(field);
}

function help() {
  const dialog = document.getElementById("keys");
  if (!dialog?.showModal) {
    return false;
  }
  dialog.showModal();
  return true;
}

function open(event) {
  const row = current();
  if (!row || (event.target !== row && event.target !== document.body)) {
    return false;
  }
  const link = row.querySelector("a[href]");
  link?.click();
  return Boolean(link);
}

function done(event) {
  switch (event.key) {
    case "j":
      return step(1);
    case "k":
      return step(-1);
    case "/":
      return search();
    case "?":
      return help();
    case "Enter":
      return open(event);
    default:
      return /^[a-z]$/.test(event.key) && press(event.key);
  }
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.(FIELDS);
  const held = event.ctrlKey || event.altKey || event.metaKey;
  if (event.defaultPrevented || event.isComposing || event.repeat && event.key !== "j" && event.key !== "k" || typing || held || off() || document.querySelector("dialog:modal")) {
    return;
  }
  if (done(event)) {
    event.preventDefault();
  }
});

// A row that is clicked is the current one.
document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.("[data-row]");
  if (row && row !== current()) {
    current()?.removeAttribute("aria-current");
    row.setAttribute("aria-current", "true");
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.('[data-key="?"]')) {
    help();
  }
});

function switches(root) {
  for (const box of root.querySelectorAll("input[data-keys-off]")) {
    box.checked = off();
  }
}

document.addEventListener("change", (event) => {
  if (event.target.matches?.("input[data-keys-off]")) {
    try {
      localStorage.setItem(OFF, event.target.checked ? "off" : "on");
    } catch {
      // A browser that keeps nothing has its keys on.
    }
  }
});

switches(document);
document.addEventListener("htmx:load", (event) => switches(event.target));
