import { ExpectationError } from '../errors.ts';
import type { Place } from './passage.ts';

/** What is wrong with a manuscript, for callers; people read the message. */
export type ManuscriptFault =
  | 'empty'
  | 'binary'
  | 'notUtf8'
  | 'tooLarge'
  | 'tooDeep'
  | 'frontMatter'
  | 'json'
  | 'embargo'
  | 'wrongFormat'
  | 'encrypted'
  | 'damaged'
  | 'tooSlow'
  | 'noHeadline'
  | 'longHeadline'
  | 'noBody';

export interface ManuscriptErrorOptions extends ErrorOptions {
  /** where in the file, where that is known: the message says its line or paragraph */
  readonly at?: Place | undefined;
}

/** A manuscript that cannot be used: the message is one sentence that a press officer understands. */
export class ManuscriptError extends ExpectationError {
  override readonly name = 'ManuscriptError';
  readonly at?: Place;

  constructor(
    readonly code: ManuscriptFault,
    expected: string,
    subject: string,
    received: string,
    { at, ...options }: ManuscriptErrorOptions = {},
  ) {
    super(expected, at ? subjectAt(subject, at) : subject, received, options);
    if (at) this.at = at;
  }
}

/** `rilis.txt (line 3)`; a key is in the subject's own words. */
function subjectAt(subject: string, at: Place): string {
  if ('paragraph' in at) return `${subject} (paragraph ${at.paragraph})`;
  return 'line' in at ? `${subject} (line ${at.line})` : subject;
}
