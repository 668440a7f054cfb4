// A drawing that may be larger than the page: it is fitted as long as it stays legible, and else scrolls in its frame, with
// buttons, by dragging with the mouse, and with Ctrl and the wheel. Small drawings get none of this. `start` is the point that is
// in the middle at first.

import { html, onWidth } from "./drawing.js";

const LEAST = 0.05;
const LEGIBLE = 0.7;
const MOST = 2.5;

export function zoomable(picture, width, height, start) {
  const frame = html("div", { class: "frame" }, picture);
  const bar = html("div", { class: "zoom", role: "group", "aria-label": "Size of the drawing", hidden: true });
  let scale = 1;
  let chosen = false;

  const middle = () => ({ x: (frame.scrollLeft + frame.clientWidth / 2) / scale, y: (frame.scrollTop + frame.clientHeight / 2) / scale });
  const goTo = ({ x, y }) => {
    frame.scrollLeft = x * scale - frame.clientWidth / 2;
    frame.scrollTop = y * scale - frame.clientHeight / 2;
  };
  const set = (wanted) => {
    const at = middle();
    scale = Math.min(MOST, Math.max(LEAST, wanted));
    picture.setAttribute("width", Math.floor(width * scale));
    picture.setAttribute("height", Math.floor(height * scale));
    goTo(at);
    const scrolls = frame.scrollWidth > frame.clientWidth + 1 || frame.scrollHeight > frame.clientHeight + 1;
    frame.classList.toggle("scrolls", scrolls);
    bar.hidden = !chosen && !scrolls && scale === 1;
    if (scrolls) {
      frame.tabIndex = 0;
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", "Drawing, can be scrolled");
    } else {
      frame.removeAttribute("tabindex");
      frame.removeAttribute("role");
      frame.removeAttribute("aria-label");
    }
  };
  const whole = () => Math.min(1, frame.clientWidth / width, (window.innerHeight * 0.8) / height);
  const first = () => {
    set(Math.min(1, Math.max(LEGIBLE, frame.clientWidth / width)));
    goTo(start);
  };
  const button = (sign, name, wanted) => {
    const made = html("button", { type: "button", "aria-label": name, title: name }, sign);
    made.addEventListener("click", () => {
      chosen = true;
      set(wanted());
    });
    return made;
  };
  bar.append(button("−", "Smaller", () => scale / 1.25), button("+", "Larger", () => scale * 1.25), button("Fit", "Fit: all of it", whole), button("1:1", "1:1, full size", () => 1));
  frame.addEventListener("wheel", (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      chosen = true;
      set(scale * Math.exp(-event.deltaY / 300));
    }
  });
  draggable(frame);
  requestAnimationFrame(first);
  onWidth(frame, () => !chosen && first());
  return html("div", { class: "zoomable" }, bar, frame);
}

// Only the mouse: fingers scroll by themselves. A drag is no click on the link where it ends.
function draggable(frame) {
  let start = null;
  let moved = false;
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener("pointerdown", (event) => {
    moved = false;
    if (event.pointerType === "mouse" && event.button === 0 && frame.classList.contains("scrolls")) {
      start = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    }
  });
  frame.addEventListener("pointermove", (event) => {
    if (!start) {
      return;
    }
    if (!moved && Math.hypot(event.clientX - start.x, event.clientY - start.y) > 4) {
      moved = true;
      frame.setPointerCapture(event.pointerId);
    }
    if (moved) {
      frame.scrollLeft = start.left + start.x - event.clientX;
      frame.scrollTop = start.top + start.y - event.clientY;
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    frame.addEventListener(end, () => (start = null));
  }
  frame.addEventListener("click", (event) => moved && event.preventDefault(), true);
}
