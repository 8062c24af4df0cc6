import type { Dateline } from '../manuscript.ts';
import { partDate } from './dateline-date.ts';
import { datelineOf } from './dateline-parts.ts';
import { isOwnOutlet, isWebName, soundsOfPress } from './outlets.ts';
import { isKnownPlace, isProvince } from './places.ts';

/**
 * The parts of what stands before a dateline's dash, where its place is known and all else is a region
 * (`Samarinda, Kaltim`), an outlet or a date: undefined where a word is left over.
 */
export function partsOfDateline(written: string, own?: string): Dateline | undefined {
  const { date, undated: rest } = partDate(written);
  const undated = rest.trim();
  const [, before = undated, bracketed] = /^([^()]+?) ?\(([^()]{2,40})\)$/u.exec(undated) ?? [];
  const names = before.split(/, ?/u);
  const isOutlet = (name: string) => isOwnOutlet(name, own) || soundsOfPress(name);
  if (bracketed !== undefined) {
    const place = isOutlet(bracketed) ? placeOf(names, true) : undefined;
    return place === undefined ? undefined : datelineOf(place, bracketed, date);
  }
  const alone = placeOf(names, false);
  if (alone !== undefined) return datelineOf(alone, undefined, date);
  const [first = '', second] = names;
  const last = names.at(-1) ?? '';
  if (isOutlet(last)) {
    const place = placeOf(names.slice(0, -1), true);
    if (place !== undefined) return datelineOf(place, last, date);
  }
  if (second === undefined || names.length > 2 || !isOutlet(first)) return undefined;
  return isKnownPlace(second) || (isWebName(first) && isCapitals(second))
    ? datelineOf(second, first, date)
    : undefined;
}

/** A place, or a place and its region; that of a town is a regency, which only an outlet makes sure. */
function placeOf([place, region, ...more]: readonly string[], told: boolean): string | undefined {
  if (place === undefined || more.length > 0 || !isKnownPlace(place)) return undefined;
  if (region === undefined) return place;
  return isProvince(region) || (told && isKnownPlace(region)) ? `${place}, ${region}` : undefined;
}

function isCapitals(name: string): boolean {
  return /^\p{Lu}[\p{Lu} .'’-]{3,39}$/u.test(name);
}
