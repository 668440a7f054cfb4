// The libraries that the drawings need, each loaded once, when a drawing asks for it and the page is already shown.
// They are WebJars and put themselves on `window`; the versions here are those of the parent pom.

const WHERE = {
  d3: "d3/7.9.0/dist/d3.min.js",
  dagre: "dagre/0.8.4/dist/dagre.min.js",
  L: "leaflet/1.9.4/dist/leaflet.js",
};
const LEAFLET_STYLE = "leaflet/1.9.4/dist/leaflet.css";
const coming = new Map();

export const d3 = () => library("d3");
export const dagre = () => library("dagre");

// Leaflet with its style sheet, which goes before the desk's own so that the desk's colours stay.
export async function leaflet() {
  const [leaflet] = await Promise.all([library("L"), once(LEAFLET_STYLE, styleSheet)]);
  return leaflet;
}

async function library(name) {
  await once(WHERE[name], script);
  return window[name];
}

function once(path, element) {
  if (!coming.has(path)) {
    coming.set(path, shown().then(() => loaded(element(new URL("../webjars/" + path, import.meta.url).href), path)));
  }
  return coming.get(path);
}

// When the page has been shown: nothing big goes on the wire before that.
function shown() {
  const loaded = document.readyState === "complete" ? Promise.resolve() : new Promise((go) => window.addEventListener("load", go, { once: true }));
  return loaded.then(() => new Promise((go) => setTimeout(go)));
}

function script(src) {
  return Object.assign(document.createElement("script"), { src });
}

function styleSheet(href) {
  return Object.assign(document.createElement("link"), { rel: "stylesheet", href });
}

function loaded(element, path) {
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => {
      coming.delete(path);
      reject(new Error(path + " could not be loaded"));
    };
    document.head.prepend(element);
  });
}
