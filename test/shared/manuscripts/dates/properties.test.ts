import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateWarnings } from '../../../../shared/manuscripts/dates/date-warnings.ts';
import { passage } from '../clean-prose.ts';

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember';
const DAY_MS = 86_400_000;

interface Written {
  readonly weekday: string;
  readonly date: Date;
}

const two = (number: number): string => String(number).padStart(2, '0');
const day = ({ date }: Written): number => date.getUTCDate();
const month = ({ date }: Written): number => date.getUTCMonth() + 1;
const year = ({ date }: Written): number => date.getUTCFullYear();
const name = (written: Written): string => MONTHS.split(' ')[month(written) - 1] ?? '';

/** A date with its weekday, in the forms that releases have. */
const FORMS: readonly ((written: Written) => string)[] = [
  (w) => `${w.weekday} (${day(w)}/${month(w)}/${year(w)})`,
  (w) => `${w.weekday}, (${two(day(w))}/${two(month(w))}/${year(w)})`,
  (w) => `${w.weekday} (${day(w)}/${month(w)}/${year(w) % 100})`,
  (w) => `${w.weekday} (${day(w)}/${month(w)})`,
  (w) => `${w.weekday}, ${day(w)} ${name(w)} ${year(w)}`,
  (w) => `${w.weekday} ${day(w)} ${name(w)}`,
  (w) => `${w.weekday} pagi, ${day(w)} ${name(w).slice(0, 3)}. ${year(w)}`,
  (w) => `${w.weekday} ${two(day(w))}-${two(month(w))}-${year(w)}`,
  (w) => `${w.weekday} ${day(w)}.${month(w)}.${year(w)}`,
  (w) => `${day(w)} ${name(w)} ${year(w)} (${w.weekday})`,
  (w) => `${w.weekday.toUpperCase()} (${day(w)}/${month(w)}/${year(w)})`,
];

/** A release that goes out at most a month after its event, in a year of this century. */
const release = fc.record({
  form: fc.constantFrom(...FORMS),
  event: fc.integer({ min: Date.UTC(2012, 0, 1) / DAY_MS, max: Date.UTC(2035, 11, 31) / DAY_MS }),
  later: fc.integer({ min: 0, max: 30 }),
  hour: fc.integer({ min: 0, max: 23 }),
});

function warningsOf(text: string, published: Date) {
  const when = { publishedAt: published.toISOString(), timeZone: 'Asia/Makassar' };
  return dateWarnings([passage(`Rapat digelar ${text}.`)], when);
}

/** That hour in Makassar, eight hours ahead of UTC. */
function instant(days: number, hour: number): Date {
  return new Date(days * DAY_MS + (hour - 8) * 3_600_000);
}

test('every right weekday is silent', () => {
  fc.assert(
    fc.property(release, ({ form, event, later, hour }) => {
      const date = new Date(event * DAY_MS);
      const text = form({ weekday: WEEKDAYS[date.getUTCDay()] ?? '', date });
      expect(warningsOf(text, instant(event + later, hour))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('every wrong weekday is told, with what is right', () => {
  fc.assert(
    fc.property(release, fc.integer({ min: 1, max: 6 }), (given, off) => {
      const { form, event, later, hour } = given;
      const date = new Date(event * DAY_MS);
      const weekday = WEEKDAYS[(date.getUTCDay() + off) % 7] ?? '';
      const wrong = form({ weekday, date });
      const right = form({ weekday: WEEKDAYS[date.getUTCDay()] ?? '', date });
      const published = instant(event + later, hour);
      const [warning, ...more] = warningsOf(wrong, published);
      expect(more).toEqual([]);
      expect(warning).toMatchObject({ code: 'wrongWeekday', quote: wrong, suggestion: right });
      expect(warningsOf(right, published)).toEqual([]);
      const nearest = new Date((event + (off > 3 ? off - 7 : off)) * DAY_MS);
      const said = `${nearest.getUTCDate()} ${name({ weekday, date: nearest })} ${nearest.getUTCFullYear()}`;
      expect(warning?.message).toContain(`the nearest ${weekday} is ${said}`);
    }),
    { numRuns: 2_000 },
  );
});

test('every day after publication is told, unless it is said to lie ahead', () => {
  fc.assert(
    fc.property(release, fc.integer({ min: 1, max: 30 }), ({ form, event, hour }, ahead) => {
      const date = new Date(event * DAY_MS);
      const text = form({ weekday: WEEKDAYS[date.getUTCDay()] ?? '', date });
      const published = instant(event - ahead, hour);
      expect(warningsOf(text, published)).toMatchObject([{ code: 'dateAfterPublication' }]);
      expect(warningsOf(`${text} mendatang`, published)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
