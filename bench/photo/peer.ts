import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { encode } from '../../functions/ingest-photo/encode.ts';
import { FORMATS, type Format, WIDTHS } from '../../shared/photos.ts';
import type { Figure } from '../support/report.ts';
import { interleaved, ratio, typical } from '../support/rounds.ts';
import type { Input } from './inputs.ts';
import { readyPixels, screenRenditions } from './product.ts';
import { lumaPsnr } from './psnr.ts';
import { shown } from './shown.ts';
import { inFolder } from './tools.ts';
import { vipsthumbnail } from './vipsthumbnail.ts';

const WIDEST = Math.max(...WIDTHS);

/** One file, of one tool. */
interface Made {
  readonly format: Format;
  readonly bytes: number;
  /** dB against what the tool itself has scaled, since two tools do not scale alike */
  readonly psnr: number;
}

export interface PeerCost {
  readonly name: string;
  /** of the peer's processor time */
  readonly cpu: number;
  /** ms of processor time of all twelve; what the peer's twelve starts take is in theirs */
  readonly ours: number;
  readonly theirs: number;
  readonly starts: number;
  readonly made: { readonly ours: readonly Made[]; readonly theirs: readonly Made[] };
}

/** The twelve renditions against vipsthumbnail's, which makes one file a run. */
export async function measurePeer({ name, bytes, file }: Input, rounds: number): Promise<PeerCost> {
  return await inFolder(async (folder) => {
    const photo = join(folder, file.name);
    writeFileSync(photo, bytes);
    const dot = await onePixel(folder);
    const jobs = {
      ours: () => screenRenditions(bytes, file),
      theirs: () => eachFile((width, format) => vipsthumbnail({ photo, folder, width, format })),
      starts: () => eachFile(() => vipsthumbnail({ photo: dot, folder, width: 1, format: 'jpg' })),
    };
    const runs = await interleaved(jobs, rounds);
    return {
      name,
      cpu: ratio(runs, 'cpu', 'ours', 'theirs'),
      ours: typical(runs, 'cpu', 'ours'),
      theirs: typical(runs, 'cpu', 'theirs'),
      starts: typical(runs, 'cpu', 'starts'),
      made: {
        ours: await ourWidest({ name, bytes, file }),
        theirs: await theirWidest(photo, folder),
      },
    };
  });
}

export function peerFigure({ name, cpu }: PeerCost): Figure {
  return { name: `${name}: CPU of 12 files to vipsthumbnail`, value: cpu, unit: '×', goal: 0.8 };
}

/** ms of processor time. */
export const PEER_CPU_HEADS = ['photo', 'here', 'vipsthumbnail', 'of which starts'];

export function peerCpuRow({ name, ours, theirs, starts }: PeerCost): string[] {
  return [name, ...[ours, theirs, starts].map((ms) => Math.round(ms).toString())];
}

export const PEER_FILE_HEADS = ['photo', 'at 1600 px', 'here', '', 'vipsthumbnail', ''];

export function peerFileRows({ name, made }: PeerCost): string[][] {
  const cells = (one: Made | undefined) =>
    one ? [`${Math.round(one.bytes / 1024)} KB`, `${one.psnr.toFixed(1)} dB`] : ['', ''];
  return FORMATS.map((format) => {
    const of = (all: readonly Made[]) => cells(all.find((one) => one.format === format));
    return [name, format, ...of(made.ours), ...of(made.theirs)];
  });
}

async function eachFile(make: (width: number, format: Format) => Promise<unknown>): Promise<void> {
  for (const width of WIDTHS) for (const format of FORMATS) await make(width, format);
}

async function theirWidest(photo: string, folder: string): Promise<Made[]> {
  const widest = { photo, folder, width: WIDEST };
  const scaled = await shown(await vipsthumbnail({ ...widest, format: 'png' }));
  const made: Made[] = [];
  for (const format of FORMATS) {
    const body = readFileSync(await vipsthumbnail({ ...widest, format }));
    made.push({ format, bytes: body.length, psnr: lumaPsnr(await shown(body), scaled) });
  }
  return made;
}

async function ourWidest({ bytes, file }: Input): Promise<Made[]> {
  const scaled = (await readyPixels(bytes, file)).screen.at(-1);
  if (!scaled) return [];
  return await Promise.all(
    FORMATS.map(async (format) => {
      const body = await encode(scaled, format, undefined);
      return { format, bytes: body.length, psnr: lumaPsnr(await shown(body), scaled) };
    }),
  );
}

async function onePixel(folder: string): Promise<string> {
  const file = join(folder, 'dot.png');
  await sharp({ create: { width: 1, height: 1, channels: 3, background: 'grey' } }).toFile(file);
  return file;
}
