import { expect, test } from 'vitest';
import { lackingEvents } from '../../../../cli/operator/restore/compare.ts';
import type { LogEvent } from '../../../../shared/events.ts';

function event(seq: number, actor = 'Asya'): LogEvent {
  const at = `2026-11-24T02:00:0${seq}.000Z`;
  return { seq, actor, at, article: 'k3v9q2m7xa', type: 'published' } as LogEvent;
}

const BACKUP = [1, 2, 3].map((seq) => event(seq));
const lacking = (...there: LogEvent[]) =>
  lackingEvents('samarinda', BACKUP, there).map(({ seq }) => seq);

test('an empty log lacks all, a part of it the rest, and one with gaps what was cut off', () => {
  expect(lacking()).toEqual([1, 2, 3]);
  expect(lacking(event(1))).toEqual([2, 3]);
  expect(lacking(event(1), event(3))).toEqual([2]);
  expect(lacking(...BACKUP)).toEqual([]);
});

test('an event that the backup lacks is not lost', () => {
  expect(() => lacking(...BACKUP, event(4), event(5))).toThrow(
    'Expected a backup that has every event of the log for the restore of samarinda but received ' +
      'one that ends with event 3: the log goes on with event 4 (published k3v9q2m7xa, ' +
      '2026-11-24T02:00:04.000Z, Asya) and 1 more. Restoring would lose them: ' +
      'back up into the same place first, and restore that.',
  );
});

test('nor is one that stands in the place of another', () => {
  expect(() => lacking(event(1), event(2, 'Sul'))).toThrow(
    'but received one with another event in the place of event 2 (published k3v9q2m7xa, ' +
      '2026-11-24T02:00:02.000Z, Sul). Restoring would lose it: ' +
      'restore a newer backup, or this one into a deployment without that newsroom.',
  );
});
