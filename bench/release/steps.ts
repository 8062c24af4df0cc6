import type { Seen, Sent } from './sender.ts';

/** What is measured of a release, and how a table calls it. Seconds. */
export const STEPS = {
  upload: 'from the start of the command to the last byte',
  first: 'after the last byte: the first photo is made',
  last: 'the last photo is made',
  decided: 'the release is accepted',
  published: 'it is published',
  told: 'its sender is told so',
  silence: 'longest time between two lines of the command',
  cpu: 'processor time of the photo function',
} as const;

export type Step = keyof typeof STEPS;

export type Round = Readonly<Record<Step, number>>;

export interface Observed {
  /** ms, as of performance.now(): when the command was started */
  readonly began: number;
  readonly sent: Sent;
  /** lines of the functions' logs */
  readonly notes: readonly Seen[];
  readonly photos: number;
  /** ms */
  readonly cpu: number;
}

/** In the photo function's log line about a photo of which all is made. */
const PHOTO_READ = ['"message":"file read"', '"function":"ingest-photo"'];

/**
 * When each step of a release was done. The last byte is away once the command says so of its last file.
 * @throws Error where its sender was not told of each photo that it was sent, read and ready
 */
export function stepsOf({ began, sent, notes, photos, cpu }: Observed): Round {
  const { lines, ended } = sent;
  const lastByte = Math.max(...lines.filter(({ text }) => /: uploaded, /.test(text)).map(at));
  const made = notes.filter(({ text }) => PHOTO_READ.every((part) => text.includes(part))).map(at);
  for (const state of ['uploaded', 'ready']) {
    // Once more where there is something to add.
    const names = lines.map(({ text }) => new RegExp(`^(.*\\.jpg): ${state}`).exec(text)?.[1]);
    const told = new Set(names.filter((name) => name !== undefined)).size;
    if (told !== photos) throw new Error(`${told} of ${photos} photos were told to be ${state}`);
  }
  const after = (time: number) => (time - lastByte) / 1000;
  const first = (word: string) => notes.find(({ text }) => text.includes(`"message":"${word}"`));
  return {
    upload: (lastByte - began) / 1000,
    first: after(Math.min(...made)),
    last: after(Math.max(...made)),
    decided: after(first('submission decided')?.at ?? Number.NaN),
    published: after(first('published')?.at ?? Number.NaN),
    told: after(ended),
    silence: silenceOf([began, ...lines.map(at), ended]),
    cpu: cpu / 1000,
  };
}

function silenceOf(times: readonly number[]): number {
  return Math.max(...times.slice(1).map((time, i) => time - (times[i] ?? time))) / 1000;
}

function at({ at: time }: Seen): number {
  return time;
}
