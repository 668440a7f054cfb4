// Reads the dates of the ledger: EDTF level 1 as docs/reading.md has it, that is days, months, years, seasons (2026-21 is
// March to May), unspecified digits (199X, 2023-05-XX), clock times, qualified by ?, ~ or %, and intervals of two of these with
// open (..) or unknown (nothing) ends. Anything else is null: it is shown as it is written and not drawn.

const PART = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?([?~%])?$/;
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };
const DAY = 86_400_000;

// { from, to: milliseconds UTC, `to` excluded; null where open or unknown
//   openStart, openEnd: whether it has no border there; single: whether it is one day or moment
//   approximate, uncertain: whether an end of it is; words: as people read it }
export function read(text) {
  if (typeof text !== "string" || text.length > 80) {
    return null;
  }
  const [first, second, more] = text.split("/");
  if (more !== undefined) {
    return null;
  }
  const start = end(first);
  if (second === undefined) {
    return start && start.from !== null ? { ...start, openStart: false, openEnd: false } : null;
  }
  const finish = end(second);
  if (!start || !finish || (start.from === null && finish.to === null) || (start.from !== null && finish.to !== null && start.from >= finish.to)) {
    return null;
  }
  return {
    from: start.from,
    to: finish.to,
    openStart: start.from === null,
    openEnd: finish.to === null,
    single: false,
    approximate: start.approximate || finish.approximate,
    uncertain: start.uncertain || finish.uncertain,
    words: start.from === null ? `until ${finish.words}` : finish.to === null ? `since ${start.words}` : `${start.words} to ${finish.words}`,
  };
}

function end(text) {
  if (text === ".." || text === "") {
    return { from: null, to: null, approximate: false, uncertain: false, words: "" };
  }
  const match = PART.exec(text);
  const period = match && covered(match);
  if (!period) {
    return null;
  }
  const mark = match[8];
  const approximate = mark === "~" || mark === "%";
  const uncertain = mark === "?" || mark === "%";
  return { ...period, approximate, uncertain, words: (approximate ? "about " : "") + period.words + (uncertain ? " (uncertain)" : "") };
}

function covered([, years, month, day, hour, minute, second, zone]) {
  const low = Number(years.replaceAll("X", "0"));
  const high = Number(years.replaceAll("X", "9"));
  const vague = low !== high;
  if (vague || month === undefined || month === "XX") {
    const words = vague ? `${low} to ${high}` : years;
    return day === undefined || day === "XX" ? { from: utc(low, 0, 1), to: utc(high + 1, 0, 1), single: false, words } : null;
  }
  const number = Number(month);
  if (SEASONS[month] && day === undefined) {
    const begin = (number - 20) * 3 - 1;
    return { from: utc(low, begin, 1), to: utc(low, begin + 3, 1), single: false, words: `${SEASONS[month]} ${years}` };
  }
  if (number < 1 || number > 12) {
    return null;
  }
  if (day === undefined || day === "XX") {
    return { from: utc(low, number - 1, 1), to: utc(low, number, 1), single: false, words: `${MONTHS[number - 1]} ${years}` };
  }
  const from = utc(low, number - 1, Number(day));
  const words = `${Number(day)} ${MONTHS[number - 1]} ${years}`;
  if (Number(day) < 1 || from >= utc(low, number, 1)) {
    return null;
  }
  if (hour === undefined) {
    return { from, to: from + DAY, single: true, words };
  }
  const clock = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second ?? 0) * 1000;
  const moment = from + clock - shift(zone);
  return clock < DAY ? { from: moment, to: moment + 60_000, single: true, words: `${words}, ${hour}:${minute}` } : null;
}

// Milliseconds that a zone is ahead of UTC; none where the text tells no zone.
function shift(zone) {
  if (!zone || zone === "Z") {
    return 0;
  }
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(zone);
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

// Months may run over; years below 100 are these, not 1900 and so on.
function utc(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}
