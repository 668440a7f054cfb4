// The provenance graph of a claim: <figure data-graph="#id or address" data-table="#id of the table with the same facts">.
//
// { nodes: [{ id, label, kind: article|person|body|outlet|document|unnamed|place, outlet, day: "2026-04-08", origin: bool,
//             how: "witnessed", href }],
//   edges: [{ from, to: ids, kind: cites|links|copies|part-of, guessed: bool, loop: bool, drift: ["certainty raised"],
//             quote, href }] }
//
// An edge leads from who retells to where it was taken from, from the part to the whole, as in docs/claims.md. All but id, from
// and to may be missing or null. Drawn are up to 300 nodes and 900 edges.

import { counted, each, html, linked, onWidth, place, safe, say, svg } from "./drawing.js";
import { layout } from "./graph-layout.js";
import { arrows, edgeKind, edgeWords, ends, legend, outline, way } from "./graph-marks.js";
import { dagre } from "./libraries.js";
import { zoomable } from "./zoom.js";

const MOST = { nodes: 300, edges: 900 };
const NARROW = 640;
let drawings = 0;

each("data-graph", async (figure, facts) => {
  const nodes = facts.nodes ?? [];
  const edges = facts.edges ?? [];
  if (nodes.length === 0) {
    say(figure, "There is nothing to draw: no article or source of this claim is known.");
    return;
  }
  if (nodes.length > MOST.nodes || edges.length > MOST.edges) {
    say(figure, `${counted(nodes.length, "node")} and ${counted(edges.length, "line")} are too many to draw so that anybody could read them.`);
    return;
  }
  const library = await dagre();
  const key = ++drawings;
  const draw = () => {
    const across = figure.clientWidth >= NARROW;
    const plan = layout(library, { nodes, edges }, across);
    const picture = drawn(plan, key);
    place(figure, zoomable(picture, plan.width, plan.height, start(plan)), legend([...plan.boxes.values()], plan.lines, key));
    return across;
  };
  let across = draw();
  onWidth(figure, (width) => {
    if (width >= NARROW !== across) {
      across = draw();
    }
  });
});

// What is seen first of a large drawing: an origin.
function start(plan) {
  const boxes = [...plan.boxes.values()];
  return boxes.find((box) => box.node.origin) ?? boxes[0];
}

function drawn(plan, key) {
  const origins = [...plan.boxes.values()].filter((box) => box.node.origin).length;
  const label = `Provenance graph: ${counted(plan.boxes.size, "node")}, ${counted(plan.lines.length, "line")}, ${counted(origins, "origin")}`;
  const picture = svg("svg", { class: "graph", viewBox: `0 0 ${plan.width} ${plan.height}`, role: "group", "aria-label": label }, arrows(key));
  const lines = plan.lines.map((line) => ({ ...line, element: edge(line, plan, key) }));
  const boxes = [...plan.boxes].map(([id, box]) => ({ id, element: node(box, lines.filter((line) => line.from === id), plan) }));
  picture.append(...lines.map((line) => line.element), ...boxes.map((box) => box.element));
  raising(picture, boxes, lines);
  return picture;
}

function node(box, out, plan) {
  const { node } = box;
  const says = out.map((line) => sentenceRest(line, plan));
  const label = [box.says, ...says].join("; ");
  const element = linked(node.href, { class: node.origin ? "node origin" : "node", "data-kind": box.kind, transform: `translate(${box.x},${box.y})` });
  // The title is its name for those who hear it, and what the mouse shows.
  element.append(svg("title", null, label), outline(box.kind, box.width, box.height));
  let y = -box.height / 2 + 8;
  for (const line of box.name) {
    element.append(svg("text", { class: "name", y: y + 13, "aria-hidden": "true" }, line));
    y += 17;
  }
  for (const line of box.small) {
    element.append(svg("text", { class: "small", y: y + 11, "aria-hidden": "true" }, line));
    y += 14;
  }
  return element;
}

// "copies Halyard, guessed".
function sentenceRest({ edge, to, words }, plan) {
  const extra = words.filter((word) => word !== "copies");
  return [`${edgeWords(edge)} ${plan.boxes.get(to).label}`, ...extra].join(", ");
}

function edge(line, plan, key) {
  const { edge, from, words } = line;
  const kind = edgeKind(edge);
  const title = `${plan.boxes.get(from).label} ${sentenceRest(line, plan)}.${edge.quote ? ` “${edge.quote}”` : ""}`;
  const classes = ["edge", edge.guessed && "guessed", edge.loop && "loop", edge.drift?.length && "drift"].filter(Boolean).join(" ");
  const to = safe(edge.href);
  const path = way(line.points);
  // Reached with the keyboard in the table; as stops between the nodes they would only be in the way.
  const element = svg(to ? "a" : "g", { class: classes, "data-kind": kind, href: to, tabindex: to ? -1 : undefined, "aria-hidden": "true" });
  element.append(svg("title", null, title), svg("path", { class: "hit", d: path }), svg("path", { class: "line", d: path, ...ends(kind, key) }));
  words.forEach((word, i) => {
    const attributes = { class: "word", x: line.x, y: line.y + (i - (words.length - 1) / 2) * 13 + 4 };
    element.append(svg("text", attributes, word));
  });
  return element;
}

// Pointing at a node raises all that it has the claim from and all who have it from there; pointing at a line raises the line.
function raising(picture, boxes, lines) {
  const raise = (raised) => {
    picture.classList.toggle("raising", raised.size > 0);
    for (const { element } of [...boxes, ...lines]) {
      element.classList.toggle("raised", raised.has(element));
    }
  };
  const elements = new Map(boxes.map((box) => [box.id, box.element]));
  const follow = (start, raised, from, to) => {
    const waiting = [start];
    const seen = new Set(waiting);
    while (waiting.length) {
      const id = waiting.pop();
      raised.add(elements.get(id));
      for (const line of lines) {
        if (line[from] === id) {
          raised.add(line.element);
          if (!seen.has(line[to])) {
            seen.add(line[to]);
            waiting.push(line[to]);
          }
        }
      }
    }
    return raised;
  };
  const none = () => raise(new Set());
  for (const { id, element } of boxes) {
    const paths = () => raise(follow(id, follow(id, new Set(), "from", "to"), "to", "from"));
    element.addEventListener("pointerenter", paths);
    element.addEventListener("focus", paths);
    element.addEventListener("pointerleave", none);
    element.addEventListener("blur", none);
  }
  for (const { element, from, to } of lines) {
    element.addEventListener("pointerenter", () => raise(new Set([element, elements.get(from), elements.get(to)])));
    element.addEventListener("pointerleave", none);
  }
}
