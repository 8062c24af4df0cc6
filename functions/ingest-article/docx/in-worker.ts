import { Worker, type WorkerOptions } from 'node:worker_threads';
import { codeOf } from '../../../shared/errors.ts';
import { LONGEST, MOST_OLD_MB, MOST_YOUNG_MB } from './limits.ts';
import type { DocxReply } from './reading.ts';

const SOURCE = new URL('./worker.ts', import.meta.url);

/** What runs the worker: in a bundle its file, which lies beside; else TypeScript, which tsx has to load. */
const [ENTRY, OPTIONS]: readonly [URL | string, WorkerOptions] = import.meta.url.endsWith('.ts')
  ? [fromTypeScript(), { eval: true }]
  : [new URL('./docx.mjs', import.meta.url), {}];

/** Whoever runs this may stand anywhere: neither packages nor a tsconfig.json of theirs are ours. */
function fromTypeScript(): string {
  const tsx = import.meta.resolve('tsx/esm/api');
  const options = JSON.stringify({ parentURL: SOURCE.href, tsconfig: false });
  return `import('${tsx}').then((tsx) => tsx.tsImport('${SOURCE}', ${options}))`;
}

/** What the worker answered, or why it was ended. */
export type WorkerReply = DocxReply | { readonly ended: 'time' | 'memory' };

/**
 * Reads a Word document in a thread of its own, ended when that takes too long or too much memory.
 *
 * @param longest milliseconds
 */
export async function convertInWorker(bytes: Uint8Array, longest = LONGEST): Promise<WorkerReply> {
  const worker = new Worker(ENTRY, {
    ...OPTIONS,
    workerData: bytes,
    // Without the function's credentials: no file of a stranger's needs them.
    env: {},
    resourceLimits: {
      maxOldGenerationSizeMb: MOST_OLD_MB,
      maxYoungGenerationSizeMb: MOST_YOUNG_MB,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WorkerReply>((resolve, reject) => {
      timer = setTimeout(resolve, longest, { ended: 'time' });
      worker.once('message', resolve);
      worker.once('error', (error) => {
        if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ended: 'memory' });
        else reject(error);
      });
      worker.once('exit', (code) => reject(new Error(`the reader of .docx ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
