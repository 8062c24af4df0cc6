import type { Day } from '../dates/calendar.ts';
import { type ClockTime, clockTimesIn } from './clock-times.ts';
import { masked } from './masked.ts';
import { dayIn } from './moment-day.ts';
import { isUnknownZone, type ZoneMention, zonesIn } from './zone-mentions.ts';
import { instantOf } from './zoned-time.ts';

/** A moment as it was read, as ISO 8601 in UTC, or why it cannot be read. */
export type Moment = { readonly instant: string } | { readonly fault: string };

/** Characters: what is longer tells more than a moment, and each hour is compared with each zone. */
const LONGEST = 1000;

/**
 * The moment that a text names: one whole date, an hour, and by its own zone or else the newsroom's.
 * Nothing is guessed: a date without an hour may mean its beginning or its end, `12 malam` either
 * midnight. Several hours must be the same moment, as in `10.00 WITA/09.00 WIB`.
 *
 * @param text e.g. `Selasa, 15 November 2022 pukul 10.00 WITA`
 * @param timeZone the newsroom's
 */
export function momentIn(text: string, timeZone?: string): Moment {
  if (text.length > LONGEST) return { fault: 'too many words for a moment' };
  const dated = dayIn(text);
  if ('fault' in dated) return dated;
  const { day, rest } = dated;
  const zones = zonesIn(text);
  // Numbers of zones are no hours.
  const bare = masked(rest, zones);
  const told = clockTimesIn(bare, startsOf(zones));
  if ('fault' in told) return told;
  const { times } = told;
  if (times.length === 0) return { fault: 'no hour' };
  const moments = times.flatMap((time, at): Moment[] => {
    const next = times[at + 1]?.start ?? text.length;
    if (isUnknownZone(behind(time, bare))) return [{ fault: 'a zone that is not known' }];
    const own = zones.filter(({ start }) => start >= time.end && start < next);
    const meant = own.length > 0 ? own : zonesBefore(zones, times);
    if (meant.length > 0) return meant.map(({ zone }) => ({ instant: inZone(day, time, zone) }));
    if (timeZone === undefined) return [{ fault: 'no time zone' }];
    return [{ instant: inZone(day, time, timeZone) }];
  });
  return agreed(moments, times.length > 1 ? 'more than one hour' : 'more than one zone');
}

/** `WITA pukul 10.00`: those above the first hour. */
function zonesBefore(zones: readonly ZoneMention[], [first]: readonly ClockTime[]): ZoneMention[] {
  return zones.filter(({ start }) => first && start < first.start);
}

function agreed(moments: readonly Moment[], fault: string): Moment {
  const [first, ...others] = moments;
  const wrong = moments.find((moment) => 'fault' in moment);
  if (wrong || !first) return wrong ?? { fault };
  const instant = 'instant' in first && first.instant;
  const same = others.every((other) => 'instant' in other && other.instant === instant);
  return same ? first : { fault };
}

/** What follows an hour, but for `malam` and its kin. */
function behind({ end }: ClockTime, text: string): string {
  return text
    .slice(end)
    .replace(/^ (?:dini hari|subuh|pagi|siang|sore|petang|malam)(?!\p{L})/iu, '');
}

function startsOf(zones: readonly ZoneMention[]): number[] {
  return zones.map(({ start }) => start);
}

/** @param zone IANA, or minutes ahead of UTC */
function inZone(day: Day, { hour, minute }: ClockTime, zone: string | number): string {
  const local = { ...day, hour, minute };
  if (typeof zone === 'string') return instantOf(local, zone);
  return new Date(Date.parse(instantOf(local, 'UTC')) - zone * 60_000).toISOString();
}
