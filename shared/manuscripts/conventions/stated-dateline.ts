import type { Dateline } from '../manuscript.ts';
import { DATE } from './dateline-date.ts';

/** Longest dateline that is read, in characters. */
const LONGEST = 160;

const DATE_AT_END = new RegExp(`${DATE} ?[-–—]{0,2}$`, 'u');

/** A dateline as the front matter states it, in any case: `Samarinda, Kominfonews`. */
export function statedDateline(text: string): Dateline | undefined {
  const undated = text.slice(0, LONGEST).replace(DATE_AT_END, '');
  const [, place, after, bracketed] =
    /^([^,(]+?)(?:, ?(.+?)| ?\(([^()]+)\))? ?[-–—]{0,2}$/u.exec(undated) ?? [];
  if (!place) return undefined;
  const outlet = (after ?? bracketed ?? '').trim();
  return outlet === '' ? { place: place.trim() } : { place: place.trim(), outlet };
}
