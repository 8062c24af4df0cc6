import { expect, test } from 'vitest';
import { UsageError } from '../../../../cli/errors.ts';
import type { Io } from '../../../../cli/io.ts';
import { redriveAction } from '../../../../cli/operator/dlq/redrive-action.ts';
import { memoryLetters } from '../../../support/memory-letters.ts';
import { factsWhere } from '../../../support/work-facts.ts';

/** Of `kutai` one event is not public; everything of all others is. */
const FACTS = factsWhere({ behind: async (newsroom) => (newsroom === 'kutai' ? 1 : 0) });

function deployment() {
  const body = (newsroom: string) => JSON.stringify({ newsroom });
  const publish = memoryLetters([
    { id: 'due', body: body('kutai'), group: 'kutai' },
    { id: 'over', body: body('paser'), group: 'paser' },
  ]);
  const photo = memoryLetters([{ id: 'garbage', body: '{}' }]);
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    stdout: { write: (text) => void out.push(text) },
    stderr: { write: (text) => void err.push(text), isTTY: false, columns: 80, rows: 24 },
    ...{ env: {}, cwd: '/', self: 'warta', signal: new AbortController().signal },
    now: () => 0,
    sleep: async () => undefined,
  };
  const queues = [
    { name: 'publish', letters: publish },
    { name: 'photo', letters: photo },
  ] as const;
  const told = () => ({ out: out.join(''), err: err.join('') });
  return { publish, photo, told, deps: { io, queues } };
}

test('redriving leaves alone what asks for nothing that is still to be done, and says so', async () => {
  const { publish, photo, told, deps } = deployment();
  await redriveAction(deps, FACTS, { message: undefined, all: false });
  expect(told().out).toBe('publish: 1 redriven, 1 left alone\nphoto: 0 redriven, 1 left alone\n');
  expect(told().err).toContain('To send it all the same: --message ID, or --all.');
  expect([publish.visible, photo.visible]).toEqual([['over'], ['garbage']]);
});

test('it sends all of them where that is said', async () => {
  const { publish, photo, told, deps } = deployment();
  await redriveAction(deps, FACTS, { message: undefined, all: true });
  expect(told()).toEqual({ out: 'publish: 2 redriven\nphoto: 1 redriven\n', err: '' });
  expect([publish.visible, photo.visible]).toEqual([[], []]);
});

test('it sends one that is named, and no other', async () => {
  const { publish, photo, told, deps } = deployment();
  await redriveAction(deps, FACTS, { message: 'garbage', all: false });
  expect(told()).toEqual({ out: 'photo: 1 redriven\n', err: '' });
  expect([publish.visible, photo.visible]).toEqual([['due', 'over'], []]);
  const both = redriveAction(deps, FACTS, { message: 'over', all: true });
  await expect(both).rejects.toThrow(UsageError);
});
