import { expect, test } from 'vitest';
import { statesWith } from '../../../../cli/operator/erase/stand-in.ts';
import type { Article } from '../../../../shared/articles.ts';
import { archivedStates, StateMissing } from '../../../../shared/aws/states.ts';
import type { LogEvent } from '../../../../shared/events.ts';
import { memoryObjects } from '../../../support/memory-objects.ts';

test('what stands in for one state stands in for no other, nor for one that came since', async () => {
  const states = archivedStates(memoryObjects('archive'));
  const lost = { newsroom: 'samarinda', article: 'k3v9q2m7xa', revision: 2, sha256: 'a' };
  const standIn = { headline: '' } as Article;
  const { get, put } = statesWith(states, lost as LogEvent, standIn);
  expect(await get(lost)).toBe(standIn);
  const state = { revision: 3 };
  const sha256 = await put('samarinda', 'k3v9q2m7xa', state);
  expect(await get({ ...lost, revision: 3, sha256 })).toEqual(state);
  await expect(get({ ...lost, revision: 1, sha256: 'b' })).rejects.toThrow(StateMissing);
  await expect(get({ ...lost, article: 'abcdefghjk' })).rejects.toThrow(StateMissing);
});
