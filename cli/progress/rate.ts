/** Bytes that had been sent at a time in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly sent: number;
}

/** Long enough to be steady, short enough to follow a line that changes. */
const WINDOW_MS = 5_000;

/** At 64 KiB a chunk and 100 MB/s there would be thousands. */
const APART_MS = 100;

/** The samples that count now; starts over when an upload does. */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (!last || sample.sent < last.sent) return [sample];
  const before = samples.at(-2);
  const kept = before && last.at - before.at < APART_MS ? samples.slice(0, -1) : samples;
  return [...kept.filter(({ at }) => sample.at - at <= WINDOW_MS), sample];
}

/** Bytes a second over the window up to now; it falls when nothing moves. */
export function rateOf(samples: readonly Sample[], now: number): number {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || now - first.at < APART_MS) return 0;
  return ((last.sent - first.sent) / (now - first.at)) * 1000;
}
