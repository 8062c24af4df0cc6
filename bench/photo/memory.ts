import { cropBlanks, pressBlank } from '../../functions/ingest-photo/blanks.ts';
import { openPhoto } from '../../functions/ingest-photo/open-photo.ts';
import { decode } from '../../functions/ingest-photo/pixels.ts';
import { pressSize } from '../../functions/ingest-photo/sizes.ts';
import { MOST_FILES } from '../../shared/submissions/limits.ts';
import type { Figure } from '../support/report.ts';
import { interleaved, typical } from '../support/rounds.ts';
import { type FunctionCost, functionCost } from './function-cost.ts';
import type { HeavyPhoto } from './heavy-photos.ts';
import type { Input } from './inputs.ts';

/** What a photo cost the function, at most, over all rounds. */
export interface PhotoCost extends FunctionCost {
  readonly photo: HeavyPhoto;
  /** MB */
  readonly size: number;
}

/** Undefined where the photo cannot be made on this machine. */
export async function measureMemory(
  assembly: string,
  photo: HeavyPhoto,
  rounds: number,
): Promise<PhotoCost | undefined> {
  const bytes = await photo.make();
  if (!bytes) return undefined;
  const costs: FunctionCost[] = [];
  for (let i = 0; i < rounds; i += 1) costs.push(await functionCost(assembly, bytes));
  return {
    photo,
    size: bytes.length / 1024 ** 2,
    memory: Math.max(...costs.map(({ memory }) => memory)),
    cpu: Math.max(...costs.map(({ cpu }) => cpu)),
  };
}

export function memoryFigures(costs: readonly PhotoCost[]): Figure[] {
  return costs.flatMap(({ photo: { name, goal }, memory }) =>
    goal === undefined
      ? []
      : [{ name: `${name}: memory at its peak`, value: memory, unit: 'MB', goal }],
  );
}

export const MEMORY_HEADS = ['photo', 'file', 'memory', 'CPU'];

export function memoryRow({ photo, size, memory, cpu }: PhotoCost): string[] {
  return [photo.name, `${size.toFixed(1)} MB`, `${memory} MB`, `${cpu.toFixed(1)} s`];
}

/**
 * Seconds of processor time of the message that asks for most: a manuscript came last and names
 * another focus for each of as many photos as a release may have.
 */
export async function measureCropsAnew(
  { bytes, file }: Input,
  rounds: number,
): Promise<{ readonly photos: number; readonly cpu: number }> {
  const opened = await openPhoto(bytes, file, file.name);
  const size = pressSize(opened.header.upright);
  const press = await pressBlank(await decode(opened.bytes, opened.header, size));
  const cut = () => cropBlanks(press.body, size, { x: 0.4, y: 0.6 });
  const photos = MOST_FILES - 1;
  const runs = await interleaved({ cut }, rounds);
  return { photos, cpu: (typical(runs, 'cpu', 'cut') * photos) / 1000 };
}
