import { type Command, type Draft, knownAfter } from '../aggregate.ts';
import type { Article, ArticleState } from '../articles.ts';
import type { Manuscript } from '../manuscripts/manuscript.ts';
import type { ArticlePhoto } from '../photos.ts';
import { slugOf } from '../slug.ts';
import { urlMonth } from '../time.ts';
import { CommandRefused } from './refused.ts';

export interface Submit extends Command {
  readonly type: 'submit';
  readonly article: string;
  readonly newsroom: string;
  readonly submission: string;
  readonly manuscript: Manuscript;
  /** with what the manuscript says of them; see article-photos.ts */
  readonly photos: readonly ArticlePhoto[];
  /** whether the sender may publish; else an editor reviews it */
  readonly mayPublish: boolean;
  /** ISO 8601; at once where absent or past */
  readonly publishAt?: string;
  /** ISO 8601; when its last file had come, or its sender asked to go on without the rest */
  readonly uploadedAt?: string;
  /** the newsroom's, for the month in the URL */
  readonly timeZone: string;
}

export interface Submitted {
  readonly submit: Submit;
}

export function decideSubmit(
  state: ArticleState | undefined,
  command: Submit,
  at: string,
): Draft<Submitted> {
  if (state) {
    throw new CommandRefused(
      'exists',
      'a new article',
      `submission ${command.submission}`,
      `article ${state.id} of submission ${state.submission}`,
    );
  }
  const { commandId, actor } = command;
  return { type: submitType(command, at), at, actor, commandId, data: { submit: command } };
}

function submitType({ mayPublish, publishAt }: Submit, at: string) {
  if (!mayPublish) return 'submitted';
  return publishAt && publishAt > at ? 'scheduled' : 'published';
}

const STATUS_OF_SUBMIT = {
  submitted: 'inReview',
  scheduled: 'scheduled',
  published: 'live',
} as const;

export function submitted(draft: Draft<Submitted>): Article {
  const { submit } = draft.data;
  const status = STATUS_OF_SUBMIT[draft.type as keyof typeof STATUS_OF_SUBMIT];
  const manuscript = ofTheArticle(submit.manuscript);
  return {
    id: submit.article,
    newsroom: submit.newsroom,
    submission: submit.submission,
    ...knownAfter(undefined, draft),
    status,
    ...manuscript,
    photos: submit.photos,
    slug: slugOf(manuscript.headline),
    submittedAt: draft.at,
    ...(submit.uploadedAt && { uploadedAt: submit.uploadedAt }),
    ...(submit.publishAt && status !== 'live' && { publishAt: submit.publishAt }),
    ...(status === 'live' && {
      publishedAt: draft.at,
      month: urlMonth(draft.at, submit.timeZone),
      updatedAt: draft.at,
    }),
  };
}

/**
 * What of a manuscript is its article's: its photos bear what it says of them, and publishAt when it
 * goes out. Nothing public is made of an embargo, so that none can show.
 */
function ofTheArticle({
  aboutPhotos: _,
  captions: __,
  embargo: ___,
  ...manuscript
}: Manuscript): Omit<Manuscript, 'aboutPhotos' | 'captions' | 'embargo'> {
  return manuscript;
}
