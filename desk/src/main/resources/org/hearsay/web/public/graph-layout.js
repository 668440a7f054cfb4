// Where the boxes and lines of a provenance graph stand: layers from the origins to those who retell, by dagre.

import { width, wrapped } from "./drawing.js";

const NAME = 13;
const SMALL = 11;
const WIDEST = 176;
const KINDS = { article: "article", person: "person", body: "body", outlet: "outlet", document: "document", unnamed: "unnamed source", place: "place" };

// The boxes, with the lines of text in each: the name in at most two, then kind or day, then, for an origin, how it knows.
export function boxes(nodes) {
  return nodes.map((node) => {
    const kind = Object.hasOwn(KINDS, node.kind) ? node.kind : "other";
    const label = node.label || "without a name";
    const name = wrapped(label, WIDEST, 2, NAME);
    const facts = [KINDS[kind] ?? node.kind, node.outlet !== node.label && node.outlet, node.day].filter(Boolean).join(" · ");
    const origin = node.origin && (node.how ? `origin: ${node.how}` : "origin");
    const small = [facts, origin].flatMap((line) => wrapped(line || "", WIDEST, 1, SMALL));
    const text = Math.max(...name.map((line) => width(line, NAME)), ...small.map((line) => width(line, SMALL)));
    const room = kind === "article" || kind === "other" ? 22 : 38;
    return { node, kind, label, says: [label, facts, origin].filter(Boolean).join("; "), name, small, width: Math.ceil(Math.max(72, text) + room), height: name.length * 17 + small.length * 14 + 16 };
  });
}

// The words at a line: what must not be told by dash or colour alone.
export function marks(edge) {
  const words = [edge.kind === "copies" && "copies", edge.guessed && "guessed", edge.loop && "loop", ...(Array.isArray(edge.drift) ? edge.drift : [])];
  const lines = words.filter(Boolean).flatMap((word) => wrapped(word, 130, 1, SMALL));
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines.length - 3} more`] : lines;
}

// { boxes by id, with x and y (of the middle), lines with points, x and y of the words, width, height }.
// An edge that names a node which is not there is left out, and so is the second of two nodes of one id.
export function layout(dagre, facts, across) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  const many = facts.nodes.length > 150;
  graph.setGraph({ rankdir: across ? "LR" : "TB", nodesep: across ? 14 : 18, ranksep: across ? 44 : 34, edgesep: 8, marginx: 8, marginy: 8, ranker: many ? "tight-tree" : "network-simplex" });
  const byId = new Map();
  for (const box of boxes(facts.nodes)) {
    const id = String(box.node.id);
    if (!byId.has(id)) {
      // Dagre keeps its nodes in plain objects, where some names mean something else: it gets numbers.
      box.number = String(byId.size);
      byId.set(id, box);
      graph.setNode(box.number, box);
    }
  }
  const lines = [];
  for (const edge of facts.edges) {
    const [from, to] = [String(edge.from), String(edge.to)];
    if (byId.has(from) && byId.has(to) && from !== to) {
      const words = marks(edge);
      const line = { edge, from, to, words, width: words.length ? Math.max(...words.map((word) => width(word, SMALL))) + 8 : 0, height: words.length * 13, labelpos: "c" };
      lines.push(line);
      // The layers run the way the claim went: whom it was taken from comes first.
      graph.setEdge(byId.get(to).number, byId.get(from).number, line, String(lines.length));
    }
  }
  dagre.layout(graph);
  const size = graph.graph();
  return { boxes: byId, lines, width: Math.ceil(size.width || 0), height: Math.ceil(size.height || 0) };
}
