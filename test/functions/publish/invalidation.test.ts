import { expect, it } from 'vitest';
import { invalidationOf, RENDERER } from '../../../functions/publish/invalidation.ts';
import { articleCacheTag } from '../../../shared/cache.ts';
import type { LogEvent } from '../../../shared/events.ts';

function event(seq: number, type: LogEvent['type'] = 'retracted'): LogEvent {
  const [at, sha256, commandId] = ['2026-11-24T02:00:00.000Z', 'a', 'b'];
  const base = { schema: 1, newsroom: 'samarinda', actor: 'Ani', revision: 2 } as const;
  const status = type === 'published' ? 'live' : 'retracted';
  return { ...base, seq, type, at, sha256, commandId, status, article: `artikel${seq}` };
}

const reference = (epoch: number, seqs: readonly number[], lists: boolean) =>
  invalidationOf(
    'samarinda',
    epoch,
    seqs.map((seq) => event(seq)),
    lists,
  ).reference;

/** CloudFront takes the same reference for the same invalidation, for ever. */
it.each([
  ['another epoch, whose seqs start over', reference(1, [1, 2], true)],
  ['more events', reference(0, [1, 2, 3], true)],
  ['events that begin later', reference(0, [2], true)],
  ['lists that are not made', reference(0, [1, 2], false)],
])('what the edge has to forget has another reference for %s', (_what, other) => {
  expect(other).not.toBe(reference(0, [1, 2], true));
});

it('what the edge has to forget has the same reference when it is done again', () => {
  expect(reference(0, [1, 2], true)).toBe(reference(0, [1, 2], true));
});

it('what the edge has to forget has another reference where other bytes are made of the same log', () => {
  expect(reference(0, [1], true).split(':')).toContain(`r${RENDERER}`);
});

it('a release that is new is nothing that the edge has, unless the newsroom was set back', () => {
  const tags = (epoch: number) =>
    invalidationOf('samarinda', epoch, [event(4, 'published')], false).tags;
  expect(tags(0)).toEqual([]);
  expect(tags(1)).toEqual([`#${articleCacheTag('artikel4')}`]);
});
