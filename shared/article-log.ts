import { type Aggregate, type Command, type Draft, knownAfter } from './aggregate.ts';
import type { Article } from './articles.ts';
import { ExpectationError } from './errors.ts';
import { mediaSetOf } from './keys.ts';
import type { Manuscript } from './manuscripts/manuscript.ts';
import type { ArticlePhoto, Photo } from './photos.ts';
import { slugOf } from './slug.ts';
import { urlMonth } from './time.ts';

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

/** The clock has reached a scheduled article's time. */
export interface Release extends Command {
  readonly type: 'release';
  readonly article: string;
  readonly timeZone: string;
}

export type ArticleCommand = Submit | Release;

type ArticleEvent =
  | Draft<{ readonly submit: Submit }>
  | Draft<{ readonly publishedAt: string; readonly month: string }>;

type ArticleData = ArticleEvent['data'];

/** The state does not allow the command; `code` tells which rule said so. */
export class CommandRefused extends ExpectationError {
  override readonly name = 'CommandRefused';
  constructor(
    readonly code: 'exists' | 'notScheduled' | 'notDue',
    expected: string,
    subject: string,
    received: string,
  ) {
    super(expected, subject, received);
  }
}

export const articles: Aggregate<Article, ArticleCommand, ArticleData> = {
  decide(state, command, at) {
    switch (command.type) {
      case 'submit':
        return decideSubmit(state, command, at);
      case 'release':
        return decideRelease(state, command, at);
    }
  },

  evolve(state, draft) {
    if ('submit' in draft.data) return submitted(draft as Draft<{ submit: Submit }>);
    if (!state) throw new Error(`${draft.type} needs an article that exists`);
    const { publishedAt, month } = draft.data;
    const { publishAt: _, ...rest } = state;
    const known = knownAfter(state, draft);
    return { ...rest, ...known, status: 'live', publishedAt, month, updatedAt: publishedAt };
  },

  status: (state) => state.status,
};

function decideSubmit(state: Article | undefined, command: Submit, at: string): Draft<ArticleData> {
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

function decideRelease(
  state: Article | undefined,
  command: Release,
  at: string,
): Draft<ArticleData> {
  if (state?.status !== 'scheduled' || !state.publishAt) {
    const received = state ? `an article that is ${state.status}` : 'no article';
    throw new CommandRefused('notScheduled', 'a schedule', command.article, received);
  }
  if (state.publishAt > at) {
    const expected = `the time to be ${state.publishAt} or later`;
    throw new CommandRefused('notDue', expected, command.article, at);
  }
  const { commandId, actor } = command;
  const data = { publishedAt: at, month: urlMonth(at, command.timeZone) };
  return { type: 'released', at, actor, commandId, data };
}

const STATUS_OF_SUBMIT = {
  submitted: 'inReview',
  scheduled: 'scheduled',
  published: 'live',
} as const;

function submitted(draft: Draft<{ readonly submit: Submit }>): Article {
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
  const caption = captions && Object.hasOwn(captions, photo.name) && captions[photo.name];
  return { ...photo, set: mediaSetOf(photo), ...(caption && { caption }) };
}
