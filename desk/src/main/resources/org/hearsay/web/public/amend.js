// Correcting findings where one reads: what is selected in an article's text is put, with its place in code points, into the forms
// that ask for it (`form[data-selection]`), and can be marked as an assertion that was missed.

let selected = null;

// The text of an article lies in elements with `data-start`: where it begins, in code points of the body, or of the title.
function place(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const text = element?.closest("[data-start]");
  if (!text) {
    return null;
  }
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  return { field: text.dataset.field ?? "", at: Number(text.dataset.start) + [...before.toString()].length };
}

function look() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return;
  }
  const range = selection.getRangeAt(0);
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  const exact = range.toString();
  const whole = start && end && start.field === end.field && end.at - start.at === [...exact].length;
  if (!whole || exact.trim() === "") {
    return;
  }
  // White space at the ends is nobody's words.
  const lead = [...exact].length - [...exact.trimStart()].length;
  const words = exact.trim();
  selected = { field: start.field, start: start.at + lead, end: start.at + lead + [...words].length, exact: words };
  for (const shown of document.querySelectorAll("[data-selected]")) {
    shown.textContent = selected.exact;
  }
  const bar = document.getElementById("mark-bar");
  if (bar) {
    bar.hidden = false;
  }
}

document.addEventListener("selectionchange", look);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-selection]")) {
    return;
  }
  if (!selected) {
    event.preventDefault();
    const hint = form.querySelector("[data-selected]") ?? form;
    hint.textContent = "Select words of one paragraph in the text first.";
    return;
  }
  for (const [name, value] of Object.entries(selected)) {
    form.elements[name].value = value;
  }
});

const dialog = document.getElementById("mark");
document.querySelector("#mark-bar button")?.addEventListener("click", () => dialog.showModal());
dialog?.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
