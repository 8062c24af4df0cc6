import type { Scenario } from '../stage.ts';
import { IN_WORD } from '../world/documents.ts';

const ROOM = 'samarinda';
const OTHER_ROOM = 'bontang';
const MINUTE = 60_000;

const editor = { newsroom: ROOM, role: 'editor' } as const;

/** One manuscript, live at once. */
export const oneText: Scenario = {
  name: 'one-text',
  newsrooms: [ROOM],
  play: ({ sender }) => [sender.send({ ...editor, marker: 'merdu' })],
};

/** Two photos, the first of which is first sent as something that is none. */
export const photos: Scenario = {
  name: 'photos',
  newsrooms: [ROOM],
  play: ({ sender }) => [sender.send({ ...editor, marker: 'cerah', photos: 2, spoilt: true })],
};

/** A photo whose manuscript names the place that no crop may lose: whichever comes first. */
export const focus: Scenario = {
  name: 'focus',
  newsrooms: [ROOM],
  play: ({ sender }) => [sender.send({ ...editor, marker: 'terang', photos: 1, focus: true })],
};

/** A Word document that shows a photo: nobody sends the photo but who reads the document. */
export const word: Scenario = {
  name: 'word',
  newsrooms: [ROOM],
  play: ({ sender }) => [sender.send({ ...editor, marker: IN_WORD, inWord: true })],
};

/** A photo and a text that go live five minutes later; nothing of them may be seen before. */
export const scheduled: Scenario = {
  name: 'scheduled',
  newsrooms: [ROOM],
  lasts: 8,
  sweepsToMend: 2,
  play: ({ sender }) => [
    sender.send({ ...editor, marker: 'subuh', photos: 1, publishIn: 5 * MINUTE }),
  ],
};

/** A reporter's release, which waits for an editor, beside an editor's. */
export const review: Scenario = {
  name: 'review',
  newsrooms: [ROOM],
  play: ({ sender }) => [
    sender.send({ ...editor, role: 'reporter', marker: 'rahasia', photos: 1 }),
    sender.send({ ...editor, marker: 'umum' }),
  ],
};

/** The newsroom's title changes while releases come in: every page is rendered anew. */
export const settings: Scenario = {
  name: 'settings',
  newsrooms: [ROOM],
  play: ({ world, sender, operator }) => [
    sender.send({ ...editor, marker: 'pertama' }),
    world.scheduler
      .wait(600)
      .then(() => operator.settings(ROOM, 'rename', { title: 'Kabar Kota' })),
    world.scheduler.wait(900).then(() => sender.send({ ...editor, marker: 'kedua', photos: 1 })),
  ],
};

/** Two newsrooms side by side, each with its own log, lists and order. */
export const twoRooms: Scenario = {
  name: 'two-rooms',
  newsrooms: [ROOM, OTHER_ROOM],
  play: ({ sender }) => [
    sender.send({ ...editor, marker: 'mahakam', photos: 1 }),
    sender.send({ ...editor, newsroom: OTHER_ROOM, marker: 'pesisir' }),
  ],
};

const MARKERS = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas'
  .split(' ')
  .map((number) => `ke${number}`);

/** Twelve at once: they race for the next place in the log. */
export const twelve: Scenario = {
  name: 'twelve',
  newsrooms: [ROOM],
  play: ({ sender }) => MARKERS.map((marker) => sender.send({ ...editor, marker })),
};
