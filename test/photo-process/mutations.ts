import { type Dice, dice } from '../support/dice.ts';
import { spoilt } from '../support/spoilt-file.ts';
import type { PhotoAnswer } from './job.ts';
import { PhotoProcess, type PhotoProgram } from './photo-process.ts';

export interface NamedPhoto {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface MutationRun {
  readonly program: PhotoProgram;
  /** of each mutation; nothing else decides what it is */
  readonly seeds: readonly number[];
  readonly choose: (chances: Dice) => NamedPhoto;
  /** milliseconds that any of them may take */
  readonly longest: number;
  /** bytes that a process may ever have had */
  readonly mostMemory: number;
}

export interface MutationOutcome {
  taken: number;
  /** how often, by code */
  readonly refused: Record<string, number>;
  /** What must not be; each tells its seed. */
  readonly faults: string[];
  slowest: number;
  peak: number;
}

/** One for each core of the smallest machine. */
const PROCESSES = 2;

/** Spoils photos and has all made of each, in processes that may die of it. */
export async function carryOutMutations(run: MutationRun): Promise<MutationOutcome> {
  const outcome: MutationOutcome = { taken: 0, refused: {}, faults: [], slowest: 0, peak: 0 };
  const left = [...run.seeds];
  const worker = async () => {
    const photos = new PhotoProcess(run.program);
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      await carryOut(run, seed, photos, outcome);
    }
    await photos.stop();
  };
  await Promise.all(Array.from({ length: PROCESSES }, worker));
  return outcome;
}

async function carryOut(
  { choose, longest, mostMemory }: MutationRun,
  seed: number,
  photos: PhotoProcess,
  outcome: MutationOutcome,
): Promise<void> {
  const chances = dice(seed);
  const { name, bytes } = choose(chances);
  const mutation = spoilt(bytes, chances);
  const fault = (what: string) =>
    outcome.faults.push(`MUTATION=${seed} (${name}, ${mutation.how}): ${what}`);
  try {
    const answer = await photos.make({ name, bytes: mutation.bytes }, longest);
    count(answer, outcome, fault);
    const { peak } = answer.memory;
    if (peak > mostMemory) {
      fault(`${Math.round(peak / 1e6)} MB`);
      await photos.stop();
    }
  } catch (error) {
    fault(String(error));
  }
}

function count(
  { outcome: found, milliseconds, memory }: PhotoAnswer,
  outcome: MutationOutcome,
  fault: (what: string) => void,
): void {
  outcome.slowest = Math.max(outcome.slowest, milliseconds);
  outcome.peak = Math.max(outcome.peak, memory.peak);
  if ('taken' in found) outcome.taken += 1;
  else if ('failed' in found) fault(found.failed);
  else {
    outcome.refused[found.refused] = (outcome.refused[found.refused] ?? 0) + 1;
    if (!/^Expected .+ for .+ but received ./.test(found.message)) fault(found.message);
  }
}

/** On one line: `600 mutations: 240 taken, 360 refused (damaged 300, …), 0 faults; …`. */
export function told({ taken, refused, faults, slowest, peak }: MutationOutcome): string {
  const codes = Object.entries(refused).map(([code, times]) => `${code} ${times}`);
  const all = Object.values(refused).reduce((sum, times) => sum + times, 0);
  return [
    `${taken + all + faults.length} mutations: ${taken} taken`,
    `${all} refused (${codes.join(', ')}), ${faults.length} faults`,
    `slowest ${Math.round(slowest)} ms, at most ${Math.round(peak / 1e6)} MB`,
  ].join(', ');
}
