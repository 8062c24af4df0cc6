import { describe, expect, it } from 'vitest';
import {
  publishMessage,
  rebuildAgainMessage,
  rebuildMessage,
  rootAgainMessage,
  rootMessage,
} from '../../shared/messages.ts';

/** SQS drops an id that it has seen within five minutes: what asks for other work needs another. */
describe('an id by which SQS drops what comes twice', () => {
  it.each([
    ['another event', publishMessage('samarinda', 1), publishMessage('samarinda', 2)],
    [
      'the same event once more',
      publishMessage('samarinda', 1),
      publishMessage('samarinda', 1, 'x'),
    ],
    ['another newsroom', publishMessage('samarinda', 1), publishMessage('bontang', 1)],
    [
      'the next step of a rebuild',
      rebuildMessage('samarinda', 'a:0'),
      rebuildMessage('samarinda', 'a:1'),
    ],
    [
      'a rebuild that is put off until another time',
      rebuildAgainMessage('samarinda', '05:20', '05:21'),
      rebuildAgainMessage('samarinda', '05:40', '05:21'),
    ],
    [
      'the same, a minute later',
      rebuildAgainMessage('samarinda', '05:20', '05:21'),
      rebuildAgainMessage('samarinda', '05:20', '05:22'),
    ],
    [
      'another wish for root files that were made before',
      rootAgainMessage('samarinda', 'a'),
      rootAgainMessage('samarinda', 'b'),
    ],
    ['new settings', rootMessage('samarinda', 1), rootMessage('samarinda', 2)],
    ['the same settings once more', rootMessage('samarinda', 1), rootMessage('samarinda', 1, 'x')],
  ])('is another for %s', (_what, one, other) => {
    expect(one.deduplication).not.toBe(other.deduplication);
  });

  it('is the same for what is asked for twice', () => {
    expect(publishMessage('samarinda', 1)).toEqual(publishMessage('samarinda', 1));
  });
});

describe('a group of messages, which come in order', () => {
  it('is a newsroom’s, whatever is asked for', () => {
    const { group } = publishMessage('samarinda', 1);
    expect(rebuildMessage('samarinda', 'a').group).toBe(group);
  });

  it('is another for the files of the whole deployment', () => {
    expect(rootMessage('samarinda', 1).group).not.toBe(publishMessage('samarinda', 1).group);
  });
});
