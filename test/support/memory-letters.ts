import type { DeadLetter, DeadLetters } from '../../shared/aws/dead-letters.ts';

export interface MemoryLetters extends DeadLetters {
  /** ids that others would see now, in their order */
  readonly visible: readonly string[];
  /** bodies sent to the source queue */
  readonly sent: readonly string[];
}

export interface MemoryLettersOptions {
  /** SQS gives at most ten */
  readonly batch?: number;
  /** Called before each operation; what it throws is the operation's failure. */
  fault?(operation: keyof DeadLetters, letter?: DeadLetter): void;
  /** ids of what the source queue puts aside again at once */
  readonly failsAgain?: boolean;
}

/** Dead letters in memory, with SQS's rules: out of sight in flight; of a FIFO group, in order. */
export function memoryLetters(
  letters: readonly Pick<DeadLetter, 'id' | 'body' | 'group'>[],
  { batch = 10, fault = () => undefined, failsAgain = false }: MemoryLettersOptions = {},
): MemoryLetters {
  let lying = letters.map((letter, i): DeadLetter => {
    const sentAt = new Date(Date.UTC(2026, 10, 24, 2, 0, i)).toISOString();
    return { ...letter, receipt: '', sentAt, receives: 5 };
  });
  const inFlight = new Set<string>();
  const sent: string[] = [];
  let receipts = 0;

  const blocked = ({ group, id }: DeadLetter) =>
    inFlight.has(id) ||
    lying.some((other) => group && other.group === group && inFlight.has(other.id));

  return {
    sent,
    get visible() {
      return lying.filter(({ id }) => !inFlight.has(id)).map(({ id }) => id);
    },
    count: async () => lying.length,
    receive: async () => {
      fault('receive');
      const given = lying.filter((letter) => !blocked(letter)).slice(0, batch);
      const fresh = given.map((letter) => {
        receipts += 1;
        return { ...letter, receipt: `${receipts}`, receives: letter.receives + 1 };
      });
      lying = lying.map((letter) => fresh.find(({ id }) => id === letter.id) ?? letter);
      for (const { id } of fresh) inFlight.add(id);
      return fresh;
    },
    giveBack: async ({ id, receipt }) => {
      if (lying.find((letter) => letter.id === id)?.receipt !== receipt)
        throw new Error(`${id} is given back by an old receipt`);
      inFlight.delete(id);
    },
    sendAgain: async (letter) => {
      fault('sendAgain', letter);
      sent.push(letter.body);
      const id = `${letter.id}'`;
      if (failsAgain) lying = [...lying, { ...letter, id, receives: 5 }];
      return id;
    },
    delete: async (letter) => {
      fault('delete', letter);
      lying = lying.filter(({ id }) => id !== letter.id);
      inFlight.delete(letter.id);
    },
  };
}
