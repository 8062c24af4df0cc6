import type { ManuscriptFault } from '../../../shared/manuscripts/manuscript-error.ts';

/** Why a document is not taken, without its name: the parent says that. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ManuscriptFault,
    readonly expected: string,
    readonly received: string,
    options?: ErrorOptions,
  ) {
    super(`Expected ${expected} but received ${received}`, options);
  }
}

export const A_DOCX = 'a Word document (.docx)';

const SAVE_AGAIN = 'open it in Word and save it as .docx again';

/** @param what e.g. `one that ends in the middle` */
export function damaged(what: string, cause?: unknown): Refusal {
  const options = cause === undefined ? {} : { cause };
  return new Refusal('damaged', `${A_DOCX} that is whole`, `${what}: ${SAVE_AGAIN}`, options);
}

export function tooLarge(expected: string, received: string): Refusal {
  return new Refusal('tooLarge', `${A_DOCX} with at most ${expected}`, received);
}
