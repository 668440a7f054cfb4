// How nodes, lines and the legend of a provenance graph look: every kind has its own outline or dash, and colour only adds to it.

import { html, svg } from "./drawing.js";

const NODES = { article: "article", outlet: "outlet", person: "person", body: "body", document: "document", unnamed: "unnamed source", place: "place", other: "other" };
const EDGES = { cites: "cites", links: "links to", copies: "copies", "part-of": "part of" };

// The outline of a kind in a box of this size, its middle at 0, 0.
export function outline(kind, width, height) {
  const [x, y] = [width / 2, height / 2];
  const paths = {
    outlet: `M${-x},${-y}H${x}V${y}H${-x}ZM${-x + 4},${-y + 4}H${x - 4}V${y - 4}H${-x + 4}Z`,
    person: `M${-x + y},${-y}H${x - y}A${y},${y} 0 0 1 ${x - y},${y}H${-x + y}A${y},${y} 0 0 1 ${-x + y},${-y}Z`,
    body: `M${-x + 12},${-y}H${x - 12}L${x},0L${x - 12},${y}H${-x + 12}L${-x},0Z`,
    document: `M${-x},${-y}H${x - 12}L${x},${-y + 12}V${y}H${-x}ZM${x - 12},${-y}V${-y + 12}H${x}`,
    place: `M${-x + 9},${-y}H${x - 9}L${x},${-y + 9}V${y - 9}L${x - 9},${y}H${-x + 9}L${-x},${y - 9}V${-y + 9}Z`,
  };
  // Where a person's box is taller than wide, half circles would overlap.
  const fits = kind !== "person" && kind !== "unnamed" ? kind : x > y ? "person" : "other";
  return svg("path", { class: "shape", d: paths[fits] ?? `M${-x},${-y}H${x}V${y}H${-x}Z` });
}

// A smooth way along the points that starts and ends in the direction of its first and last piece.
export function way(points) {
  const at = ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`;
  let path = "M" + at(points[0]);
  for (let i = 1; i < points.length - 1; i++) {
    const next = points[i + 1];
    const goal = i === points.length - 2 ? next : { x: (points[i].x + next.x) / 2, y: (points[i].y + next.y) / 2 };
    path += `Q${at(points[i])} ${at(goal)}`;
  }
  return points.length === 2 ? path + "L" + at(points[1]) : path;
}

// Arrows of one drawing; `key` keeps the ids of several drawings on a page apart.
export function arrows(key) {
  const marker = (name, attributes, d) => svg("marker", { id: `${name}-${key}`, orient: "auto", markerUnits: "userSpaceOnUse", ...attributes }, svg("path", { class: name, d }));
  return svg(
    "defs",
    null,
    marker("arrow", { viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 9, markerHeight: 9 }, "M0,0L10,5L0,10Z"),
    marker("whole", { viewBox: "0 0 16 10", refX: 0, refY: 5, markerWidth: 14, markerHeight: 9 }, "M0,5L8,0L16,5L8,10Z"),
  );
}

// The end of a line: an arrow at who retells, a diamond at the whole of which the other is a part.
export function ends(kind, key) {
  return kind === "part-of" ? { "marker-start": `url(#whole-${key})` } : { "marker-end": `url(#arrow-${key})` };
}

export const edgeKind = (edge) => (Object.hasOwn(EDGES, edge.kind) ? edge.kind : "cites");

export const edgeWords = (edge) => EDGES[edgeKind(edge)];

// What is in this drawing, and only that.
export function legend(boxes, lines, key) {
  const has = (kinds, used) => Object.keys(kinds).filter((kind) => used.has(kind));
  const nodes = has(NODES, new Set(boxes.map((box) => box.kind)));
  const edges = has(EDGES, new Set(lines.map((line) => edgeKind(line.edge))));
  const sample = (...parts) => svg("svg", { viewBox: "-20 -10 40 20", width: 40, height: 20, "aria-hidden": "true" }, ...parts);
  const entry = (drawing, words) => html("li", null, drawing, words);
  const list = html("ul", { class: "legend" });
  for (const kind of nodes) {
    list.append(entry(sample(svg("g", { class: "node", "data-kind": kind }, outline(kind, 34, 16))), NODES[kind]));
  }
  if (boxes.some((box) => box.node.origin)) {
    list.append(entry(sample(svg("g", { class: "node origin", "data-kind": "article" }, outline("article", 34, 16))), "origin"));
  }
  for (const kind of edges) {
    list.append(entry(sample(svg("g", { class: "edge", "data-kind": kind }, svg("path", { class: "line", d: "M-19,0H19", ...ends(kind, key) }))), EDGES[kind]));
  }
  if (lines.some((line) => line.edge.guessed)) {
    list.append(entry(sample(svg("g", { class: "edge guessed" }, svg("path", { class: "line", d: "M-19,0H19", ...ends("cites", key) }))), "guessed"));
  }
  if (edges.some((kind) => kind !== "part-of")) {
    list.append(html("li", null, "Arrows lead from where it comes from to who retells it."));
  }
  return list;
}
