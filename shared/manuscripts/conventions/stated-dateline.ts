import type { Dateline } from '../manuscript.ts';
import { DATE } from './dateline-date.ts';
import { datelineOf } from './dateline-parts.ts';
import { partsOfDateline } from './dateline-words.ts';

/** Longest dateline that is read, in characters. */
const LONGEST = 160;

const DASH_AT_END = / ?[-–—]{0,2}$/u;
const DATE_AT_END = new RegExp(`${DATE}$`, 'u');

/** A dateline as the front matter states it, in any case: `Samarinda, Kominfonews`. */
export function statedDateline(text: string): Dateline | undefined {
  const written = text.slice(0, LONGEST).replace(DASH_AT_END, '');
  const known = partsOfDateline(written);
  if (known) return known;
  const date = DATE_AT_END.exec(written)?.groups?.date;
  const [, place, after, bracketed] =
    /^([^,(]+?)(?:, ?(.+?)| ?\(([^()]+)\))?$/u.exec(written.replace(DATE_AT_END, '')) ?? [];
  if (!place) return undefined;
  return datelineOf(place.trim(), (after ?? bracketed)?.trim() || undefined, date);
}
