// When a claim was said, published, and what time it is about: <figure data-timeline="#id or address" data-table="#id">.
//
// { rows: [{ label, href, said: EDTF or null, published: day or null, about: EDTF or null }] }
//
// Three shapes: said is round, published a diamond, about a hollow bar with square ends. An interval is drawn as one; where it is
// approximate its ends are dashed, where it is open it ends in an arrow. What lies so far off that the rest would shrink to a
// dot is an arrow at the border with its date in words. Drawn are the first 150 rows, by when they were said.

import { counted, each, html, linked, onWidth, place, say, svg, wrapped } from "./drawing.js";
import { MONTHS, read } from "./edtf.js";
import { d3 } from "./libraries.js";

const MOST = 150;
const DAY = 86_400_000;
const KINDS = ["about", "said", "published"];
const LANE = 13;
const TOP = 30;

each("data-timeline", async (figure, facts) => {
  const rows = (facts.rows ?? []).map(row).filter((one) => one.marks.length > 0);
  if (rows.length === 0) {
    say(figure, "There is nothing to draw: no date of this claim is known.");
    return;
  }
  rows.sort((a, b) => a.first - b.first);
  const library = await d3();
  const draw = () => {
    const shown = rows.slice(0, MOST);
    const left = rows.length - shown.length + unread(facts.rows);
    const picture = drawn(library, shown, Math.max(280, figure.clientWidth));
    place(figure, picture, legend(shown, picture.querySelector(".arrow") !== null), left > 0 && html("p", { class: "soft" }, `${counted(left, "row")} not drawn; the table has all.`));
  };
  draw();
  onWidth(figure, draw);
});

// The marks of a row, those that can be read, and when it was said, else published, else the time it is about.
function row(one) {
  const marks = KINDS.map((kind) => ({ kind, written: one[kind], when: read(one[kind]) })).filter((mark) => mark.when);
  const order = ["said", "published", "about"].map((kind) => marks.find((mark) => mark.kind === kind)?.when).find(Boolean);
  return { label: one.label ?? "", href: one.href, marks, first: order?.from ?? order?.to ?? 0 };
}

const unread = (rows) => rows.filter((one) => row(one).marks.length === 0).length;

// From the first to the last date of saying and publishing, and of what it is about unless that is far away.
function borders(rows) {
  const dates = (kinds) => rows.flatMap(({ marks }) => marks.filter(({ kind }) => kinds.includes(kind)).flatMap(({ when }) => [when.from, when.to])).filter((date) => date !== null);
  const all = dates(KINDS);
  const core = dates(["said", "published"]);
  const [low, high] = [Math.min(...(core.length ? core : all)), Math.max(...(core.length ? core : all))];
  const far = Math.max(high - low, 14 * DAY) * 8;
  const near = core.length ? all.filter((date) => date > low - far && date < high + far) : all;
  const [from, to] = [Math.min(...near), Math.max(...near)];
  const margin = Math.max((to - from) * 0.04, DAY);
  return [from - margin, to + margin];
}

function drawn(d3, rows, width) {
  const beside = width >= 640;
  const left = beside ? 220 : 12;
  const right = width - 16;
  const above = beside ? 0 : 20;
  const height = above + KINDS.length * LANE + 12;
  const total = TOP + rows.length * height + 8;
  const scale = d3.scaleUtc(borders(rows), [left, right]);
  const axis = svg("g", { class: "axis", transform: `translate(0,${TOP})`, "aria-hidden": "true" });
  d3.select(axis).call(d3.axisTop(scale).ticks(Math.max(2, (right - left) / 90)).tickFormat(tick).tickSizeOuter(0));
  const picture = svg("svg", { class: "timeline", viewBox: `0 0 ${width} ${total}`, width, height: total, role: "group", "aria-label": `Timeline: ${counted(rows.length, "row")}` }, axis);
  for (const date of scale.ticks(Math.max(2, (right - left) / 90))) {
    picture.append(svg("line", { class: "grid", x1: scale(date), x2: scale(date), y1: TOP, y2: total }));
  }
  rows.forEach((one, i) => {
    const y = TOP + i * height;
    picture.append(svg("line", { class: "rule", x1: 0, x2: width, y1: y + height, y2: y + height }), label(one, y, beside, left, width));
    for (const mark of one.marks) {
      picture.append(drawnMark(mark, one, { scale, left, right, y: y + above + 6 + (KINDS.indexOf(mark.kind) + 0.5) * LANE }));
    }
  });
  return picture;
}

// The year where one begins, the month where one begins, else the day, else the clock.
function tick(date) {
  const [month, day, clock] = [date.getUTCMonth(), date.getUTCDate(), date.toISOString().slice(11, 16)];
  if (clock !== "00:00") {
    return clock;
  }
  return day > 1 ? `${day} ${MONTHS[month]}` : month > 0 ? MONTHS[month] : String(date.getUTCFullYear());
}

function label(one, y, beside, left, width) {
  const lines = beside ? wrapped(one.label, left - 20, 3, 12) : wrapped(one.label, width - 16, 1, 12);
  const text = lines.map((line, i) => svg("tspan", { x: 4, y: y + 17 + i * 14 }, line));
  return svg("text", { class: "label" }, svg("title", null, one.label), ...text);
}

function drawnMark({ kind, when, written }, row, { scale, left, right, y }) {
  const words = `${kind === "about" ? "about the time" : kind}: ${when.words} (${written})`;
  const element = linked(row.href, { class: "mark", "data-kind": kind, "aria-label": `${row.label}; ${words}` });
  element.append(svg("title", null, words));
  const cut = (date) => Math.max(left, Math.min(right, scale(date)));
  const [start, end] = [when.openStart ? left : cut(when.from), when.openEnd ? right : cut(when.to)];
  const off = !when.openStart && !when.openEnd && (scale(when.from) >= right ? 1 : scale(when.to) <= left ? -1 : 0);
  if (off) {
    const x = off > 0 ? right : left;
    element.append(arrow(x, y, off), svg("text", { class: "word", x: x - off * 12, y: y + 4, "text-anchor": off > 0 ? "end" : "start" }, when.words));
    return element;
  }
  const middle = (start + end) / 2;
  const point = when.single || end - start < 9;
  element.append(svg("rect", { class: "hit", x: point ? middle - 12 : start, y: y - LANE / 2, width: point ? 24 : end - start, height: LANE }));
  if (kind === "published") {
    element.append(svg("path", { class: "shape", d: `M${middle},${y - 6}l6,6l-6,6l-6,-6Z` }));
  } else if (point) {
    element.append(kind === "said" ? svg("circle", { class: "shape", cx: middle, cy: y, r: 5 }) : svg("rect", { class: "shape", x: middle - 4.5, y: y - 4.5, width: 9, height: 9 }));
  } else {
    const open = { start: when.openStart || scale(when.from) < left, end: when.openEnd || scale(when.to) > right };
    const [from, to] = [open.start ? start + 8 : start, open.end ? end - 8 : end];
    element.append(svg("rect", { class: "shape", x: from, y: y - 4, width: Math.max(2, to - from), height: 8, rx: kind === "said" ? 4 : 0 }));
    element.append(...(open.start ? [arrow(left, y, -1)] : []), ...(open.end ? [arrow(right, y, 1)] : []));
  }
  if (when.approximate) {
    element.classList.add("approximate");
  }
  if (when.approximate || when.uncertain) {
    const sign = (when.approximate ? "~" : "") + (when.uncertain ? "?" : "");
    const before = end + 26 > right;
    element.append(svg("text", { class: "word", x: before ? Math.min(start, middle - 6) - 4 : Math.max(end, middle + 6) + 4, y: y + 4, "text-anchor": before ? "end" : "start" }, sign));
  }
  return element;
}

const arrow = (x, y, to) => svg("path", { class: "arrow", d: `M${x},${y}l${-9 * to},-6v12Z` });

function legend(rows, arrows) {
  const used = new Set(rows.flatMap((one) => one.marks.map((mark) => mark.kind)));
  const shapes = {
    about: () => svg("rect", { class: "shape", x: -16, y: -4, width: 32, height: 8 }),
    said: () => svg("rect", { class: "shape", x: -16, y: -4, width: 32, height: 8, rx: 4 }),
    published: () => svg("path", { class: "shape", d: "M0,-6l6,6l-6,6l-6,-6Z" }),
  };
  const words = { about: "the time it is about", said: "said", published: "published" };
  const list = html("ul", { class: "legend" });
  for (const kind of KINDS.filter((one) => used.has(one))) {
    const sample = svg("svg", { class: "timeline", viewBox: "-20 -10 40 20", width: 40, height: 20, "aria-hidden": "true" }, svg("g", { class: "mark", "data-kind": kind }, shapes[kind]()));
    list.append(html("li", null, sample, words[kind]));
  }
  const signs = rows.flatMap((one) => one.marks.map((mark) => mark.when));
  const notes = [signs.some((when) => when.approximate) && "~ about", signs.some((when) => when.uncertain) && "? uncertain", arrows && "an arrow: no end is told, or it lies far off"];
  list.append(...notes.filter(Boolean).map((note) => html("li", null, note)));
  return list;
}
