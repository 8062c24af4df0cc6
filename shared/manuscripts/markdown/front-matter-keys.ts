import { nearest } from '../../nearest.ts';
import type { ManuscriptWarning } from '../warning.ts';
import type { StatedLines } from './stated-lines.ts';

/** What front matter may state, in Indonesian and in English. Of several the first that is there counts. */
export const KEYS = {
  headline: ['judul', 'headline', 'title'],
  subheadline: ['subjudul', 'sub-judul', 'subheadline', 'subtitle'],
  dateline: ['dateline'],
  place: ['tempat', 'place'],
  outlet: ['outlet'],
  byline: ['byline', 'penulis', 'author'],
  lead: ['ringkasan', 'lead', 'summary'],
  category: ['kategori', 'category', 'rubrik'],
  tags: ['tag', 'tags'],
  event: ['acara', 'event'],
  contact: ['kontak', 'narahubung', 'contact'],
  embargo: ['embargo', 'tayang'],
  photos: ['foto', 'photos'],
} as const satisfies Record<string, readonly string[]>;

/** Keys of other programs whose files come here, which look like some of ours. */
const FOREIGN = new Set(
  (
    'layout draft date lang locale toc slug type weight url image cover tanggal categories authors ' +
    'description keywords id version status template theme published publish format series order'
  ).split(' '),
);

/** Letters: of a shorter key nobody can tell what it was to be. */
const SHORTEST = 4;

/** Whether a key that is none of ours looks like that one. */
export function isMeant(key: string, meant: string): boolean {
  const known: readonly string[] = Object.values(KEYS).flat();
  if (known.includes(key) || FOREIGN.has(key) || key.length < SHORTEST) return false;
  return nearest(key, known) === meant;
}

/** A hint for each key that is read by nobody and looks like one that is. */
export function misspeltKeys(lines: StatedLines): ManuscriptWarning[] {
  const known: readonly string[] = Object.values(KEYS).flat();
  return lines.keys().flatMap((key) => {
    if (known.includes(key) || FOREIGN.has(key) || key.length < SHORTEST) return [];
    const suggestion = nearest(key, known);
    if (suggestion === undefined) return [];
    const what = suggestion === 'embargo' ? `and was read as ${suggestion}` : 'and was ignored';
    const message = `${key} is no key of the front matter, ${what}; perhaps ${suggestion} is meant`;
    const at = lines.placeOf(key);
    return [{ code: 'unknownKey', severity: 'hint', message, quote: key, suggestion, at }];
  });
}
