import { ExpectationError } from '../errors.ts';

/** What is wrong with a manuscript, for callers; people read the message. */
export type ManuscriptFault =
  | 'empty'
  | 'binary'
  | 'notUtf8'
  | 'tooLarge'
  | 'tooDeep'
  | 'frontMatter'
  | 'noHeadline'
  | 'longHeadline'
  | 'noBody';

/** A manuscript that cannot be used: the message is one sentence that a press officer understands. */
export class ManuscriptError extends ExpectationError {
  override readonly name = 'ManuscriptError';

  constructor(
    readonly code: ManuscriptFault,
    expected: string,
    subject: string,
    received: string,
    options?: ErrorOptions,
  ) {
    super(expected, subject, received, options);
  }
}
