import { describe, expect, it, test } from 'vitest';
import { ingestMessage } from '../../shared/arrival.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { publishWork, timerWork } from '../../shared/message-bodies.ts';
import {
  arrivalMessage,
  publishMessage,
  rebuildMessage,
  rootAgainMessage,
  rootMessage,
  settleMessage,
  timerMessage,
} from '../../shared/messages.ts';
import { DUE, UPLOAD } from '../support/messages.ts';

/** As S3 sends it when a notification is set up. */
const TEST_EVENT = {
  ...{ Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2026-11-24T02:00:00.000Z' },
  ...{ Bucket: 'uploads', RequestId: '5582815E1AEA5ADF', HostId: '8cLeGAmw098X5cv4' },
};

describe('what messages bring', () => {
  it('is read as it was sent', () => {
    for (const { body } of [
      publishMessage('kutai', 7),
      rebuildMessage('kutai', 'x'),
      rootMessage('kutai', 7),
      rootAgainMessage('kutai', 'x'),
    ])
      expect(publishWork(body)).toEqual(body);
    expect(timerWork(timerMessage(DUE, new Date()).body)).toEqual(DUE);
    expect(ingestMessage(settleMessage('9f3k').body)).toEqual({ settle: '9f3k' });
    const { body } = arrivalMessage(UPLOAD, '00A1', DUE.publishAt);
    expect(ingestMessage(JSON.parse(JSON.stringify(body)))).toEqual({ arrivals: [body.arrival] });
  });

  it('is an upload, as S3 tells of it; other objects, and S3’s test, bring none', () => {
    const event = (key: string) => ({
      Records: [{ eventTime: DUE.publishAt, s3: { object: { key, sequencer: '00A1', size: 5 } } }],
    });
    const arrival = { upload: UPLOAD, sequencer: '00A1', arrivedAt: DUE.publishAt };
    expect(ingestMessage(event('photo/kutai/9f3k2m7q0a1b2c3d/03'))).toEqual({
      arrivals: [arrival],
    });
    expect(ingestMessage(event('photo/kutai/catatan.txt'))).toEqual({ arrivals: [] });
    expect(ingestMessage(TEST_EVENT)).toEqual({ arrivals: [] });
  });
});

test.each([
  ['no record', '{}', 'an object without fields'],
  ['an empty list of records', '{"Records":[]}', 'an object with Records (list)'],
  ['records of nothing', '{"Records":[{}]}', 'an object with Records (list)'],
  ['another event', '{"Event":"s3:Other"}', 'an object with Event (string)'],
  ['nothing', 'null', 'null'],
])('an ingest queue takes %s for no notification', (_what, body, received) => {
  expect(() => ingestMessage(JSON.parse(body))).toThrow(
    new ExpectationError(
      'S3’s notification, an arrival or a submission to settle',
      'a message of the photo or text queue',
      received,
    ),
  );
});

test.each([
  ['"sampah"', 'a text of 6 characters'],
  ['{"newsroom":"kutai"}', 'an object with newsroom (string)'],
  [
    '{"newsroom":"kutai","article":"x","publishAt":"besok"}',
    'an object with newsroom (string), article (string), publishAt (string)',
  ],
  ['{"Siti Rahasia, 0812":null}', 'an object with ? (null)'],
  ['[1,2]', 'a list of 2'],
  ['7', 'a number'],
])('the timer says of %s what it received, and repeats none of it', (body, received) => {
  expect(() => timerWork(JSON.parse(body))).toThrow(
    `Expected newsroom, article and a time to publish at for a message of the timer queue but received ${received}`,
  );
});

test.each(['{}', 'null', '{"root":false}', '{"newsroom":7}'])(
  'publishing does nothing about %s',
  (body) => {
    expect(() => publishWork(JSON.parse(body))).toThrow(ExpectationError);
  },
);
