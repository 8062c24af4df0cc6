import { expect, test } from 'vitest';
import { discard } from '../../../../cli/operator/dlq/discard.ts';
import { eachLetter } from '../../../../cli/operator/dlq/each-letter.ts';
import { redrive } from '../../../../cli/operator/dlq/redrive.ts';
import { type MemoryLetters, memoryLetters } from '../../../support/memory-letters.ts';

const { signal } = new AbortController();
const walk = (letters: MemoryLetters) => ({ letters, signal, progress: () => undefined });

function many(count: number, group?: string) {
  const ids = Array.from({ length: count }, (_, i) => `m${String(i).padStart(2, '0')}`);
  return ids.map((id) => ({ id, body: `body of ${id}`, ...(group && { group }) }));
}

const FIFO = [
  { id: 'a1', body: 'a1', group: 'a' },
  { id: 'a2', body: 'a2', group: 'a' },
  { id: 'b1', body: 'b1', group: 'b' },
];

test('a look sees every message once, and leaves all of them in sight', async () => {
  const letters = memoryLetters(many(25));
  const seen: string[] = [];
  await eachLetter(walk(letters), async ({ id }) => seen.push(id) < 0);
  expect(seen).toEqual(many(25).map(({ id }) => id));
  expect(letters.visible).toHaveLength(25);
});

test('a look that fails halfway, or is interrupted, leaves all of them in sight', async () => {
  const letters = memoryLetters(many(25));
  const failing = eachLetter(walk(letters), async ({ id }) => {
    if (id === 'm12') throw new Error('no');
    return false;
  });
  await expect(failing).rejects.toThrow('no');
  expect(letters.visible).toHaveLength(25);

  const controller = new AbortController();
  const stopped = eachLetter({ ...walk(letters), signal: controller.signal }, async () => {
    controller.abort();
    return false;
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect(letters.visible).toHaveLength(25);
});

test('an empty answer is not believed at once', async () => {
  let receives = 0;
  const letters = memoryLetters(many(1));
  const reluctant = {
    ...letters,
    receive: async (seconds: number) => {
      receives += 1;
      return receives === 1 ? [] : await letters.receive(seconds);
    },
  };
  const seen: string[] = [];
  await eachLetter({ ...walk(letters), letters: reluctant }, async ({ id }) => seen.push(id) < 0);
  expect(seen).toEqual(['m00']);
});

test('of a FIFO group only what is before all others is seen; redriven, all go in their order', async () => {
  const letters = memoryLetters(FIFO, { batch: 1 });
  const seen: string[] = [];
  await eachLetter(walk(letters), async ({ id }) => seen.push(id) < 0);
  expect(seen).toEqual(['a1', 'b1']);
  expect((await redrive(walk(letters))).redriven).toHaveLength(3);
  expect(letters.sent).toEqual(['a1', 'a2', 'b1']);
  expect(await letters.count()).toBe(0);
});

test('redriving deletes a message only once it was sent', async () => {
  const letters = memoryLetters(many(3), {
    fault: (operation, letter) => {
      if (operation === 'sendAgain' && letter?.id === 'm01') throw new Error('SQS is away');
    },
  });
  await expect(redrive(walk(letters))).rejects.toThrow('SQS is away');
  expect(letters.sent).toEqual(['body of m00']);
  expect(letters.visible).toEqual(['m01', 'm02']);
});

test('a crash between sending and deleting leaves the message: it comes twice, never not at all', async () => {
  let crashes = 1;
  const letters = memoryLetters(many(2), {
    fault: (operation) => {
      if (operation === 'delete' && crashes-- > 0) throw new Error('power cut');
    },
  });
  await expect(redrive(walk(letters))).rejects.toThrow('power cut');
  expect(letters.visible).toEqual(['m00', 'm01']);
  await redrive(walk(letters));
  expect(letters.sent).toEqual(['body of m00', 'body of m00', 'body of m01']);
});

test('what fails again while it is redriven waits for the next time', async () => {
  let sends = 0;
  const letters = memoryLetters(many(3), {
    failsAgain: true,
    fault: (operation) => {
      if (operation === 'sendAgain') sends += 1;
      if (sends > 3) throw new Error('it was redriven twice');
    },
  });
  expect((await redrive(walk(letters))).redriven).toHaveLength(3);
  expect(letters.visible).toEqual(["m00'", "m01'", "m02'"]);
});

test('one message is redriven by its id, the others stay in sight', async () => {
  const letters = memoryLetters(many(12));
  expect((await redrive(walk(letters), { only: 'm11' })).redriven.map(({ id }) => id)).toEqual([
    'm11',
  ]);
  expect(letters.visible).toHaveLength(11);
  expect((await redrive(walk(letters), { only: 'm11' })).redriven).toEqual([]);
});

test('a message is saved before it is deleted, and stays where it cannot be saved', async () => {
  const letters = memoryLetters(many(3));
  const saved: string[] = [];
  const save = async ({ id }: { id: string }) => {
    if (id === 'm01') throw new Error('disk full');
    saved.push(id);
    expect(await letters.count()).toBe(3);
  };
  await expect(discard(walk(letters), { most: 3, save })).rejects.toThrow('disk full');
  expect(saved).toEqual(['m00']);
  expect(letters.visible).toEqual(['m01', 'm02']);
});

test('no more is discarded than the operator was told of', async () => {
  const letters = memoryLetters(many(5));
  const save = async () => undefined;
  expect(await discard(walk(letters), { most: 3, save })).toBe(3);
  expect(letters.visible).toEqual(['m03', 'm04']);
  expect(await discard(walk(letters), { most: 1, only: 'm04', save })).toBe(1);
  expect(letters.visible).toEqual(['m03']);
});

test('what is of no use is left in sight, unless it is named', async () => {
  const letters = memoryLetters(many(3));
  const isUseful = async ({ id }: { id: string }) => id !== 'm01';
  const { redriven, left } = await redrive(walk(letters), { isUseful });
  expect([redriven, left].map((those) => those.map(({ id }) => id))).toEqual([
    ['m00', 'm02'],
    ['m01'],
  ]);
  expect(letters.visible).toEqual(['m01']);
  await redrive(walk(letters), { only: 'm01', isUseful });
  expect(letters.sent).toEqual(['body of m00', 'body of m02', 'body of m01']);
});
