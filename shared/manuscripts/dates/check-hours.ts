import type { ManuscriptWarning } from '../warning.ts';

/** `09.00`, `9:30`; no part of a longer number, such as `1.09.00`. */
const HOUR = /(?<![\d.,:/])(?<hour>\d{1,2})[.:](?<minute>\d{2})(?![.,:/]?\d)/gu;

const SAID =
  /(?:^|[^\p{L}])(?:pukul|pkl\.?|jam)(?: \d{1,2}[.:]\d{2} ?(?:[-–—]|hingga|sampai|s\.?d\.?|s\/d))? ?$/iu;
const ZONE =
  /^(?: ?(?:[-–—]|hingga|sampai|s\.?d\.?|s\/d) ?\d{1,2}[.:]\d{2})? ?(?:WIB|WITA|WIT)(?!\p{L})/iu;

/** Characters around a time in which its `pukul` and its zone stand. */
const NEAR = 30;

/** Times of day that no clock shows: `pukul 25.00`, `09.75 WITA`. 24.00 is midnight. */
export function impossibleHours(text: string): ManuscriptWarning[] {
  return [...text.matchAll(HOUR)].flatMap(({ 0: quote, index, groups }) => {
    const [hour, minute] = [Number(groups?.hour), Number(groups?.minute)];
    if (minute < 60 && (hour < 24 || (hour === 24 && minute === 0))) return [];
    const end = index + quote.length;
    const isTime =
      SAID.test(text.slice(Math.max(0, index - NEAR), index)) ||
      ZONE.test(text.slice(end, end + NEAR));
    return isTime ? [warningOf(quote, hour, minute)] : [];
  });
}

function warningOf(quote: string, hour: number, minute: number): ManuscriptWarning {
  const reason = minute > 59 ? 'an hour has 60 minutes' : 'hours go from 00.00 to 24.00';
  const midnight = hour === 24 && minute < 60;
  return {
    code: 'impossibleHour',
    severity: 'warning',
    message: `${quote} is no time of day: ${reason}.`,
    quote,
    ...(midnight && { suggestion: quote.replace(/^24/, '00') }),
  };
}
