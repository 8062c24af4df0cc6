import { codeOf } from '../../../shared/errors.ts';
import { answerOfThread } from '../../strangers-thread.ts';
import { LONGEST, MOST_OLD_MB, MOST_YOUNG_MB } from './limits.ts';
import type { DocxReply } from './reading.ts';

const READER = {
  name: 'the reader of .docx',
  source: new URL('./worker.ts', import.meta.url),
  bundled: new URL('./docx.mjs', import.meta.url),
};

interface Ended {
  readonly ended: 'time' | 'memory';
}

/** What the worker answered, or why it was ended. */
export type WorkerReply = DocxReply | Ended;

/**
 * Reads a Word document in a thread of its own, ended when that takes too long or too much memory.
 *
 * @param longest milliseconds
 */
export async function convertInWorker(bytes: Uint8Array, longest = LONGEST): Promise<WorkerReply> {
  try {
    return await answerOfThread<DocxReply, Ended>(READER, {
      workerData: bytes,
      resourceLimits: {
        maxOldGenerationSizeMb: MOST_OLD_MB,
        maxYoungGenerationSizeMb: MOST_YOUNG_MB,
      },
      longest,
      tooLong: { ended: 'time' },
    });
  } catch (error) {
    if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') return { ended: 'memory' };
    throw error;
  }
}
