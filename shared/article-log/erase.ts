import { type Command, type Draft, knownAfter } from '../aggregate.ts';
import type { Article, ArticleState, ErasedArticle } from '../articles.ts';
import { mediaSetIn } from '../photos.ts';
import { CommandRefused } from './refused.ts';

/** An article, or one photo of it, by the name of its set of media. */
export type ErasureTarget = 'article' | { readonly photo: string };

/** Somebody has the right to have an article, or a photo in it, forgotten. */
export interface Erase extends Command {
  readonly type: 'erase';
  readonly article: string;
  readonly target: ErasureTarget;
}

export interface Erased {
  readonly erase: ErasureTarget;
}

/** Allowed whatever an article's status is: a draft may hold what nobody may keep, too. */
export function decideErase(
  state: ArticleState | undefined,
  { article, target, commandId, actor }: Erase,
  at: string,
): Draft<Erased> {
  if (!state) throw new CommandRefused('noArticle', 'an article', article, 'nothing');
  if (state.status === 'erased') {
    const received = `one that was erased at ${state.erasedAt}`;
    throw new CommandRefused('erased', 'an article that is not erased yet', article, received);
  }
  if (target !== 'article' && !state.photos.some(({ set }) => set === target.photo)) {
    const sets = state.photos.map(({ set }) => set).join(', ') || 'no photo';
    const expected = `a photo whose set is ${target.photo}`;
    throw new CommandRefused('noPhoto', expected, `article ${article}`, sets);
  }
  return { type: 'erased', at, actor, commandId, data: { erase: target } };
}

export function erased(state: Article, draft: Draft<Erased>): ArticleState {
  const { erase } = draft.data;
  return erase === 'article'
    ? withoutContent(state, draft)
    : withoutPhoto(state, draft, erase.photo);
}

function withoutContent(state: Article, draft: Draft<Erased>): ErasedArticle {
  const { id, newsroom, submission, slug, publishedAt, month } = state;
  const known = knownAfter(state, draft);
  const bones = {
    id,
    newsroom,
    submission,
    ...known,
    status: 'erased',
    erasedAt: draft.at,
  } as const;
  if (publishedAt === undefined || month === undefined) return { ...bones, withdrawn: [] };
  const withdrawn = [...(state.withdrawn ?? []), ...state.photos.map(mediaSetIn)];
  return { ...bones, slug, publishedAt, month, withdrawn };
}

function withoutPhoto(state: Article, draft: Draft<Erased>, erased: string): Article {
  const photos = state.photos.filter(({ set }) => set !== erased);
  const next = { ...state, ...knownAfter(state, draft), photos };
  // What was never public has no address that somebody could know.
  if (state.publishedAt === undefined) return next;
  const taken = state.photos.filter(({ set }) => set === erased).map(mediaSetIn);
  return { ...next, withdrawn: [...(state.withdrawn ?? []), ...taken] };
}
