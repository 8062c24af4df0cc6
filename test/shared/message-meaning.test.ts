import { expect, test } from 'vitest';
import { meaningOf, meaningText, WORK_QUEUES } from '../../shared/message-meaning.ts';
import {
  arrivalMessage,
  publishMessage,
  rebuildMessage,
  rootMessage,
  settleMessage,
  timerMessage,
} from '../../shared/messages.ts';
import { DUE, UPLOAD } from '../support/messages.ts';

const s3Event = {
  Records: [
    { s3: { object: { key: 'text/kutai/9f3k2m7q0a1b2c3d/01', sequencer: '00A1', size: 5 } } },
  ],
};

test.each([
  ['publish', publishMessage('kutai', 7).body, 'publishing of kutai'],
  ['publish', rebuildMessage('kutai', 'x').body, 'the next part of a rebuild of kutai'],
  [
    'publish',
    rootMessage('kutai', 7).body,
    'the front page and error page of the whole deployment',
  ],
  ['photo', arrivalMessage(UPLOAD, '0').body, 'photo 03 of submission 9f3k2m7q0a1b2c3d, kutai'],
  ['text', s3Event, 'manuscript 01 of submission 9f3k2m7q0a1b2c3d, kutai'],
  ['text', settleMessage('9f3k2m7q0a1b2c3d').body, 'a decision on submission 9f3k2m7q0a1b2c3d'],
  [
    'timer',
    timerMessage(DUE, new Date()).body,
    'release of article 0123456789 of kutai, due 2026-11-24T02:00:00.000Z',
  ],
] as const)('%s: %j is %s', (queue, body, text) => {
  expect(meaningText(meaningOf(queue, JSON.stringify(body)))).toBe(text);
});

const GARBAGE = [
  ...[
    '',
    'null',
    '7',
    '{',
    '"newsroom"',
    '[]',
    '{}',
    '{"newsroom":7}',
    '{"arrival":{"upload":{}}}',
  ],
  ...['{"Records":[null]}', '{"Records":[]}', '{"Records":[{"s3":{"object":{"key":"x"}}}]}'],
  '{"Records":[{"s3":{"object":{"key":"photo/x/100%","sequencer":"1"}}}]}',
  '{"newsroom":"kutai","article":"x","publishAt":"besok"}'.replace('newsroom', 'koran'),
];

test.each(WORK_QUEUES)('what a message of %s cannot mean is told, not thrown', (queue) => {
  for (const body of GARBAGE)
    expect([body, meaningOf(queue, body).kind]).toEqual([body, 'unknown']);
});

test('a message is read as its own queue’s, not as another’s', () => {
  const { body } = publishMessage('kutai', 7);
  expect(meaningOf('photo', JSON.stringify(body))).toEqual({ kind: 'unknown' });
});
