/** Lets work begin while all that is under way together holds at most so many bytes. */
export type ByteBudget = <T>(bytes: number, work: () => Promise<T>) => Promise<T>;

/** @param most bytes; something larger than that goes alone */
export function byteBudget(most: number): ByteBudget {
  let held = 0;
  let waiting: (() => void)[] = [];
  return async (bytes, work) => {
    while (held > 0 && held + bytes > most) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    held += bytes;
    try {
      return await work();
    } finally {
      held -= bytes;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    }
  };
}
