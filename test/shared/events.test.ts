import { expect, test } from 'vitest';
import { asWrittenNow, SCHEMA } from '../../shared/events.ts';

const EVENT = { newsroom: 'samarinda', seq: 7, type: 'published', status: 'live' };

test('an event of the present schema is taken as it is', () => {
  const stored = { ...EVENT, schema: SCHEMA };
  expect(asWrittenNow(stored)).toBe(stored);
});

test.each([SCHEMA + 1, undefined, '1'])(
  'an event of schema %j is refused, not guessed at',
  (schema) => {
    expect(() => asWrittenNow({ ...EVENT, schema })).toThrow(
      `Expected schema ${SCHEMA} (a newer release of Warta wrote this log: deploy that one) for event 7 of samarinda but received ${JSON.stringify(schema) ?? 'nothing'}`,
    );
  },
);
