// SPDX-License-Identifier: Apache-2.0
// Places whose people another place already counts, or that nobody lives in any more. Each rule
// says why; README.md gives what each takes out.

const ORDINARY = new Set(["PPL", "PPLL"]);

function in_(country, ...names) {
  const set = new Set(names);
  return (city) => city.country === country && set.has(city.name);
}

/** Codes of municipalities with a place of 100,000 people or more, in countries whose codes hold. */
const CODES = { BE: "muniSub", CA: "muni", DE: "muniSub", FR: "muniSub", IT: "muni", PL: "muni" };

function code(city) {
  const field = CODES[city.country];
  const value = field && city[field];
  // Venice: Mestre, the old city and the islands are each counted apart.
  return value && value !== "027042" ? `${city.country}/${city.adminCode}/${value}` : undefined;
}

function quartersOf(cities) {
  const largest = new Map();
  for (const city of cities) {
    const key = code(city);
    if (key === undefined || city.featureCode === "PPLX") continue;
    const before = largest.get(key);
    if (before === undefined || city.population > before.population) largest.set(key, city);
  }
  return (city) => {
    const of = largest.get(code(city));
    return of !== undefined && of !== city && of.population >= 100000 && ORDINARY.has(city.featureCode);
  };
}

/** The rules, in order: a place is left out by the first that holds. */
export function rules(cities) {
  const classes = (...codes) => (city) => codes.includes(city.featureCode);
  return [
    ["sections of a populated place (GeoNames class PPLX)", classes("PPLX")],
    ["places abandoned, destroyed or historical (PPLQ, PPLW, PPLH, PPLCH)", classes("PPLQ", "PPLW", "PPLH", "PPLCH")],
    ["arrondissements of Marseille (PPLA5 in France)", (c) => c.country === "FR" && c.featureCode === "PPLA5"],
    ["new towns of France whose communes are listed", in_("FR", "Cergy-Pontoise", "Saint-Quentin-en-Yvelines")],
    ["quarters that share the municipality code of a city of 100,000 (BE, CA, DE, FR, IT, PL)", quartersOf(cities)],
    [
      "Istanbul province: the city's count is the province's",
      (c) => c.country === "TR" && c.adminCode === "34" && c.name !== "Istanbul",
    ],
    ["central districts of Ankara, İzmir, Antalya and Denizli", in_("TR", "Çankaya", "Karabağlar", "Muratpaşa", "Merkezefendi")],
    ["London boroughs (places with a borough's code)", (c) => c.country === "GB" && /^[A-Z][0-9]$/.test(c.muni ?? "")],
    [
      "New York City's boroughs and quarters (New York places without a municipality code within its bounds)",
      (c) => {
        const [lon, lat] = c.loc.coordinates;
        const bounds = lat > 40.49 && lat < 40.92 && lon > -74.27 && lon < -73.69;
        return c.country === "US" && c.adminCode === "NY" && !c.muni && bounds && c.name !== "New York City";
      },
    ],
    [
      "villages of Romania: the seat of a commune carries the commune's count (ordinary places under 10,000)",
      (c) => c.country === "RO" && c.featureCode === "PPL" && c.population < 10000,
    ],
    [
      "districts of Madrid, Bilbao, Badalona and Pamplona",
      in_("ES", "Ciudad Lineal", "Chamartín", "Santutxu", "Llefià", "Iturrama", "Primer Ensanche", "Segundo Ensanche", "Ermitagaña"),
    ],
    [
      "towns and districts within Moscow and Saint Petersburg, federal cities",
      (c) =>
        c.country === "RU" &&
        ((c.adminCode === "48" && c.name !== "Moscow") || (c.adminCode === "66" && c.name !== "Saint Petersburg")),
    ],
    ["parts of Zaanstad, The Hague and Rotterdam", in_("NL", "Zaandam", "Ypenburg", "Scheveningen", "Hoogvliet")],
    ["Yono, a part of Saitama since 2001", in_("JP", "Yono")],
  ];
}
