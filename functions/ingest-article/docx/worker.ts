/**
 * Reads one Word document in a thread of its own, which can be killed, with a heap of its own. Bundled
 * as docx.mjs beside the function; mammoth and all that it brings are in here and nowhere else, so only
 * whoever sends a .docx pays for loading it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { convertDocx } from './convert.ts';
import type { DocxReply } from './reading.ts';
import { Refusal } from './refusal.ts';

async function replyTo(bytes: Uint8Array): Promise<DocxReply> {
  try {
    return { reading: await convertDocx(bytes) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, expected, received, cause } = error;
    const detail = cause instanceof Error ? { detail: String(cause.stack) } : {};
    return { refused: { code, expected, received, ...detail } };
  }
}

const reply = await replyTo(workerData as Uint8Array);
// Handed over, not copied: up to 100 MB.
const pictures = 'reading' in reply ? reply.reading.pictures : [];
parentPort?.postMessage(
  reply,
  pictures.map(({ bytes }) => bytes.buffer as ArrayBuffer),
);
