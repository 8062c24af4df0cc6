import { REGENCIES } from './regencies.ts';
import { PROVINCES, TOWNS } from './towns.ts';

/** By their letters alone: `Bau-Bau` is `Baubau`, `TANJUNG PINANG` is `Tanjungpinang`. */
const PLACES = new Set([...REGENCIES, ...TOWNS].map(keyOf));
const REGIONS = new Set(PROVINCES.map(keyOf));

/** Words of the longest name of a place. */
const MOST_WORDS = 5;

/** Whether it is the name of a regency, a city or the seat of one, written with capitals. */
export function isKnownPlace(name: string): boolean {
  return isName(name) && PLACES.has(keyOf(name));
}

/** Whether it is the name of a province, or a short one. */
export function isProvince(name: string): boolean {
  return isName(name) && REGIONS.has(keyOf(name));
}

/** The place that opens a text, in whatever capitals; the longest of several. */
export function placeThatOpens(text: string): string | undefined {
  const words = text.split(' ', MOST_WORDS).map((word) => word.replace(/[.,;:]$/u, ''));
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (isKnownPlace(name)) return name;
  }
  return undefined;
}

function isName(name: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|dan)){0,4}$/u.test(name);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}]/gu, '');
}
