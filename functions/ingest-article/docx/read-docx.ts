import { ManuscriptError } from '../../../shared/manuscripts/manuscript-error.ts';
import { convertInWorker, type WorkerReply } from './in-worker.ts';
import { LONGEST, MOST_OLD_MB, MOST_YOUNG_MB } from './limits.ts';
import type { DocxReading } from './reading.ts';
import { A_DOCX, Refusal } from './refusal.ts';
import { checkSignature } from './signature.ts';

/** As {@link readDocx}. */
export type ReadDocx = (bytes: Uint8Array, name: string) => Promise<DocxReading>;

/**
 * Reads a Word document (.docx): its text as HTML, the photos in it with their captions, what it says
 * of itself, and what of it was left out. A stranger's file may want any time and memory: it is read in
 * a thread that is ended at its limits (limits.ts).
 *
 * @param name of the file, for messages
 * @throws ManuscriptError wrongFormat, encrypted, damaged, tooLarge, tooDeep, tooSlow, empty
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<DocxReading> {
  try {
    checkSignature(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw refused(name, error);
    throw error;
  }
  const reply = await convertInWorker(bytes);
  if ('reading' in reply) return reply.reading;
  throw refused(name, refusalOf(reply));
}

type Refused = Pick<Refusal, 'code' | 'expected' | 'received' | 'cause'>;

function refusalOf(reply: Exclude<WorkerReply, { reading: DocxReading }>): Refused {
  if ('refused' in reply) {
    const { detail, ...refusal } = reply.refused;
    return { ...refusal, ...(detail !== undefined && { cause: new Error(detail) }) };
  }
  const advice = 'split it, or save its text alone as .docx again';
  if (reply.ended === 'time') {
    const seconds = LONGEST / 1000;
    return new Refusal('tooSlow', `${A_DOCX} that is read in ${seconds} s`, `none: ${advice}`);
  }
  const most = `${A_DOCX} that is read in ${MOST_OLD_MB + MOST_YOUNG_MB} MB of memory`;
  return new Refusal('tooLarge', most, `one that takes more: ${advice}`);
}

function refused(name: string, { code, expected, received, cause }: Refused): ManuscriptError {
  return new ManuscriptError(code, expected, name, received, { cause });
}
