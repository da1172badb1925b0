// SPDX-License-Identifier: Apache-2.0
import { mergeArcs, feature } from "topojson-client";
import isoCountries from "i18n-iso-countries";
import { readJson, writeGzip, writeText } from "./files.mjs";

/** Features that Natural Earth draws without an ISO number, and the code that takes them; README. */
const WITHOUT_NUMBER = {
  Kosovo: "XK",
  "N. Cyprus": "CY",
  "Cyprus U.N. Buffer Zone": "CY",
  Akrotiri: "CY",
  Dhekelia: "CY",
  Somaliland: "SO",
  Baikonur: "KZ",
  "USNB Guantanamo Bay": "CU",
  "Indian Ocean Ter.": null,
  "Siachen Glacier": null,
  "Spratly Is.": null,
  "Scarborough Reef": null,
  "Bajo Nuevo Bank": null,
  "Serranilla Bank": null,
  "Clipperton I.": null,
  "Coral Sea Is.": null,
};

/** Parts of one feature that ISO 3166 and GeoNames list apart: west, south, east, north in degrees. */
const PARTS = [
  ["FR", "GF", [-55, 2, -51, 6]],
  ["FR", "MQ", [-61.3, 14.3, -60.7, 15]],
  ["FR", "GP", [-62, 15.7, -60.9, 16.7]],
  ["FR", "RE", [55, -22, 56, -20]],
  ["FR", "YT", [45, -13.1, 45.4, -12.5]],
  ["NL", "BQ", [-69, 12, -62, 18]],
  ["NO", "SJ", [-10, 70.5, 34, 81, (w, s, e, n) => w < -5 || s > 74]],
  ["NO", "BV", [0, -60, 10, -50]],
  // Crimea: a part of Ukraine (UN General Assembly resolution 68/262), and so GeoNames has it.
  ["RU", "UA", [32.4, 44.3, 36.7, 46.3]],
];

/** Names written out where Natural Earth shortens them, or as the state names itself. */
const NAMES = {
  AG: "Antigua and Barbuda",
  AS: "American Samoa",
  AX: "Åland",
  BA: "Bosnia and Herzegovina",
  BL: "Saint-Barthélemy",
  BQ: "Caribbean Netherlands",
  BV: "Bouvet Island",
  CD: "Democratic Republic of the Congo",
  CF: "Central African Republic",
  CK: "Cook Islands",
  CY: "Cyprus",
  DO: "Dominican Republic",
  EH: "Western Sahara",
  FK: "Falkland Islands",
  FO: "Faroe Islands",
  GF: "French Guiana",
  GP: "Guadeloupe",
  GQ: "Equatorial Guinea",
  GS: "South Georgia and the South Sandwich Islands",
  HM: "Heard Island and McDonald Islands",
  IO: "British Indian Ocean Territory",
  KN: "Saint Kitts and Nevis",
  KY: "Cayman Islands",
  MF: "Saint-Martin",
  MH: "Marshall Islands",
  MK: "North Macedonia",
  MP: "Northern Mariana Islands",
  MQ: "Martinique",
  PF: "French Polynesia",
  PM: "Saint Pierre and Miquelon",
  PN: "Pitcairn Islands",
  RE: "Réunion",
  SB: "Solomon Islands",
  SJ: "Svalbard and Jan Mayen",
  SS: "South Sudan",
  ST: "São Tomé and Príncipe",
  SZ: "Eswatini",
  TC: "Turks and Caicos Islands",
  TF: "French Southern and Antarctic Lands",
  UM: "United States Minor Outlying Islands",
  VC: "Saint Vincent and the Grenadines",
  VG: "British Virgin Islands",
  VI: "United States Virgin Islands",
  WF: "Wallis and Futuna",
  YT: "Mayotte",
};

const DECIMALS = 4;

function round(degrees) {
  return Number(degrees.toFixed(DECIMALS));
}

/** Bounds of a polygon's outer ring: west, south, east, north. */
function bounds(polygon) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of polygon[0]) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

function codeOf(geometry) {
  const name = geometry.properties.name;
  if (geometry.id !== undefined) {
    const code = isoCountries.numericToAlpha2(geometry.id);
    if (code === undefined) throw new Error(`The number (${geometry.id}) of ${name} must be ISO 3166.`);
    return code;
  }
  if (!(name in WITHOUT_NUMBER)) throw new Error(`${name} has no ISO number and no decision.`);
  return WITHOUT_NUMBER[name];
}

function partOf(code, polygon) {
  const [w, s, e, n] = bounds(polygon);
  for (const [from, to, [west, south, east, north, also]] of PARTS) {
    const inside = w >= west && s >= south && e <= east && n <= north;
    if (from === code && inside && (also === undefined || also(w, s, e, n))) return to;
  }
  return code;
}

/**
 * Longitudes made continuous along the ring, then the ring moved so that it lies in -180..180 where
 * it can (rings drawn across the antimeridian are cut there by Natural Earth). A ring round the
 * south pole is closed along it.
 */
function unwrap(ring) {
  const out = [[...ring[0]]];
  for (let i = 1; i < ring.length; i++) {
    const before = out[i - 1][0];
    const lon = ring[i][0] + 360 * Math.round((before - ring[i][0]) / 360);
    out.push([lon, ring[i][1]]);
  }
  const west = Math.min(...out.map((p) => p[0]));
  const east = Math.max(...out.map((p) => p[0]));
  const shift = west < -180.0001 ? 360 : east > 180.0001 ? -360 : 0;
  for (const p of out) p[0] += shift;
  const first = out[0];
  const last = out[out.length - 1];
  if (Math.abs(last[0] - first[0]) > 1) out.push([last[0], -90], [first[0], -90], [...first]);
  return out;
}

/** Rings at the file's precision, points that fall together removed, no ring of no area. */
function tidy(polygon) {
  const rings = [];
  for (const ring of polygon) {
    const out = [];
    for (const p of unwrap(ring)) {
      const q = [round(p[0]), round(p[1])];
      const before = out[out.length - 1];
      if (before === undefined || before[0] !== q[0] || before[1] !== q[1]) out.push(q);
    }
    // Jordan's ring ends one step short of where it began.
    const [first, last] = [out[0], out[out.length - 1]];
    if (first[0] !== last[0] || first[1] !== last[1]) out.push([...first]);
    if (out.length >= 4) rings.push(out);
    else if (rings.length === 0) return [];
  }
  return rings;
}

/** Polygons of each code, from the arcs, so that lines between features with one code vanish. */
function polygonsByCode(topology) {
  const arcs = new Map();
  const names = new Map();
  for (const geometry of topology.objects.countries.geometries) {
    const code = codeOf(geometry);
    if (code === null) continue;
    if (geometry.id !== undefined && !names.has(code)) names.set(code, geometry.properties.name);
    if (code === "XK") names.set(code, "Kosovo");
    const all = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
    for (const polygonArcs of all) {
      const polygon = feature(topology, { type: "Polygon", arcs: polygonArcs }).geometry.coordinates;
      const part = partOf(code, polygon);
      if (!arcs.has(part)) arcs.set(part, []);
      arcs.get(part).push(polygonArcs);
    }
  }
  const countries = [];
  for (const code of [...arcs.keys()].sort()) {
    const merged = mergeArcs(topology, [{ type: "MultiPolygon", arcs: arcs.get(code) }]);
    const polygons = feature(topology, merged).geometry.coordinates.map(tidy).filter((p) => p.length);
    const name = NAMES[code] ?? names.get(code);
    if (name === undefined) throw new Error(`${code} has no name.`);
    if (polygons.length > 0) countries.push({ code, name, polygons });
  }
  return countries;
}

function bbox(polygons) {
  const boxes = polygons.map(bounds);
  return [
    Math.min(...boxes.map((b) => b[0])),
    Math.min(...boxes.map((b) => b[1])),
    Math.max(...boxes.map((b) => b[2])),
    Math.max(...boxes.map((b) => b[3])),
  ];
}

function featureText({ code, name, polygons }) {
  return JSON.stringify({
    type: "Feature",
    id: code,
    properties: { name },
    geometry: { type: "MultiPolygon", coordinates: polygons },
  });
}

/** One GeoJSON feature a country, and an index of codes, names and bounds; gives the codes. */
export function writeCountries(folder) {
  const countries = polygonsByCode(readJson("world-atlas/countries-10m.json"));
  for (const country of countries) {
    writeGzip(new URL(`countries/${country.code}.json.gz`, folder), featureText(country) + "\n");
  }
  const lines = countries.map(({ code, name, polygons }) =>
    [code, name, ...bbox(polygons).map(round)].join("\t"),
  );
  const head = "code\tname\twest_deg\tsouth_deg\teast_deg\tnorth_deg";
  writeText(new URL("countries/index.tsv", folder), [head, ...lines].join("\n") + "\n");
  return new Set(countries.map(({ code }) => code));
}

/** Outlines for drawing: the same countries at 1:50m and 1:110m in one GeoJSON file each. */
export function writeOutlines(folder, codes) {
  for (const scale of ["50m", "110m"]) {
    const countries = polygonsByCode(readJson(`world-atlas/countries-${scale}.json`)).filter(
      ({ code }) => codes.has(code),
    );
    const text =
      '{"type":"FeatureCollection","features":[\n' + countries.map(featureText).join(",\n") + "\n]}\n";
    writeGzip(new URL(`outlines/countries-${scale}.json.gz`, folder), text);
  }
}
