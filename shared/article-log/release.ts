import { type Command, type Draft, knownAfter } from '../aggregate.ts';
import type { Article, ArticleState } from '../articles.ts';
import { urlMonth } from '../time.ts';
import { CommandRefused, shownState } from './refused.ts';

/** The clock has reached a scheduled article's time. */
export interface Release extends Command {
  readonly type: 'release';
  readonly article: string;
  readonly timeZone: string;
}

export interface Released {
  readonly release: { readonly publishedAt: string; readonly month: string };
}

export function decideRelease(
  state: ArticleState | undefined,
  command: Release,
  at: string,
): Draft<Released> {
  if (state?.status !== 'scheduled' || !state.publishAt) {
    throw new CommandRefused('notScheduled', 'a schedule', command.article, shownState(state));
  }
  if (state.publishAt > at) {
    const expected = `the time to be ${state.publishAt} or later`;
    throw new CommandRefused('notDue', expected, command.article, at);
  }
  const { commandId, actor } = command;
  const release = { publishedAt: at, month: urlMonth(at, command.timeZone) };
  return { type: 'released', at, actor, commandId, data: { release } };
}

export function released(state: Article, draft: Draft<Released>): Article {
  const { publishedAt, month } = draft.data.release;
  const { publishAt: _, ...rest } = state;
  const known = knownAfter(state, draft);
  return { ...rest, ...known, status: 'live', publishedAt, month, updatedAt: publishedAt };
}
