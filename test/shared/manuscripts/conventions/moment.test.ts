import { describe, expect, test } from 'vitest';
import { momentIn } from '../../../../shared/manuscripts/conventions/moment.ts';

const DAY = '15/11/2022';
/** As clocks in Samarinda show it then. */
const at = (time: string) => ({ instant: new Date(`2022-11-15T${time}:00+08:00`).toISOString() });

describe('the moment that a text names', () => {
  test.each([
    [`${DAY} 10.00`, '10:00'],
    [`${DAY} pukul 10`, '10:00'],
    [`${DAY} pukul: 10.30`, '10:30'],
    [`${DAY} 10 WITA`, '10:00'],
    [`${DAY} 2.00 PM`, '14:00'],
    [`${DAY} 2 pm`, '14:00'],
    [`${DAY} 10:00 a.m.`, '10:00'],
    [`${DAY} pukul 10.00 malam`, '22:00'],
    [`${DAY} pukul 22.00 malam`, '22:00'],
    [`${DAY} jam 7 malam`, '19:00'],
    [`${DAY} 7 malam WITA`, '19:00'],
    [`${DAY} pukul 10.00 WITA pagi`, '10:00'],
    [`Selasa malam (${DAY}) pukul 8`, '20:00'],
    [`${DAY} jam 2 siang`, '14:00'],
    [`${DAY} pukul 12 siang`, '12:00'],
    [`${DAY} jam 11 siang`, '11:00'],
    [`${DAY} jam 5 sore`, '17:00'],
    [`${DAY} jam 3 dini hari`, '03:00'],
    [`${DAY} 09.00 WIB`, '10:00'],
    [`${DAY} 9.00 W.I.B.`, '10:00'],
    [`${DAY} 11.00 wit`, '10:00'],
    [`${DAY} 10.00 GMT+7`, '11:00'],
    [`${DAY} 10.00 (UTC +08:00)`, '10:00'],
    [`${DAY} 02.00 UTC`, '10:00'],
    [`${DAY} 10.00 waktu Indonesia bagian barat`, '11:00'],
    [`${DAY} 10.00 waktu setempat`, '10:00'],
    [`${DAY} WITA pukul 10.00`, '10:00'],
    [`${DAY} 10.00 WITA (UTC+8)`, '10:00'],
    [`${DAY} 10.00 WITA/09.00 WIB`, '10:00'],
    ['2022-11-15T02:00Z', '10:00'],
    ['2022-11-14T21:00:00.000-05:00', '10:00'],
    ['Tuesday, November 15, 2022, 10:00 am', '10:00'],
    ['15th November 2022, 10:00', '10:00'],
    [`besok, Selasa (${DAY}), pukul 10.00`, '10:00'],
    [`Selasa, 15 November 2022 (${DAY}) 10.00`, '10:00'],
  ])('of %j in Samarinda is %s', (text, time) => {
    expect(momentIn(text, 'Asia/Makassar')).toEqual(at(time));
  });

  const UNCLEAR = 'an hour that may be another: write it by the 24-hour clock';
  test.each([
    [`${DAY} pukul 12 malam`, UNCLEAR],
    [`${DAY} 12.00 PM`, UNCLEAR],
    [`${DAY} 12 AM`, UNCLEAR],
    [`${DAY} jam 1 malam`, UNCLEAR],
    [`${DAY} jam 7 siang`, UNCLEAR],
    [`${DAY} 14.00 AM`, UNCLEAR],
    [`${DAY} malam atau pagi pukul 8`, UNCLEAR],
    [`${DAY} pukul setengah 8 malam`, 'an hour that figures do not tell'],
    [`${DAY} pukul 10 lewat 15`, 'an hour that figures do not tell'],
    [`${DAY} sekitar pukul 10.00`, 'an hour that figures do not tell'],
    [`${DAY} pukul 10.00-an`, 'an hour that figures do not tell'],
    [`${DAY} tengah malam`, 'an hour that figures do not tell'],
    [`${DAY} pukul 10,30`, 'no hour'],
    [`${DAY} 10.00 SGT`, 'a zone that is not known'],
    [`${DAY} 10.00 (JST)`, 'a zone that is not known'],
    [`${DAY} 10.00 malam WITTA`, 'a zone that is not known'],
    [`${DAY} pukul 10.00 waktu Tokyo`, 'a zone that is not known'],
    [`${DAY} 10.00 WITA/WIB`, 'more than one zone'],
    [`${DAY} 08.00-10.00 WITA`, 'more than one hour'],
    ['2022-11-15 10:00-11:00', 'more than one hour'],
    ['14/11 s.d. 15/11/2022 10.00', 'more than one date'],
    ['14 November hingga 15 Desember 2022 10.00', 'more than one date'],
    ['besok pukul 10.00, Samarinda 14 November 2022', 'a day that is counted from another'],
    [`sehari setelah ${DAY} 10.00`, 'a day that is counted from another'],
    [`24 jam setelah ${DAY} 10.00`, 'a day that is counted from another'],
    ['Friday, 15 November 2022 10.00', 'a Jumat that is a Selasa'],
    ['Jum’at, 15 November 2022 10.00', 'a Jumat that is a Selasa'],
  ])('of %j is not guessed: it has %s', (text, fault) => {
    expect(momentIn(text, 'Asia/Makassar')).toEqual({ fault });
  });
});

test('a long line of hours and zones is read soon, a longer one not at all', () => {
  const long = (part: string) => `${DAY} ${part.repeat(Math.floor(980 / part.length))}`;
  for (const part of ['10.00 ', '10.00 WITA ', 'GMT+7 ', 'besok ', '15 Mei ', '1', ' ', '# ']) {
    expect(momentIn(long(part), 'UTC')).toBeDefined();
  }
  expect(momentIn(long('10.00 ').repeat(20), 'UTC')).toEqual({
    fault: 'too many words for a moment',
  });
});
