/**
 * Decodes one HEIC photo in a thread of its own, which can be killed, and whose memory is given back
 * with it: WebAssembly's only grows. Bundled as heic.mjs beside the function; libheif is in here and
 * nowhere else, so only whoever sends a HEIC pays for loading it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { decodeHeic } from './decode.ts';
import type { HeicJob } from './reply.ts';

const reply = decodeHeic(workerData as HeicJob);
// Handed over, not copied: up to 200 MB.
parentPort?.postMessage(reply, 'tiff' in reply ? [reply.tiff.buffer] : []);
