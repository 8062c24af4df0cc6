import { expect, test } from 'vitest';
import { stepsOf } from '../../../bench/release/steps.ts';

const note = (at: number, message: string, by = 'ingest-photo') => {
  return { at, text: JSON.stringify({ message, function: by }) };
};

const observed = {
  began: 0,
  photos: 2,
  cpu: 3200,
  sent: {
    url: 'http://127.0.0.1/a/',
    ended: 9000,
    lines: [
      { at: 900, text: 'rilis.txt: uploaded, 3 kB' },
      { at: 1000, text: 'a-1.jpg: uploaded, 1.2 MB' },
      { at: 2000, text: 'a-2.jpg: uploaded, 1.2 MB' },
      { at: 3000, text: 'a-1.jpg: ready' },
      { at: 7000, text: 'a-2.jpg: ready' },
      { at: 8900, text: 'a-2.jpg: ready: Blind readers get its caption.' },
    ],
  },
  notes: [
    note(1100, 'file read', 'ingest-article'),
    note(2500, 'file read'),
    note(6500, 'file read'),
    note(7000, 'submission decided'),
    note(8000, 'published'),
  ],
};

test('steps of a release are counted from the last byte of all its files', () => {
  expect(stepsOf(observed)).toEqual({
    ...{ upload: 2, first: 0.5, last: 4.5, decided: 5, published: 6, told: 7, silence: 4 },
    cpu: 3.2,
  });
});

test.each(['uploaded', 'ready'])('a photo that nobody was told to be %s fails it', (state) => {
  const lines = observed.sent.lines.filter(({ text }) => !text.startsWith(`a-2.jpg: ${state}`));
  expect(() => stepsOf({ ...observed, sent: { ...observed.sent, lines } })).toThrow(
    `1 of 2 photos were told to be ${state}`,
  );
});
