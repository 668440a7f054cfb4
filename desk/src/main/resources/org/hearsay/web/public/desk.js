// What pages do beyond links and forms: shows news of what is being read as they come. Words of others come as pieces of a page
// that the server has escaped.

for (const place of document.querySelectorAll("[data-news]")) {
  const news = new EventSource(place.dataset.news);
  news.addEventListener("state", (event) => {
    place.innerHTML = event.data;
  });
  news.addEventListener("end", () => news.close());
}

// Files take their time to be sent.
for (const form of document.querySelectorAll("form[data-sending]")) {
  form.addEventListener("submit", () => {
    form.querySelector("button").disabled = true;
    form.append(Object.assign(document.createElement("progress"), { ariaLabel: "Sending" }));
  });
}
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll("form[data-sending] progress").forEach((bar) => bar.remove());
    document.querySelectorAll("form[data-sending] button").forEach((button) => { button.disabled = false; });
  }
});

// A finding in the text and its card stand out together.
for (const mark of document.querySelectorAll("mark[data-n]")) {
  const card = () => document.getElementById("a" + mark.dataset.n);
  mark.addEventListener("mouseenter", () => card()?.classList.add("current"));
  mark.addEventListener("mouseleave", () => card()?.classList.remove("current"));
}
for (const card of document.querySelectorAll(".card[id]")) {
  const marks = () => document.querySelectorAll(`mark[data-n="${card.id.slice(1)}"]`);
  const show = (on) => marks().forEach((mark) => mark.classList.toggle("current", on));
  card.addEventListener("mouseenter", () => show(true));
  card.addEventListener("mouseleave", () => show(false));
  card.addEventListener("focusin", () => show(true));
  card.addEventListener("focusout", () => show(false));
}

// When what a page waits for is done, the server asks for it to be loaded again. Nobody's words or deeds may be lost by that: where
// somebody has begun to type, has a dialog open or is on the way to another page, it is only offered.
let touched = false;
for (const begun of ["input", "submit"]) {
  document.addEventListener(begun, () => { touched = true; });
}
window.addEventListener("beforeunload", () => { touched = true; });
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const work = event.target;
  if (work.id !== "work" || !event.detail.xhr.getResponseHeader("HX-Refresh") || !(touched || document.querySelector("dialog[open]"))) {
    return;
  }
  event.preventDefault();
  const again = Object.assign(document.createElement("a"), { href: location.href, textContent: "Load it again" });
  work.removeAttribute("id");
  work.dataset.kind = "good";
  work.replaceChildren("There is news for this page. ", again);
});
