import type { Dateline } from '../manuscript.ts';
import { partDate } from './dateline-date.ts';
import { datelineOf, LONGEST } from './dateline-parts.ts';
import { partsOfDateline } from './dateline-words.ts';

const DASH_AT_END = / ?[-–—]{0,2}$/u;

/** A dateline as the front matter states it, in any case: `Samarinda, Kominfonews`. */
export function statedDateline(text: string): Dateline | undefined {
  const written = text.slice(0, LONGEST).replace(DASH_AT_END, '');
  const known = partsOfDateline(written);
  if (known) return known;
  const { date, undated } = partDate(written);
  const [, place, after, bracketed] =
    /^([^,(]+?)(?:, ?(.+?)| ?\(([^()]+)\))?$/u.exec(undated) ?? [];
  if (!place) return undefined;
  return datelineOf(place.trim(), (after ?? bracketed)?.trim() || undefined, date);
}
