// What pages do beyond links and forms: shows news of what is being read as they come. Words of others come as pieces of a page
// that the server has escaped.

for (const place of document.querySelectorAll("[data-news]")) {
  const news = new EventSource(place.dataset.news);
  news.addEventListener("state", (event) => {
    place.innerHTML = event.data;
  });
  news.addEventListener("end", () => news.close());
}

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
