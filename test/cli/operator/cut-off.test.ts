import { expect, test } from 'vitest';
import { sayingIfCutOff } from '../../../cli/operator/cut-off.ts';

function terminal() {
  const said: string[] = [];
  const stderr = {
    write: (text: string) => void said.push(text),
    ...{ isTTY: false, columns: 80, rows: 24 },
  };
  const controller = new AbortController();
  return { said, controller, io: { stderr, signal: controller.signal } };
}

test('whoever interrupts is told what becomes of it', async () => {
  const { said, controller, io } = terminal();
  const work = async () => {
    controller.abort();
    io.signal.throwIfAborted();
  };
  await expect(sayingIfCutOff(io, 'It goes on.', work)).rejects.toThrow('aborted');
  expect(said).toEqual(['It goes on.\n']);
});

test('whoever does not, is told nothing', async () => {
  const { said, io } = terminal();
  expect(await sayingIfCutOff(io, 'It goes on.', async () => 7)).toBe(7);
  expect(said).toEqual([]);
});
