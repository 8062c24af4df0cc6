import type { Scenario } from '../stage.ts';

const ROOM = 'samarinda';
const editor = { newsroom: ROOM, role: 'editor' } as const;
const MINUTE = 60_000;

/** Releases of each of these scenarios. */
export const TEN = 10;
/** Minutes after which those are due that are scheduled. */
export const DUE_IN = 4;

/** Ten manuscripts at once. */
export const tenTexts: Scenario = {
  name: 'ten-texts',
  newsrooms: [ROOM],
  play: ({ sender }) => MARKERS.map((marker) => sender.send({ ...editor, marker })),
};

/** Ten manuscripts with a photo each. */
export const tenPhotos: Scenario = {
  name: 'ten-photos',
  newsrooms: [ROOM],
  play: ({ sender }) => MARKERS.map((marker) => sender.send({ ...editor, marker, photos: 1 })),
};

/** Ten that are due at the same time. */
export const tenDue: Scenario = {
  name: 'ten-due',
  newsrooms: [ROOM],
  lasts: DUE_IN + 3,
  play: ({ sender }) =>
    MARKERS.map((marker) => sender.send({ ...editor, marker, publishIn: DUE_IN * MINUTE })),
};

export const MARKERS = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'
  .split(' ')
  .map((number) => `ke${number}`);
