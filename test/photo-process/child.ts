/** Makes of photos what the photo function makes of them, in a process of its own, bundled as it is. */
import sharp from 'sharp';
import { acceptPhotosOnly } from '../../functions/ingest-photo/decoders.ts';
import { PhotoError } from '../../functions/ingest-photo/photo-error.ts';
import { makeRenditions, type Renditions } from '../../functions/ingest-photo/renditions.ts';
import { handoutWords } from '../../shared/article-photos.ts';
import { sha256 } from '../../shared/ids.ts';
import { withFields } from '../../shared/photo-metadata/jpeg.ts';
import type { Memory, PhotoJob, PhotoOutcome } from './job.ts';

acceptPhotosOnly();

const kept: unknown[] = [];

process.on('message', async (job: PhotoJob) => {
  const begun = performance.now();
  const outcome = await outcomeOf(job);
  const milliseconds = performance.now() - begun;
  process.send?.({ outcome, milliseconds, memory: memoryNow() });
});

async function outcomeOf(job: PhotoJob): Promise<PhotoOutcome> {
  const { name, bytes, sabotage } = job;
  try {
    if (sabotage === 'crash') process.kill(process.pid, 'SIGSEGV');
    if (sabotage === 'hang') for (;;);
    if (sabotage === 'other error') throw new RangeError('on purpose');
    const made = await makeRenditions(bytes, { name, type: 'image/jpeg' });
    if (sabotage === 'keep everything') kept.push(made);
    return { taken: await picturesOf(made) };
  } catch (error) {
    if (error instanceof PhotoError) return { refused: error.code, message: error.message };
    return { failed: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

/** Whatever a spoilt file says of its photo has to fit into its handouts. */
async function picturesOf({ photo, files, blanks }: Renditions): Promise<Record<string, string>> {
  const words = handoutWords(photo, 'https://creativecommons.org/licenses/by/4.0/');
  const pictures = [
    ...files.map(({ rendition, body }) => ({ ...rendition, kind: rendition.format, body })),
    ...blanks.map(({ blank, body }) => ({ ...blank, body: withFields(body, words) })),
  ];
  const hashes = pictures.map(async ({ kind, width, height, body }) => {
    const found = await sharp(body).metadata();
    const size = `${width}x${height}`;
    if (size !== `${found.width}x${found.height}`) throw new Error(`${kind} is not of ${size} px`);
    return [`${size} ${kind}`, sha256(body)] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

function memoryNow(): Memory {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return {
    resident: process.memoryUsage.rss(),
    // Node tells it in kilobytes.
    peak: process.resourceUsage().maxRSS * 1024,
    held: heapUsed + external,
  };
}
