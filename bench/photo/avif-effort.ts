import { encode } from '../../functions/ingest-photo/encode.ts';
import { fromPixels } from '../../functions/ingest-photo/pixels.ts';
import type { Figure } from '../support/report.ts';
import { interleaved, ratio } from '../support/rounds.ts';
import type { Input } from './inputs.ts';
import { readyPixels } from './product.ts';
import { lumaPsnr } from './psnr.ts';
import { shown } from './shown.ts';

/** AVIF as pages have it against one of twice the effort, which is libvips's default, at the widest width. */
export interface EffortCost {
  readonly name: string;
  /** of the default's processor time */
  readonly cpu: number;
  /** dB of luma PSNR below the default's */
  readonly loss: number;
  /** of the default's bytes */
  readonly bytes: number;
}

export async function measureEffort(
  { name, bytes, file }: Input,
  rounds: number,
): Promise<EffortCost> {
  const pixels = (await readyPixels(bytes, file)).screen.at(-1);
  if (!pixels) throw new Error(`no renditions of ${name}`);
  const jobs = {
    ours: () => encode(pixels, 'avif', undefined),
    four: () =>
      fromPixels(pixels).avif({ quality: 55, effort: 4, chromaSubsampling: '4:2:0' }).toBuffer(),
  };
  const [ours, four] = [await jobs.ours(), await jobs.four()];
  const runs = await interleaved(jobs, rounds);
  return {
    name,
    cpu: ratio(runs, 'cpu', 'ours', 'four'),
    loss: lumaPsnr(await shown(four), pixels) - lumaPsnr(await shown(ours), pixels),
    bytes: ours.length / four.length,
  };
}

export function effortFigures({ name, cpu, loss }: EffortCost): Figure[] {
  return [
    { name: `${name}: CPU of AVIF to that at effort 4`, value: cpu, unit: '×', goal: 0.15 },
    { name: `${name}: luma PSNR below AVIF at effort 4`, value: loss, unit: 'dB', goal: 0.5 },
  ];
}

export const EFFORT_HEADS = ['photo', 'CPU', 'PSNR', 'bytes'];

export function effortRow({ name, cpu, loss, bytes }: EffortCost): string[] {
  return [name, `${cpu.toFixed(3)} ×`, `${(-loss).toFixed(2)} dB`, `${bytes.toFixed(2)} ×`];
}
