import { ExpectationError } from '../../shared/errors.ts';

/**
 * Why a photo was refused. Sending the same bytes again cannot help: another file is needed.
 * `polyglot`: it is something else besides. `tooSlow`: decoding it was ended.
 */
export type PhotoErrorCode =
  | 'empty'
  | 'wrongFormat'
  | 'polyglot'
  | 'tooManyPixels'
  | 'damaged'
  | 'tooSlow';

/** A file that no renditions can be made of; its message is fit to be shown to a press officer. */
export class PhotoError extends ExpectationError {
  override readonly name = 'PhotoError';

  constructor(
    readonly code: PhotoErrorCode,
    expected: string,
    subject: string,
    received: string,
    options?: ErrorOptions,
  ) {
    super(expected, subject, received, options);
  }
}
