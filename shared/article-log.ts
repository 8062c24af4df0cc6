import type { Aggregate, Draft } from './aggregate.ts';
import { decideErase, type Erase, type Erased, erased } from './article-log/erase.ts';
import { decideRelease, type Release, type Released, released } from './article-log/release.ts';
import { decideRetract, type Retract, type Retracted, retracted } from './article-log/retract.ts';
import { decideSubmit, type Submit, type Submitted, submitted } from './article-log/submit.ts';
import type { ArticleState } from './articles.ts';

export type { Erase, ErasureTarget } from './article-log/erase.ts';
export { CommandRefused, type RefusalCode } from './article-log/refused.ts';
export type { Release } from './article-log/release.ts';
export type { Retract } from './article-log/retract.ts';
export type { Submit } from './article-log/submit.ts';

export type ArticleCommand = Submit | Release | Retract | Erase;

type ArticleData = Submitted | Released | Retracted | Erased;

/** What can be done with an article, and what it then is: one file a command beside this one. */
export const articles: Aggregate<ArticleState, ArticleCommand, ArticleData> = {
  decide(state, command, at) {
    switch (command.type) {
      case 'submit':
        return decideSubmit(state, command, at);
      case 'release':
        return decideRelease(state, command, at);
      case 'retract':
        return decideRetract(state, command, at);
      case 'erase':
        return decideErase(state, command, at);
    }
  },

  evolve(state, draft) {
    if (has(draft, 'submit')) return submitted(draft);
    if (!state || state.status === 'erased') {
      throw new Error(`${draft.type} needs an article that is there`);
    }
    if (has(draft, 'release')) return released(state, draft);
    if (has(draft, 'retract')) return retracted(state, draft);
    if (has(draft, 'erase')) return erased(state, draft);
    throw new Error(`${draft.type} is no event of an article`);
  },

  status: (state) => state.status,
};

type DataOf<Name extends string> = Extract<ArticleData, Readonly<Record<Name, unknown>>>;

function has<Name extends 'submit' | 'release' | 'retract' | 'erase'>(
  draft: Draft<ArticleData>,
  name: Name,
): draft is Draft<DataOf<Name>> {
  return name in draft.data;
}
