import { type Command, type Draft, knownAfter } from '../aggregate.ts';
import type { Article, ArticleState } from '../articles.ts';
import { mediaSetOf } from '../keys.ts';
import type { Manuscript } from '../manuscripts/manuscript.ts';
import type { ArticlePhoto, Photo } from '../photos.ts';
import { slugOf } from '../slug.ts';
import { urlMonth } from '../time.ts';
import { CommandRefused } from './refused.ts';

/** A photo that came with a submission, under the name that the reporter gave it. */
export type SubmittedPhoto = Photo & { readonly name: string };

export interface Submit extends Command {
  readonly type: 'submit';
  readonly article: string;
  readonly newsroom: string;
  readonly submission: string;
  readonly manuscript: Manuscript;
  readonly photos: readonly SubmittedPhoto[];
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
  const { captions, ...manuscript } = submit.manuscript;
  return {
    id: submit.article,
    newsroom: submit.newsroom,
    submission: submit.submission,
    ...knownAfter(undefined, draft),
    status,
    ...manuscript,
    photos: distinct(submit.photos).map((photo) => articlePhoto(photo, captions)),
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

/** The same picture sent twice is one picture. */
function distinct(photos: readonly SubmittedPhoto[]): SubmittedPhoto[] {
  return [...new Map(photos.map((photo) => [photo.original, photo])).values()];
}

function articlePhoto(photo: SubmittedPhoto, captions: Manuscript['captions']): ArticlePhoto {
  // Own ones alone: a file may be named __proto__.
  const own = captions && Object.hasOwn(captions, photo.name) && captions[photo.name];
  const { fields = {} } = photo;
  const caption = own || fields.caption;
  const credit = fields.credit ?? fields.creator;
  return {
    ...photo,
    set: mediaSetOf(photo),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}
