import type { Io } from '../io.ts';

/** How far a long piece of work is that has no files to show. */
export interface Counter {
  /** @param label what is being done, e.g. `Reading states`; @param of the whole, where it is known */
  at(label: string, done: number, of?: number): void;
  /** Takes the line away; what comes later is not shown. */
  end(): void;
}

const ESC = '\u001b[';
/** Often enough to move, rarely enough to cost nothing. */
const FRAME_MS = 100;
/** A log wants to know that it moves, not how; what takes less than this needs no word. */
const LINE_EVERY_MS = 5_000;

/** A counter on stderr: one line that changes where that is a terminal, else a line now and then. */
export function openCounter({ stderr, now }: Pick<Io, 'stderr' | 'now'>): Counter {
  const every = stderr.isTTY ? FRAME_MS : LINE_EVERY_MS;
  let last = stderr.isTTY ? Number.NEGATIVE_INFINITY : now();
  let drawn = false;
  let ended = false;
  return {
    at: (label, done, of) => {
      if (ended || now() - last < every) return;
      last = now();
      const text = countText(label, done, of);
      drawn = stderr.isTTY;
      stderr.write(stderr.isTTY ? `\r${text.slice(0, stderr.columns - 1)}${ESC}K` : `${text}\n`);
    },
    end: () => {
      if (drawn) stderr.write(`\r${ESC}K`);
      ended = true;
    },
  };
}

/** `Reading states: 1,200 of 5,000`. */
function countText(label: string, done: number, of?: number): string {
  const whole = of === undefined ? '' : ` of ${of.toLocaleString('en')}`;
  return `${label}: ${done.toLocaleString('en')}${whole}`;
}
