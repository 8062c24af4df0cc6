import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { HeicJob, HeicReply } from './reply.ts';

/**
 * Milliseconds. Measured on one core: 12 million pixels take 0.9 s, or 1.7 s where they are noise in
 * 15 MB; 48 million take 2 s, and the largest that is taken 5 s. But a file may ask for minutes, with
 * large tiles of which it shows a corner.
 */
const LONGEST = 20_000;

const SOURCE = new URL('./worker.ts', import.meta.url);

/** What runs the worker: in a bundle its file, which lies beside; else TypeScript, which tsx has to load. */
const [ENTRY, OPTIONS]: readonly [URL | string, WorkerOptions] = import.meta.url.endsWith('.ts')
  ? [
      `import('tsx/esm/api').then((tsx) => tsx.tsImport('${SOURCE.href}', '${SOURCE.href}'))`,
      { eval: true },
    ]
  : [new URL('./heic.mjs', import.meta.url), {}];

/**
 * Decodes a HEIC photo in a thread of its own. Undefined where that took too long, and was ended.
 *
 * @param longest milliseconds
 */
export async function decodeInWorker(
  job: HeicJob,
  longest = LONGEST,
): Promise<HeicReply | undefined> {
  // Without the function's credentials: no file of a stranger's needs them.
  const worker = new Worker(ENTRY, { ...OPTIONS, workerData: job, env: {} });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(resolve, longest, undefined);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the decoder of HEIC ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
