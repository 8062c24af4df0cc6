import { expect, test } from 'vitest';
import { appendErasures } from '../../../../cli/operator/erase/append.ts';
import type { Plan } from '../../../../cli/operator/erase/plan.ts';
import type { Log } from '../../../../shared/aws/log.ts';
import { recordedQueue } from '../../../support/newsroom.ts';
import { office } from './office.ts';

test('the same photo, come back and to go again, is another command than the first time', async () => {
  const at = await office();
  const article = await at.release('satu', ['wajah.jpg']);
  const event = await at.deps.log.newest('samarinda', article);
  if (!event) throw new Error('the release is in the log');
  const commands: string[] = [];
  let revision = 1;
  const log: Log = {
    ...at.deps.log,
    newest: async () => ({ ...event, revision }),
    append: (_newsroom, _id, _aggregate, { commandId }) => {
      commands.push(commandId);
      return Promise.reject(new Error('noted'));
    },
  };
  const plan = {
    newsroom: 'samarinda',
    parts: [{ article, headline: '', sets: ['x'], pending: [{ photo: 'x' }] }],
  } as unknown as Plan;
  const deps = { ...at.deps, log, publishQueue: recordedQueue() };
  for (revision of [1, 1, 3]) {
    await expect(appendErasures(deps, plan)).rejects.toThrow('noted');
  }
  expect(commands).toEqual(['erase-x-1', 'erase-x-1', 'erase-x-3']);
});
