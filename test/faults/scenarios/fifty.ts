import type { Scenario } from '../stage.ts';

const ROOM = 'samarinda';
export const FIFTY = 50;

/** Fifty manuscripts at once, as on the day of a flood. */
export const fifty: Scenario = {
  name: 'fifty',
  newsrooms: [ROOM],
  play: ({ sender }) =>
    Array.from({ length: FIFTY }, (_, i) =>
      sender.send({ newsroom: ROOM, role: 'editor', marker: markerOf(i) }),
    ),
};

/** Words, none of which is part of another: as numbers 1 would be, of 11. */
export function markerOf(number: number): string {
  const letters = String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26));
  return `nomor${letters}x`;
}
