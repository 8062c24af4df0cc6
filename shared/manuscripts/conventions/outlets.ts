import type { Dateline } from '../manuscript.ts';

/** Endings of web addresses that newsrooms drop or keep as they like. */
const DOMAIN = /(?:\.(?:com|co|go|net|news|id))+$/u;

/** Whether a dateline names the newsroom's own outlet, however it spells it. */
export function isOwnOutlet(outlet: string | undefined, own: string | undefined): boolean {
  if (outlet === undefined || own === undefined) return false;
  return keyOf(own) !== '' && keyOf(outlet) === keyOf(own);
}

function keyOf(outlet: string): string {
  return outlet
    .trim()
    .toLowerCase()
    .replace(DOMAIN, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words of which names of news agencies and press offices are made. */
const OF_THE_PRESS = /ANTARA|INFO|NEWS|MEDIA|HUMAS|BERITA|KABAR|PERS\b|ADPIM|PROKOPIM/u;

/** Of newspapers, broadcasters and portals, and of the offices above, in whatever capitals. */
const OF_AN_OUTLET =
  /antara(?!\p{Ll})|info(?!rma)|news|media|humas|berita|kabar|(?<!\p{L})pers(?!\p{L})|adpim|prokopim|prokom|protokol|(?<!\p{L})(?:posts?|pos|mc|tv|cnn|cnbc|rri|tvri|kbrn|idn)(?!\p{L})|tribun|times|kompas|tempo|detik|radar|radio|suara|republika|okezone|sindo|jpnn|liputan|kumparan|warta|koran|harian|jurnal/iu;
const WEB_ADDRESS =
  /^[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)?(?:\.[\p{L}\p{N}-]+)*\.(?:com|co|id|net|news|org|tv)$/iu;

/** Whether a name beside a known place may be an outlet's: each of its words has a capital. */
export function soundsOfPress(name: string): boolean {
  if (isWebName(name)) return true;
  const words = name.split(' ');
  if (words.length > 4 || !words.every((word) => /\p{Lu}|^\d+$/u.test(word))) return false;
  return OF_AN_OUTLET.test(name);
}

/** `prokal.co`, `SULSEL.GO.ID`, `MEDIA KALTIM.COM`: an outlet by its address. */
export function isWebName(name: string): boolean {
  return WEB_ADDRESS.test(name);
}

/** National agencies whose name nobody takes for anything else after a place. */
const AGENCIES = new Set(['antara', 'lkbn antara', 'infopublik', 'infopublik.id']);

/** Whether a name after a place in small letters can be nothing but an outlet. */
export function looksLikeOutlet(outlet: string, place: string): boolean {
  if (AGENCIES.has(outlet.toLowerCase())) return true;
  if (outlet !== outlet.toUpperCase() || !OF_THE_PRESS.test(outlet)) return false;
  return !abbreviates(outlet.toLowerCase(), place.toLowerCase());
}

/** `Dinas Kominfo (DISKOMINFO)`: all its letters stand in the words before it, in their order. */
function abbreviates(short: string, words: string): boolean {
  let from = 0;
  for (const letter of short.replace(/[^\p{L}]/gu, '')) {
    const at = words.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Titles and bodies that open sentences, with brackets and dashes of their own. */
const NO_PLACES =
  /^(?:dinas|badan|kepala|kabid|kadis|wali|walikota|wakil|bupati|gubernur|ketua|komisi|menteri|presiden|sekretaris|sekda|rumah|bagian|bidang|biro|kantor|pemerintah|pemkot|pemkab|pemprov|plt|dr|ir|prof|pt|cv|lembaga|tim|panitia|media|program|kegiatan|acara|rapat)(?!\p{L})/iu;

/** `Samarinda`, `Kutai Kartanegara`, `Bau-Bau`: one to four words that each begin with a capital. */
export function mixedPlace(place: string): boolean {
  return /^\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){0,3}$/u.test(place) && !NO_PLACES.test(place);
}

/** As the house prints it, whatever was written: the place in capitals, its own outlet by its name. */
export function houseDateline({ outlet, ...dateline }: Dateline, own?: string): Dateline {
  const place = dateline.place.toUpperCase();
  if (outlet === undefined) return { ...dateline, place };
  const named = own !== undefined && isOwnOutlet(outlet, own) ? own : outlet;
  return { ...dateline, place, outlet: named };
}

/** A dateline in one line, without its dash: `SAMARINDA, KOMINFONEWS, 14 November 2022`. */
export function datelineText({ place, outlet, date }: Dateline): string {
  return [place, outlet, date].filter((part) => part !== undefined).join(', ');
}
