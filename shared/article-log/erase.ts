import { type Command, type Draft, knownAfter } from '../aggregate.ts';
import type { Article, ArticleState, ErasedArticle } from '../articles.ts';
import { filesBeyond } from '../media-sets.ts';
import { type MediaSet, mediaSetIn } from '../photos.ts';
import { CommandRefused } from './refused.ts';

/** An article, or one photo of it, by the name of its set of media. */
export type ErasureTarget = 'article' | { readonly photo: string };

/** Somebody has the right to have an article, or a photo in it, forgotten. */
export interface Erase extends Command {
  readonly type: 'erase';
  readonly article: string;
  readonly target: ErasureTarget;
  /** what earlier states named for it, beside what the newest does: readers have those files, too */
  readonly superseded?: readonly MediaSet[];
}

export interface Erased {
  readonly erase: ErasureTarget;
  readonly superseded?: readonly MediaSet[];
}

/** Allowed whatever an article's status is: a draft may hold what nobody may keep, too. */
export function decideErase(
  state: ArticleState | undefined,
  { article, target, commandId, actor, superseded = [] }: Erase,
  at: string,
): Draft<Erased> {
  if (!state) throw new CommandRefused('noArticle', 'an article', article, 'nothing');
  if (state.status === 'erased') {
    const received = `one that was erased at ${state.erasedAt}`;
    throw new CommandRefused('erased', 'an article that is not erased yet', article, received);
  }
  const known = [...state.photos, ...superseded];
  if (target !== 'article' && !known.some(({ set }) => set === target.photo)) {
    const sets = state.photos.map(({ set }) => set).join(', ') || 'no photo';
    const expected = `a photo whose set is ${target.photo}`;
    throw new CommandRefused('noPhoto', expected, `article ${article}`, sets);
  }
  return { type: 'erased', at, actor, commandId, data: { erase: target, superseded } };
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
  const taken = [...state.photos.map(mediaSetIn), ...(draft.data.superseded ?? [])];
  return { ...bones, slug, publishedAt, month, withdrawn: withdrawnWith(state, taken) };
}

function withoutPhoto(state: Article, draft: Draft<Erased>, erased: string): Article {
  const photos = state.photos.filter(({ set }) => set !== erased);
  const next = { ...state, ...knownAfter(state, draft), photos };
  // What was never public has no address that somebody could know.
  if (state.publishedAt === undefined) return next;
  const shown = state.photos.filter(({ set }) => set === erased).map(mediaSetIn);
  const taken = [...shown, ...(draft.data.superseded ?? [])];
  return { ...next, withdrawn: withdrawnWith(state, taken) };
}

function withdrawnWith({ withdrawn = [] }: Article, taken: readonly MediaSet[]): MediaSet[] {
  return [...withdrawn, ...filesBeyond(withdrawn, taken)];
}
