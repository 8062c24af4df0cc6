import { type Command, type Draft, knownAfter } from '../aggregate.ts';
import type { Article, ArticleState } from '../articles.ts';
import { shown } from '../errors.ts';
import { oneLine } from '../text.ts';
import { CommandRefused, shownState } from './refused.ts';

/** Readers are to see an article no more, and to learn why. */
export interface Retract extends Command {
  readonly type: 'retract';
  readonly article: string;
  /** plain text for readers */
  readonly reason: string;
}

export interface Retracted {
  readonly retract: { readonly reason: string };
}

/** Characters of a reason: room for three or four sentences. */
const LONGEST_REASON = 500;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

export function decideRetract(
  state: ArticleState | undefined,
  command: Retract,
  at: string,
): Draft<Retracted> {
  const { article, commandId, actor } = command;
  if (state?.status !== 'live') {
    throw new CommandRefused('notLive', 'an article that is live', article, shownState(state));
  }
  const reason = oneLine(command.reason);
  if (!SAYS_SOMETHING.test(reason) || reason.length > LONGEST_REASON) {
    const expected = `a reason in words, of at most ${LONGEST_REASON} characters`;
    const isLong = reason.length > LONGEST_REASON;
    const received = isLong ? `${reason.length} characters` : shown(command.reason);
    throw new CommandRefused('noReason', expected, `the retraction of ${article}`, received);
  }
  return { type: 'retracted', at, actor, commandId, data: { retract: { reason } } };
}

/** The address stays: there readers learn that the article is gone. */
export function retracted(state: Article, draft: Draft<Retracted>): Article {
  const retraction = { at: draft.at, reason: draft.data.retract.reason };
  return { ...state, ...knownAfter(state, draft), status: 'retracted', retraction };
}
