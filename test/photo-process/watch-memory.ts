import type { Dice } from '../support/dice.ts';
import type { Memory, PhotoJob } from './job.ts';
import type { NamedPhoto } from './mutations.ts';
import { PhotoProcess, type PhotoProgram } from './photo-process.ts';

export interface MemoryWatch {
  readonly program: PhotoProgram;
  readonly photos: readonly NamedPhoto[];
  /** how many are made, of photos that dice pick */
  readonly times: number;
  /** After so many memory should grow no more; as many around that and at the end tell what it is. */
  readonly warmUp: number;
  readonly dice: Dice;
  readonly sabotage?: PhotoJob['sabotage'];
  readonly report?: (made: number, memory: Memory) => void;
}

/** In bytes, each a median of many photos: what one leaves behind depends on its size. */
export interface MemoryGrowth {
  readonly residentBefore: number;
  readonly residentAfter: number;
  readonly heldBefore: number;
  readonly heldAfter: number;
  /** the most that the process ever had */
  readonly peak: number;
}

/**
 * Makes photo after photo in one process, and tells what its memory was when it had warmed up, and at
 * the end.
 */
export async function watchMemory(watch: MemoryWatch): Promise<MemoryGrowth> {
  const { program, photos, times, warmUp, dice, sabotage, report } = watch;
  const photoProcess = new PhotoProcess(program);
  const course: Memory[] = [];
  try {
    while (course.length < times) {
      const photo = photos[dice.below(photos.length)];
      if (!photo) throw new Error('no photo to make');
      const job = { ...photo, ...(sabotage && { sabotage }) };
      const { outcome, memory } = await photoProcess.make(job);
      if ('failed' in outcome) throw new Error(`${photo.name}: ${outcome.failed}`);
      course.push(memory);
      report?.(course.length, memory);
    }
  } finally {
    await photoProcess.stop();
  }
  const before = course.slice(warmUp / 2, warmUp * 1.5);
  const after = course.slice(-warmUp);
  return {
    residentBefore: median(before.map(({ resident }) => resident)),
    residentAfter: median(after.map(({ resident }) => resident)),
    heldBefore: median(before.map(({ held }) => held)),
    heldAfter: median(after.map(({ held }) => held)),
    peak: Math.max(...course.map(({ peak }) => peak)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Of what a process has when it has warmed up; and bytes, since allocators take memory in steps. */
const RESIDENT = { part: 0.15, bytes: 30e6 };
const HELD = { part: 0.15, bytes: 1.5e6 };

/** What grew more than it may, in words; undefined where nothing did. */
export function grewIn(growth: MemoryGrowth): string | undefined {
  const most = (before: number, { part, bytes }: typeof HELD) => before * (1 + part) + bytes;
  if (growth.heldAfter > most(growth.heldBefore, HELD)) return 'what is held by JavaScript';
  return growth.residentAfter > most(growth.residentBefore, RESIDENT)
    ? 'what is resident'
    : undefined;
}

/** On one line, e.g. `resident 312 → 318 MB, held by JavaScript 12.1 → 12.3 MB, at most 350 MB: flat`. */
export function toldGrowth(growth: MemoryGrowth): string {
  const { residentBefore, residentAfter, heldBefore, heldAfter, peak } = growth;
  const MB = (bytes: number, digits = 0) => (bytes / 1e6).toFixed(digits);
  const grown = grewIn(growth);
  return [
    `resident ${MB(residentBefore)} → ${MB(residentAfter)} MB`,
    `held by JavaScript ${MB(heldBefore, 1)} → ${MB(heldAfter, 1)} MB`,
    `at most ${MB(peak)} MB: ${grown ? `GREW: ${grown}` : 'flat'}`,
  ].join(', ');
}
