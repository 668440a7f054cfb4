// Makes the outlines of countries that the map draws without a network:
// desk/src/main/resources/org/hearsay/web/public/countries.json, GeoJSON (RFC 7946), with the properties `iso` (ISO 3166-1 alpha-2, and
// XK for Kosovo, as everywhere in Hearsay) and `name` (Unicode CLDR, English).
//
//   cd "$(mktemp -d)" && npm install world-atlas@2.0.2 && node REPOSITORY/desk/src/map/make-countries.mjs node_modules/world-atlas
//
// Origin: Natural Earth (naturalearthdata.com), in the public domain, as TopoJSON in the npm package world-atlas. Countries are taken from
// the scale of 1:110 million; those that it lacks, small ones, from 1:50 million, else from 1:10 million; all with fewer points.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const SCALES = ['110m', '50m', '10m'];
const MOST_BYTES = 120 * 1024;
/** Degrees at most between a point that is left out and the line that goes on without it. */
const TOLERANCE = {'110m': 0.26, '50m': 0.1, '10m': 0.05};
/** So many islands of a small country are kept, the largest. */
const MOST_ISLANDS = 3;

// ISO 3166-1 numeric to alpha-2, typed for this project from the tables of the United Nations' M49 (unstats.un.org/unsd/methodology/m49).
const ALPHA2 = Object.fromEntries(
  `004 AF 008 AL 010 AQ 012 DZ 016 AS 020 AD 024 AO 028 AG 031 AZ 032 AR 036 AU 040 AT 044 BS 048 BH 050 BD 051 AM 052 BB 056 BE 060 BM
   064 BT 068 BO 070 BA 072 BW 074 BV 076 BR 084 BZ 086 IO 090 SB 092 VG 096 BN 100 BG 104 MM 108 BI 112 BY 116 KH 120 CM 124 CA 132 CV
   136 KY 140 CF 144 LK 148 TD 152 CL 156 CN 158 TW 162 CX 166 CC 170 CO 174 KM 175 YT 178 CG 180 CD 184 CK 188 CR 191 HR 192 CU 196 CY
   203 CZ 204 BJ 208 DK 212 DM 214 DO 218 EC 222 SV 226 GQ 231 ET 232 ER 233 EE 234 FO 238 FK 239 GS 242 FJ 246 FI 248 AX 250 FR 254 GF
   258 PF 260 TF 262 DJ 266 GA 268 GE 270 GM 275 PS 276 DE 288 GH 292 GI 296 KI 300 GR 304 GL 308 GD 312 GP 316 GU 320 GT 324 GN 328 GY
   332 HT 334 HM 336 VA 340 HN 344 HK 348 HU 352 IS 356 IN 360 ID 364 IR 368 IQ 372 IE 376 IL 380 IT 384 CI 388 JM 392 JP 398 KZ 400 JO
   404 KE 408 KP 410 KR 414 KW 417 KG 418 LA 422 LB 426 LS 428 LV 430 LR 434 LY 438 LI 440 LT 442 LU 446 MO 450 MG 454 MW 458 MY 462 MV
   466 ML 470 MT 474 MQ 478 MR 480 MU 484 MX 492 MC 496 MN 498 MD 499 ME 500 MS 504 MA 508 MZ 512 OM 516 NA 520 NR 524 NP 528 NL 531 CW
   533 AW 534 SX 535 BQ 540 NC 548 VU 554 NZ 558 NI 562 NE 566 NG 570 NU 574 NF 578 NO 580 MP 581 UM 583 FM 584 MH 585 PW 586 PK 591 PA
   598 PG 600 PY 604 PE 608 PH 612 PN 616 PL 620 PT 624 GW 626 TL 630 PR 634 QA 638 RE 642 RO 643 RU 646 RW 652 BL 654 SH 659 KN 660 AI
   662 LC 663 MF 666 PM 670 VC 674 SM 678 ST 682 SA 686 SN 688 RS 690 SC 694 SL 702 SG 703 SK 704 VN 705 SI 706 SO 710 ZA 716 ZW 724 ES
   728 SS 729 SD 732 EH 740 SR 744 SJ 748 SZ 752 SE 756 CH 760 SY 762 TJ 764 TH 768 TG 772 TK 776 TO 780 TT 784 AE 788 TN 792 TR 795 TM
   796 TC 798 TV 800 UG 804 UA 807 MK 818 EG 826 GB 831 GG 832 JE 833 IM 834 TZ 840 US 850 VI 854 BF 858 UY 860 UZ 862 VE 876 WF 882 WS
   887 YE 894 ZM`
    .trim()
    .split(/\s+/)
    .reduce((pairs, word, i, all) => (i % 2 ? pairs : [...pairs, [word, all[i + 1]]]), [])
);

// Natural Earth draws who holds a place; these have no code of their own in ISO 3166, and are put where ISO 3166-2 lists them.
const WITHOUT_NUMBER = {Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO'};
// Likewise pieces that it draws with another country: Crimea (UA-43 and UA-40), French Guiana, Svalbard.
const MOVED = [
  {from: 'RU', to: 'UA', west: 32, south: 44, east: 37, north: 46.5},
  {from: 'FR', to: 'GF', west: -55, south: 2, east: -51, north: 6},
  {from: 'NO', to: 'SJ', west: 9, south: 76, east: 35, north: 81},
];

const names = new Intl.DisplayNames(['en'], {type: 'region'});
const round = x => Math.round(x * 100) / 100;

/** The rings of a TopoJSON topology, by the numbers of its arcs. */
function decoder(topology, tolerance) {
  const {scale, translate} = topology.transform;
  const arcs = topology.arcs.map(arc => {
    let x = 0, y = 0;
    const points = arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
    // Borders are simplified before they are put together, so that neighbours keep the same one. In halves: the ends of an island are one.
    const half = points.length >> 1;
    return [...simpler(points.slice(0, half + 1), tolerance).slice(0, -1), ...simpler(points.slice(half), tolerance)];
  });
  return ring =>
    ring.flatMap((number, i) => {
      const arc = number < 0 ? arcs[~number].toReversed() : arcs[number];
      return i === 0 ? arc : arc.slice(1);
    });
}

/** A ring whose longitudes do not jump; one around a pole is led along it. */
function unrolled(ring) {
  const whole = [ring[0]];
  for (const [x, y] of ring.slice(1)) {
    const last = whole.at(-1)[0];
    whole.push([x + 360 * Math.round((last - x) / 360), y]);
  }
  const turn = whole.at(-1)[0] - whole[0][0];
  if (Math.abs(turn) > 180) {
    const pole = whole[0][1] < 0 ? -90 : 90;
    whole.push([whole.at(-1)[0], pole], [whole[0][0], pole], whole[0]);
  }
  return whole;
}

/** What of a ring lies on one side of a meridian (Sutherland and Hodgman 1974). */
function clipped(ring, meridian, side) {
  const inside = point => side * (point[0] - meridian) >= 0;
  const kept = [];
  for (let i = 0; i < ring.length - 1; i++) {
    const [from, to] = [ring[i], ring[i + 1]];
    if (inside(from)) kept.push(from);
    if (inside(from) !== inside(to)) {
      const part = (meridian - from[0]) / (to[0] - from[0]);
      kept.push([meridian, from[1] + part * (to[1] - from[1])]);
    }
  }
  return kept.length < 3 ? [] : [...kept, kept[0]];
}

/** Polygons that keep to longitudes from -180 to 180: no line is drawn across the map. */
function cut(polygon) {
  const rings = polygon.map(unrolled);
  const middle = rings[0][0][0];
  const aligned = rings.map(ring => {
    const by = 360 * Math.round((middle - ring[0][0]) / 360);
    return ring.map(([x, y]) => [x + by, y]);
  });
  return [-360, 0, 360]
    .map(by =>
      aligned
        .map(ring => clipped(clipped(ring.map(([x, y]) => [x + by, y]), -180, 1), 180, -1))
        .filter((ring, i, all) => ring.length > 3 && all[0].length > 3)
    )
    .filter(rings => rings.length > 0);
}

/** Fewer points (Douglas and Peucker 1973). */
function simpler(points, tolerance) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  let farthest = 0, at = 0;
  points.forEach((p, i) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const distance = length === 0
      ? Math.hypot(p[0] - a[0], p[1] - a[1])
      : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
    if (distance > farthest) [farthest, at] = [distance, i];
  });
  return farthest <= tolerance
    ? [a, b]
    : [...simpler(points.slice(0, at + 1), tolerance).slice(0, -1), ...simpler(points.slice(at), tolerance)];
}

function area(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum / 2;
}

/** With two decimals, without points that are then one, outer rings against the clock. */
function written(ring, i) {
  const points = ring.map(([x, y]) => [round(x), round(y)]);
  const distinct = points.filter((p, j) => j === 0 || p[0] !== points[j - 1][0] || p[1] !== points[j - 1][1]);
  return area(distinct) > 0 === (i === 0) ? distinct : distinct.toReversed();
}

const countries = new Map();
for (const scale of SCALES) {
  const topology = JSON.parse(readFileSync(join(process.argv[2], `countries-${scale}.json`), 'utf8'));
  const [rough, fine] = [TOLERANCE[scale], 0].map(tolerance => decoder(topology, tolerance));
  const before = new Set(countries.keys());
  for (const geometry of topology.objects.countries.geometries) {
    const iso = ALPHA2[geometry.id] ?? WITHOUT_NUMBER[geometry.properties.name];
    if (!iso || before.has(iso) || !geometry.arcs) continue;
    const outlines = decode =>
      (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs)
        .map(polygon => polygon.map(decode))
        .flatMap(cut)
        .map(polygon => polygon.map(written).filter(ring => ring.length > 3))
        .filter(polygon => polygon.length > 0)
        .sort((a, b) => area(b[0]) - area(a[0]))
        .slice(0, scale === '110m' ? Infinity : MOST_ISLANDS);
    // The smallest have no points to spare.
    const polygons = [rough, fine].map(outlines).find(found => found.length > 0) ?? [];
    for (const polygon of polygons) {
      const moved = MOVED.find(it => it.from === iso && polygon[0].every(([x, y]) => it.west < x && x < it.east && it.south < y && y < it.north));
      const owner = moved ? moved.to : iso;
      countries.set(owner, [...(countries.get(owner) ?? []), polygon]);
    }
  }
}

const features = [...countries]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([iso, polygons]) => ({
    type: 'Feature',
    properties: {iso, name: names.of(iso)},
    geometry: polygons.length === 1 ? {type: 'Polygon', coordinates: polygons[0]} : {type: 'MultiPolygon', coordinates: polygons},
  }));
const json = JSON.stringify({type: 'FeatureCollection', features}) + '\n';
for (const feature of features) {
  const rings = feature.geometry.type === 'Polygon' ? feature.geometry.coordinates : feature.geometry.coordinates.flat();
  for (const ring of rings) {
    ring.forEach(([x, y], i) => {
      if (Math.abs(x) > 180 || Math.abs(y) > 90) throw new Error(`off the map: ${feature.properties.iso} ${x} ${y}`);
      // Only along the edge of the map, to close what goes around the pole, may a line be so long.
      if (i > 0 && Math.abs(x - ring[i - 1][0]) > 100 && y !== -90) throw new Error(`across the map: ${feature.properties.iso} ${x} ${y}`);
    });
  }
}
if (Buffer.byteLength(json) > MOST_BYTES) throw new Error(`${Buffer.byteLength(json)} bytes are too many`);
const file = new URL('../main/resources/org/hearsay/web/public/countries.json', import.meta.url);
writeFileSync(file, json);
console.log(`${features.length} countries, ${Buffer.byteLength(json)} bytes`);
