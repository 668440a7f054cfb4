// Where the claims are about: <div data-map="#id or address" data-outlines="/public/countries.json" data-tiles="" data-attribution="">.
//
// { places: [{ name, lat, lon, precision: point|city|region|country|area, iso: "UA", count, href, radius: km,
//              statements: ["…" or { text, href }] }] }
//
// A point or city is a dot, larger where more is said of it; a region or area is a circle of the radius that its popup states
// (where `radius` does not tell, of 100 km, and the popup says that its reach is not known); a country is its outline, filled.
// Works without a network on the outlines; tiles only where an address for them is configured (`https://…/{z}/{x}/{y}.png`; its
// host must also stand in img-src), with their attribution as text. The list of the same places is on the page beside the map.

import { counted, each, facts as outlinesAt, html, safe } from "./drawing.js";
import { leaflet } from "./libraries.js";

const MOST = 1000;
const AROUND = 100;
const SHOWN = 8;

each("data-map", async (element, facts) => {
  const places = (facts.places ?? []).slice(0, MOST);
  const [L, outlines] = await Promise.all([leaflet(), countries(element.dataset.outlines)]);
  const map = L.map(element, { minZoom: 1, maxZoom: 18, zoomSnap: 0.5, worldCopyJump: true, attributionControl: false });
  const attribution = L.control.attribution({ prefix: false }).addTo(map);
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", `Map: ${counted(places.length, "place")}`);
  map.setView([25, 15], 1.5);
  if (element.dataset.tiles) {
    // OpenStreetMap gives nothing to who does not say from where: the name of the desk, no page of it.
    L.tileLayer(element.dataset.tiles, { maxZoom: 18, referrerPolicy: "strict-origin" }).addTo(map);
    attribution.addAttribution(escaped(element.dataset.attribution ?? ""));
  } else if (outlines) {
    L.geoJSON(outlines, { interactive: false, style: () => ({ className: "outline", weight: 0.7 }) }).addTo(map);
    attribution.addAttribution("Outlines: Natural Earth");
  } else {
    element.append(html("p", { class: "empty" }, "The outlines of the countries could not be loaded."));
  }
  const byIso = new Map((outlines?.features ?? []).map((feature) => [feature.properties?.iso, feature]));
  // Large first, so that dots stay on top and can be reached.
  const order = { country: 0, area: 1, region: 2 };
  const sorted = places.toSorted((a, b) => (order[a.precision] ?? 3) - (order[b.precision] ?? 3));
  const marks = sorted.map((place) => [place, mark(L, place, byIso)]).filter(([, layer]) => layer);
  for (const [place, layer] of marks) {
    layer.addTo(map).bindPopup(popup(place), { maxWidth: 320, minWidth: 180, autoPanPadding: [16, 16] });
    reachable(map, layer, place);
  }
  // Leaflet hears Escape only while the map itself has the focus.
  element.addEventListener("keydown", (event) => event.key === "Escape" && map.closePopup());
  if (marks.length > 0) {
    const all = L.featureGroup(marks.map(([, layer]) => layer)).getBounds();
    map.fitBounds(all, { padding: [24, 24], maxZoom: 7, animate: false });
  }
});

async function countries(where) {
  try {
    return where ? await outlinesAt(where) : null;
  } catch {
    return null;
  }
}

// How a place is drawn; null where it has neither a known country nor a place on the earth.
function mark(L, place, byIso) {
  const outline = place.precision === "country" ? byIso.get(place.iso) : undefined;
  if (outline) {
    return L.geoJSON(outline, { style: () => ({ className: "mark country", weight: 1.5 }) });
  }
  const at = [Number(place.lat), Number(place.lon)];
  if (place.lat === null || place.lon === null || !at.every(Number.isFinite) || Math.abs(at[0]) > 90 || Math.abs(at[1]) > 180) {
    return null;
  }
  if (wide(place)) {
    return L.circle(at, { radius: radius(place) * 1000, className: "mark area", weight: 1.5 });
  }
  return L.circleMarker(at, { radius: Math.min(22, 5 + 2.5 * Math.sqrt(Number(place.count) || 1)), className: `mark ${place.precision === "point" ? "point" : "city"}`, weight: 1.5 });
}

// A country without an outline is no pin either.
const wide = ({ precision }) => precision === "region" || precision === "area" || precision === "country";

const radius = (place) => (place.radius > 0 && place.radius <= 5000 ? place.radius : AROUND);

function extent(place, outlined) {
  if (wide(place) && !outlined && !(place.radius > 0)) {
    return "somewhere around here: how far it reaches is not known, and not drawn";
  }
  return outlined ? "a whole country" : wide(place) ? `somewhere within about ${radius(place)} km` : place.precision === "city" ? "a town" : "a point";
}

function words(place) {
  return `${place.name}, ${extent(place, place.precision === "country")}, ${counted(Number(place.count) || 0, "statement")}`;
}

function popup(place) {
  const to = safe(place.href);
  const name = html("strong", null, to ? html("a", { href: to }, place.name) : place.name);
  const statements = (place.statements ?? []).slice(0, SHOWN).map((one) => {
    const text = String(one?.text ?? one).slice(0, 300);
    const href = safe(one?.href);
    return html("li", null, href ? html("a", { href }, text) : text);
  });
  const more = Math.max(Number(place.count) || 0, place.statements?.length ?? 0) - statements.length;
  return html("div", { class: "popup" }, name, html("p", null, extent(place, place.precision === "country")), html("ul", null, ...statements), more > 0 && html("p", null, `and ${more} more`));
}

// Leaflet's marks are drawn for the mouse: this makes each a button, with its popup taking the focus and giving it back.
function reachable(map, layer, place) {
  const parts = layer.getLayers ? layer.getLayers() : [layer];
  for (const part of parts) {
    const path = part.getElement();
    path.setAttribute("tabindex", "0");
    path.setAttribute("role", "button");
    path.setAttribute("aria-label", words(place));
    path.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        layer.openPopup();
        layer.getPopup().getElement()?.querySelector("a")?.focus({ preventScroll: true });
        layer.once("popupclose", () => path.focus({ preventScroll: true }));
      }
    });
    path.addEventListener("focus", () => {
      const middle = part.getBounds ? part.getBounds().getCenter() : part.getLatLng();
      if (!map.getBounds().contains(middle)) {
        map.panTo(middle, { animate: false });
      }
    });
  }
}

// Leaflet takes an attribution as HTML; ours is text.
function escaped(text) {
  return html("span", null, text).innerHTML;
}
