import { answerOfThread } from '../../strangers-thread.ts';
import type { HeicJob, HeicReply } from './reply.ts';

/**
 * Milliseconds. Measured on one core: 12 million pixels take 0.9 s, or 1.7 s where they are noise in
 * 15 MB; 48 million take 2 s, and the largest that is taken 5 s. But a file may ask for minutes, with
 * large tiles of which it shows a corner.
 */
const LONGEST = 20_000;

const DECODER = {
  name: 'the decoder of HEIC',
  source: new URL('./worker.ts', import.meta.url),
  bundled: new URL('./heic.mjs', import.meta.url),
};

/**
 * Decodes a HEIC photo in a thread of its own. Undefined where that took too long, and was ended.
 *
 * @param longest milliseconds
 */
export async function decodeInWorker(
  job: HeicJob,
  longest = LONGEST,
): Promise<HeicReply | undefined> {
  const within = { workerData: job, longest, tooLong: undefined };
  return await answerOfThread<HeicReply, undefined>(DECODER, within);
}
