import { describe, expect, it } from 'vitest';
import { dice } from '../../support/dice.ts';
import { MemoryQueue } from './queue.ts';

const chance = dice(1);
const MINUTE = 60_000;

function queue(fifo: boolean) {
  const made = new MemoryQueue({ name: 'q', fifo, visibility: MINUTE, maxReceives: 2 });
  const bodies = (now: number, max = 10) =>
    made.receive(max, now, chance).map(({ body }) => JSON.parse(body));
  const first = (now: number) => {
    const [message] = made.receive(1, now, chance);
    if (!message) throw new Error('nothing was delivered');
    return message;
  };
  return { made, bodies, first };
}

const inGroup = (body: string, group: string, deduplication = body) => ({
  body,
  group,
  deduplication,
});

describe('a standard queue', () => {
  it('delivers a message once its delay is over', () => {
    const { made, bodies } = queue(false);
    made.send({ body: 'a', delay: 10 }, 0);
    expect([bodies(9_999), bodies(10_000)]).toEqual([[], ['a']]);
  });

  it('delivers a message again after its visibility timeout, or when it was given back', () => {
    const { made, bodies, first } = queue(false);
    made.send({ body: 'a' }, 0);
    made.changeVisibility(first(0).receipt, 3, 0);
    expect([bodies(2_999), bodies(3_000)]).toEqual([[], ['a']]);
  });

  it('puts a message aside that came as often as it may', () => {
    const { made, bodies } = queue(false);
    made.send({ body: 'a' }, 0);
    bodies(0);
    bodies(MINUTE);
    expect([bodies(2 * MINUTE), made.deadLetters.map(({ receives }) => receives)]).toEqual([
      [],
      [2],
    ]);
  });

  it('keeps a message whose newest receipt is another', () => {
    const { made, bodies, first } = queue(false);
    made.send({ body: 'a' }, 0);
    const { receipt } = first(0);
    bodies(MINUTE);
    made.delete(receipt);
    expect(made.size).toBe(1);
  });

  it.each([
    ['a deduplication id', { body: 'a', deduplication: 'x' }],
    ['a delay of more than 15 minutes', { body: 'a', delay: 901 }],
    ['half a second', { body: 'a', delay: 0.5 }],
  ])('refuses %s', (_what, message) => {
    expect(() => queue(false).made.send(message, 0)).toThrow();
  });

  it('refuses to give back what is not in flight', () => {
    const { made, first } = queue(false);
    made.send({ body: 'a' }, 0);
    const { receipt } = first(0);
    expect(() => made.changeVisibility(receipt, 1, MINUTE)).toThrow('q-1/1');
  });
});

describe('a FIFO queue', () => {
  it('delivers nothing of a group while one of it is in flight', () => {
    const { made, bodies, first } = queue(true);
    for (const body of ['a1', 'a2']) made.send(inGroup(body, 'a'), 0);
    made.send(inGroup('b1', 'b'), 0);
    const { receipt } = first(0);
    expect(bodies(0)).toEqual(['b1']);
    made.delete(receipt);
    expect(bodies(0)).toEqual(['a2']);
  });

  it('blocks a group by a message that was given back, until it is visible', () => {
    const { made, bodies, first } = queue(true);
    for (const body of ['a1', 'a2']) made.send(inGroup(body, 'a'), 0);
    made.changeVisibility(first(0).receipt, 5, 0);
    expect([bodies(4_999), bodies(5_000)]).toEqual([[], ['a1']]);
  });

  it('goes on with a group once its first message was put aside', () => {
    const { made, bodies } = queue(true);
    for (const body of ['a1', 'a2']) made.send(inGroup(body, 'a'), 0);
    bodies(0);
    bodies(MINUTE);
    expect(bodies(2 * MINUTE)).toEqual(['a2']);
  });

  it('knows a deduplication id for five minutes, its message deleted or not', () => {
    const { made, first } = queue(true);
    made.send(inGroup('a', 'a', 'same'), 0);
    made.delete(first(0).receipt);
    made.send(inGroup('b', 'a', 'same'), 5 * MINUTE - 1);
    expect(made.size).toBe(0);
    made.send(inGroup('c', 'a', 'same'), 5 * MINUTE);
    expect(made.size).toBe(1);
  });

  it.each([
    ['no group', { body: 'a', deduplication: 'x' }],
    ['no deduplication id', { body: 'a', group: 'x' }],
    ['a delay', { body: 'a', group: 'x', deduplication: 'x', delay: 1 }],
    ['a long deduplication id', { body: 'a', group: 'x', deduplication: 'x'.repeat(129) }],
    ['a space in an id', { body: 'a', group: 'x', deduplication: 'a b' }],
  ])('refuses %s', (_what, message) => {
    expect(() => queue(true).made.send(message, 0)).toThrow();
  });
});
