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
export function houseDateline({ place, outlet }: Dateline, own?: string): Dateline {
  const capitals = place.toUpperCase();
  if (outlet === undefined) return { place: capitals };
  return { place: capitals, outlet: own !== undefined && isOwnOutlet(outlet, own) ? own : outlet };
}
