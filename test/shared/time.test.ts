import { expect, test } from 'vitest';
import { clock, localDate, longDate, shortDate, urlMonth, zoneName } from '../../shared/time.ts';

const MAKASSAR = 'Asia/Makassar';

test('a long date names weekday, day, month, year, time and zone in Indonesian', () => {
  expect(longDate('2022-11-14T08:05:00.000Z', MAKASSAR)).toBe(
    'Senin, 14 November 2022, 16.05 WITA',
  );
});

test('a short date is day, month and year', () => {
  expect(shortDate('2022-08-01T00:00:00.000Z', MAKASSAR)).toBe('1 Agustus 2022');
});

test.each([
  ['Asia/Jakarta', '15.05 WIB'],
  ['Asia/Pontianak', '15.05 WIB'],
  ['Asia/Makassar', '16.05 WITA'],
  ['Asia/Jayapura', '17.05 WIT'],
  ['Europe/Amsterdam', '09.05 Europe/Amsterdam'],
])('the clock in %s says %s', (timeZone, said) => {
  expect(clock('2022-11-14T08:05:00.000Z', timeZone)).toBe(said);
});

test('midnight is 00.00 of the new day', () => {
  expect(longDate('2022-11-14T16:00:00.000Z', MAKASSAR)).toBe(
    'Selasa, 15 November 2022, 00.00 WITA',
  );
});

test('the month of a URL is that of the newsroom, where a year may already have begun', () => {
  expect(urlMonth('2022-12-31T16:30:00.000Z', MAKASSAR)).toBe('2023/01');
  expect(urlMonth('2022-12-31T15:30:00.000Z', MAKASSAR)).toBe('2022/12');
});

test('the day is that of the newsroom', () => {
  expect(localDate('2022-12-31T16:30:00.000Z', MAKASSAR)).toBe('2023-01-01');
  expect(localDate('2022-12-31T15:30:00.000Z', MAKASSAR)).toBe('2022-12-31');
});

test('a zone has its legal name, where it has one', () => {
  expect(zoneName(MAKASSAR)).toBe('WITA');
  expect(zoneName('Europe/Amsterdam')).toBeUndefined();
});
