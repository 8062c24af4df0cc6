import { expect, test } from 'vitest';
import type { Io } from '../../../cli/io.ts';
import { confirmed } from '../../../cli/operator/confirm.ts';

function io(answer?: string): { io: Io; asked: string[] } {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answer ?? '';
  };
  const unused = () => {
    throw new Error('not to be used');
  };
  const stdout = { write: unused };
  return {
    asked,
    io: {
      ...{ stdout, stderr: { ...stdout, isTTY: true, columns: 80, rows: 24 }, env: {} },
      ...{ cwd: '/', self: 'warta', signal: new AbortController().signal },
      ...{ now: unused, sleep: unused, ...(answer !== undefined && { ask }) },
    },
  };
}

test.each([
  ['y', true],
  [' Yes ', true],
  ['', false],
  ['n', false],
  ['yess', false],
])('the answer %j is %s', async (answer, wanted) => {
  const { io: asking, asked } = io(answer);
  expect(await confirmed(asking, 'Discard 3 messages?', false)).toBe(wanted);
  expect(asked).toEqual(['Discard 3 messages? [y/N] ']);
});

test('--yes answers, and nobody is asked', async () => {
  const { io: asking, asked } = io('n');
  expect(await confirmed(asking, 'Discard?', true)).toBe(true);
  expect(asked).toEqual([]);
});

test('where nobody can be asked, --yes is', async () => {
  await expect(confirmed(io().io, 'Discard 3 messages?', false)).rejects.toThrow(
    'Expected --yes, or a terminal to ask at, for “Discard 3 messages?” but received neither',
  );
});
