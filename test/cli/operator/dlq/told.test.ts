import { expect, test } from 'vitest';
import { adviceOn, type WorkFacts } from '../../../../cli/operator/dlq/advice.ts';
import { queueText, toldLetter } from '../../../../cli/operator/dlq/told.ts';
import { meaningOf, type WorkQueueName } from '../../../../shared/message-meaning.ts';
import {
  publishMessage,
  rebuildMessage,
  rootMessage,
  settleMessage,
} from '../../../../shared/messages.ts';
import { factsWhere } from '../../../support/work-facts.ts';

const AT = { now: new Date('2026-11-24T02:00:00Z'), self: 'npx warta' };
const timer = { newsroom: 'kutai', article: '0123456789', publishAt: '2026-11-24T02:00:00.000Z' };

const NEEDED: [WorkQueueName, unknown, Partial<WorkFacts>, string][] = [
  ['publish', publishMessage('kutai', 7).body, { behind: async () => 1 }, '1 event is not public'],
  [
    'publish',
    publishMessage('kutai', 7).body,
    { behind: async () => 3 },
    '3 events are not public',
  ],
  [
    'publish',
    rebuildMessage('kutai', 'x').body,
    { isRebuilding: async () => true },
    'not at its end',
  ],
  ['publish', rootMessage('kutai', 7).body, {}, 'Doing it twice harms nothing'],
  [
    'text',
    settleMessage('s1').body,
    { openSubmission: async () => ({ newsroom: 'kutai', until: '03:00' }) },
    'open until 03:00',
  ],
  ['timer', timer, { isScheduled: async () => true }, 'still waits for that time'],
];

test.each(NEEDED)('%s: %j is still to be done', async (queue, body, known, reason) => {
  const advice = await adviceOn(meaningOf(queue, JSON.stringify(body)), factsWhere(known));
  expect(advice).toEqual({
    needed: true,
    text: expect.stringMatching(new RegExp(`${reason}.*: mend the cause, then redrive it\\.$`)),
  });
});

const SUBMISSION = { newsroom: 'kutai', until: '03:00' };
const why = async (...names: (string | undefined)[]) => `${names.join(' ')} stands`;

test.each<[WorkQueueName, unknown, string]>([
  ['publish', publishMessage('kutai', 7).body, 'kutai stands.'],
  ['publish', rebuildMessage('kutai', 'x').body, 'kutai stands.'],
  ['text', settleMessage('s1').body, 'kutai stands.'],
  ['timer', timer, 'kutai 0123456789 stands.'],
])('%s: %j is told with what would make it fail again', async (queue, body, cause) => {
  const known = factsWhere({
    ...{ behind: async () => 1, isRebuilding: async () => true, isScheduled: async () => true },
    ...{ openSubmission: async () => SUBMISSION },
    ...{ whyPublishingStands: why, whyNothingIsReleased: why },
  });
  const meaning = meaningOf(queue, JSON.stringify(body));
  expect(await adviceOn(meaning, known)).toMatchObject({ needed: true, cause });
  const letter = { id: 'a1b2', receipt: 'r', body: JSON.stringify(body), receives: 6 };
  const told = await toldLetter(queue, { ...letter, sentAt: '2026-11-24T02:00:00.000Z' }, known);
  expect(queueText({ queue, count: 1, letters: [told] }, AT)).toContain(
    `mend the cause, then redrive it.\n      The cause: ${cause}`,
  );
});

test.each<[WorkQueueName, unknown]>([
  ['publish', publishMessage('kutai', 7).body],
  ['publish', rebuildMessage('kutai', 'x').body],
  ['text', settleMessage('s1').body],
  ['timer', timer],
  ['photo', null],
])('%s: %j has nothing left to be done', async (queue, body) => {
  const advice = await adviceOn(meaningOf(queue, JSON.stringify(body)), factsWhere());
  expect(advice).toEqual({ needed: false, text: expect.stringMatching(/: discard it\.$/) });
});

test('a queue’s dead letters are told with age, deliveries, meaning and what to do', async () => {
  const letter = {
    ...{ id: 'a1b2', receipt: 'r', body: '{"newsroom":"kutai"}', receives: 6 },
    sentAt: '2026-11-24T02:00:00.000Z',
  };
  const told = await toldLetter('publish', letter, factsWhere());
  const now = new Date('2026-11-24T05:00:00Z');
  expect(queueText({ queue: 'publish', count: 1, letters: [told] }, { ...AT, now })).toBe(
    [
      'publish: 1 dead letter',
      '  a1b2  3 h old, received 6 times',
      '      publishing of kutai',
      '      Everything of this newsroom is public by now: discard it.',
    ].join('\n'),
  );
  expect(queueText({ queue: 'timer', count: 0, letters: [] }, { ...AT, now })).toBe(
    'timer: no dead letters',
  );
});

test('garbage is shown, cut and without what could steer the terminal', async () => {
  const body = `\u001b[31m${'x'.repeat(300)}`;
  const letter = { id: 'a', receipt: 'r', body, receives: 1, sentAt: '2026-11-24T02:00:00.000Z' };
  const told = await toldLetter('photo', letter, factsWhere());
  const text = queueText({ queue: 'photo', count: 1, letters: [told] }, AT);
  expect(text).toContain(`      \ufffd[31m${'x'.repeat(194)}…\n`);
  expect(text).not.toContain('\u001b');
});

const someLetter = { id: 'a', sentAt: '2026-11-24T02:00:00.000Z', receives: 6, body: '{}' };
const unknown = { kind: 'unknown' } as const;
const toldUnknown = { ...someLetter, meaning: unknown, advice: { needed: false, text: 'x' } };

test('what a FIFO queue keeps back is said to be there, and how to come to it', () => {
  const letters = { queue: 'publish', count: 4, letters: [toldUnknown] } as const;
  expect(queueText(letters, AT)).toContain(
    '3 more cannot be seen: in this queue a newsroom’s messages keep their order, and they would ' +
      'come after those above. Do with those what is said there, and list again; or send all, ' +
      'seen or not: npx warta dlq redrive publish --all. What is published twice comes out once.',
  );
});

test('of what somebody else looks at it is said for how long', () => {
  const photos = { queue: 'photo', count: 1, letters: [] } as const;
  expect(queueText(photos, AT)).toContain(
    '1 more cannot be seen: somebody else is looking at this queue, or was cut off while looking. ' +
      'A look holds what it has seen, for 5 minutes at most: list again then.',
  );
  const publish = { queue: 'publish', count: 2, letters: [] } as const;
  expect(queueText(publish, AT)).toContain('has seen, and others behind it, for 5 minutes');
});
