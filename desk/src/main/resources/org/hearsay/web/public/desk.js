// What pages do beyond links and forms: shows news of what is being read as they come. Words of others come as pieces of a page
// that the server has escaped.

for (const place of document.querySelectorAll("[data-news]")) {
  const news = new EventSource(place.dataset.news);
  news.addEventListener("state", (event) => {
    place.innerHTML = event.data;
  });
  news.addEventListener("end", () => news.close());
}
