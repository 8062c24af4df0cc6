import type { Scenario } from '../stage.ts';

const ROOM = 'samarinda';
export const FIFTY = 50;

/** Fifty manuscripts at once, as on the day of a flood. */
export const fifty: Scenario = {
  name: 'fifty',
  newsrooms: [ROOM],
  play: ({ sender }) =>
    Array.from({ length: FIFTY }, (_, i) =>
      // Letters alone: a number would be found in another, as 1 in 11.
      sender.send({ newsroom: ROOM, role: 'editor', marker: `nomor${letters(i)}x` }),
    ),
};

function letters(number: number): string {
  return String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26));
}
