import type { ArticleState } from '../articles.ts';
import { ExpectationError } from '../errors.ts';

export type RefusalCode =
  | 'exists'
  | 'notScheduled'
  | 'notDue'
  | 'notLive'
  | 'noReason'
  | 'noArticle'
  | 'noPhoto'
  | 'erased';

/** The state does not allow the command; `code` tells which rule said so. */
export class CommandRefused extends ExpectationError {
  override readonly name = 'CommandRefused';
  constructor(
    readonly code: RefusalCode,
    expected: string,
    subject: string,
    received: string,
  ) {
    super(expected, subject, received);
  }
}

/** An article as an error shows it. */
export function shownState(state: ArticleState | undefined): string {
  return state ? `an article that is ${state.status}` : 'no article';
}
