import type { Io } from '../io.ts';
import { LINE_EVERY_MS } from './plain.ts';

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
/** In a log, what takes less than this needs no word. */
const LINE_AFTER_MS = 5_000;

/** A counter on stderr: one line that changes where that is a terminal, else a line now and then. */
export function openCounter({ stderr, now }: Pick<Io, 'stderr' | 'now'>): Counter {
  let last = stderr.isTTY ? Number.NEGATIVE_INFINITY : now();
  let lastLabel = '';
  let drawn = false;
  let ended = false;
  const every = (label: string) => {
    if (stderr.isTTY) return FRAME_MS;
    return label === lastLabel ? LINE_EVERY_MS : LINE_AFTER_MS;
  };
  return {
    at: (label, done, of) => {
      if (ended || saysNothing(done, of) || now() - last < every(label)) return;
      last = now();
      lastLabel = label;
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

/** Whoever looks again for what has come meanwhile mostly finds none: that is no progress. */
function saysNothing(done: number, of: number | undefined): boolean {
  return done === 0 && of === undefined;
}

/** `Reading states: 1,200 of 5,000`. */
function countText(label: string, done: number, of?: number): string {
  const whole = of === undefined ? '' : ` of ${of.toLocaleString('en')}`;
  return `${label}: ${done.toLocaleString('en')}${whole}`;
}
