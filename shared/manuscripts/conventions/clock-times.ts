/** A time of day as a text tells it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** characters of the text, from `start` up to `end` */
  readonly start: number;
  readonly end: number;
}

type ClockTimes = { readonly times: readonly ClockTime[] } | { readonly fault: string };

/** Hours of the day, the first and the last, that go by a name. Of 12, AM and PM are told either way. */
const NAMED: Readonly<Record<string, readonly [first: number, last: number]>> = {
  'dini hari': [0, 5],
  subuh: [3, 6],
  ...{ pagi: [0, 11], siang: [10, 15], sore: [14, 19], petang: [14, 19], malam: [18, 24] },
  ...{ morning: [0, 11], afternoon: [12, 18], evening: [17, 23], night: [18, 24] },
  ...{ am: [0, 11], pm: [13, 23] },
};
const NAME = 'dini hari|subuh|pagi|siang|sore|petang|malam|morning|afternoon|evening|night';
const ANYWHERE = new RegExp(String.raw`(?<!\p{L})(?:${NAME})(?!\p{L})`, 'giu');
const TIME =
  /(?<told>(?<!\p{L})(?:pukul|jam|pkl\.?|pk\.?|at)[:. ]*)?(?<![\d.:,+])(?<hour>\d{1,2})(?:[.:](?<minute>\d{2})(?:[.:]\d{2}(?:\.\d+)?)?)?(?![\d]|[.:,]\d)(?: ?(?<half>[ap]\.? ?m)(?:\.|(?!\p{L})))?/giu;
/** Told by words, or not quite: `setengah 8`, `10 lewat 15`, `sekitar pukul 10`. */
const UNCLEAR =
  /(?<!\p{L})(?:(?:setengah|seperempat|sekitar|kira-kira|half|past|about|around)(?: (?:pukul|jam|pkl\.?))? \d|midnight|tengah malam)|\d (?:lewat|lebih|kurang|seperempat|past)(?!\p{L})|\d ?-?an(?!\p{L})/iu;

/**
 * The times of day in a text, in their order: `10.00`, `pukul 10`, `jam 7 malam`, `2 PM`, `10 WITA`.
 *
 * @param zones where names of zones begin: a number right before one is an hour
 */
export function clockTimesIn(text: string, zones: readonly number[]): ClockTimes {
  if (UNCLEAR.test(text)) return { fault: 'an hour that figures do not tell' };
  const names = new Set([...text.matchAll(ANYWHERE)].map(([name]) => name.toLowerCase()));
  const times: ClockTime[] = [];
  for (const { 0: written, index, groups = {} } of text.matchAll(TIME)) {
    const { told, hour, minute, half } = groups;
    const end = index + written.length;
    const beforeZone = zones.some((at) => at === end || (at === end + 1 && text[end] === ' '));
    const behind = new RegExp(`^ ?(?:${NAME})(?!\\p{L})`, 'iu').exec(text.slice(end))?.[0].trim();
    if ((told ?? minute ?? half ?? behind) === undefined && !beforeZone) continue;
    const name = half?.replace(/[. ]/gu, '') ?? behind;
    if (name === undefined && names.size > 1) return { fault: UNTOLD };
    const [only] = names;
    const time = byName(Number(hour), Number(minute ?? 0), (name ?? only)?.toLowerCase());
    if (typeof time === 'string') return { fault: time };
    times.push({ ...time, start: index, end });
  }
  return { times };
}

const UNTOLD = 'an hour that may be another: write it by the 24-hour clock';

/** `7 malam` is 19.00, `2 siang` 14.00; `12 malam` may be the day's beginning or its end. */
function byName(hour: number, minute: number, name: string | undefined) {
  if (hour * 60 + minute > 24 * 60 || minute > 59) return 'an hour that no day has';
  if (name === undefined) return { hour, minute };
  const [first, last] = NAMED[name] ?? [0, 24];
  const meant = hour > 0 && hour < 12 ? [hour, hour + 12] : [hour];
  const [one, ...others] = meant.filter((candidate) => candidate >= first && candidate <= last);
  return one === undefined || others.length > 0 ? UNTOLD : { hour: one, minute };
}
