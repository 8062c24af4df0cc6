/** The keys of the one table; design: one partition a newsroom, everything in it by sort key. */
import { sha256 } from '../ids.ts';
import { tagKey } from '../manuscripts/conventions/tags.ts';
import { fileNumber } from '../upload-keys.ts';
import type { Key } from './table.ts';

export const SEQ_DIGITS = 12;
const REVISION_DIGITS = 6;

export const EVENT_PREFIX = 'E#';

/** What the partitions begin with, where `#` is the end, and else are: grants are made for them. */
export const PARTITIONS = {
  /** a newsroom's log, settings and checkpoint */
  newsroom: 'N#',
  cards: 'L#',
  newsrooms: 'NEWSROOMS',
  root: 'ROOT',
  due: 'DUE',
  open: 'OPEN',
  submission: 'S#',
  /** the releases of one event of a newsroom */
  eventReleases: 'V#',
  /** by its hash */
  token: 'T#',
  newsroomTokens: 'K#',
} as const;

export const newsroomKey = (newsroom: string): string => `${PARTITIONS.newsroom}${newsroom}`;

export function eventKey(newsroom: string, seq: number): Key {
  return { pk: newsroomKey(newsroom), sk: eventSortKey(seq) };
}

export function eventSortKey(seq: number): string {
  return `${EVENT_PREFIX}${String(seq).padStart(SEQ_DIGITS, '0')}`;
}

/** Of the index `byArticle`: an article's events by revision. */
export function byArticle(article: string, revision: number): string {
  return `${article}#${String(revision).padStart(REVISION_DIGITS, '0')}`;
}

export function settingsKey(newsroom: string): Key {
  return { pk: newsroomKey(newsroom), sk: 'SETTINGS' };
}

export function checkpointKey(newsroom: string): Key {
  return { pk: newsroomKey(newsroom), sk: 'CHECKPOINT' };
}

/** There while a newsroom is being restored from a backup. */
export function restoreKey(newsroom: string): Key {
  return { pk: newsroomKey(newsroom), sk: 'RESTORE' };
}

/** Partition of a newsroom's cards. */
export const cardsKey = (newsroom: string): string => `${PARTITIONS.cards}${newsroom}`;

export function cardKey(newsroom: string, publishedAt: string, article: string): Key {
  return { pk: cardsKey(newsroom), sk: `${publishedAt}#${article}` };
}

export const NEWSROOMS = PARTITIONS.newsrooms;

/** A newsroom's entry among all of the deployment's; it holds the epoch, which nothing derived may. */
export function registryKey(newsroom: string): Key {
  return { pk: NEWSROOMS, sk: newsroom };
}

/** How far the files of the whole deployment have come. */
export function rootKey(): Key {
  return { pk: PARTITIONS.root, sk: 'CHECKPOINT' };
}

export const DUE = PARTITIONS.due;
export const OPEN = PARTITIONS.open;

export function dueKey(newsroom: string, article: string, publishAt: string): Key {
  return { pk: DUE, sk: `${publishAt}#${newsroom}#${article}` };
}

export function openKey(createdAt: string, submission: string): Key {
  return { pk: OPEN, sk: `${createdAt}#${submission}` };
}

export function submissionKey(submission: string): Key {
  return { pk: submissionPartition(submission), sk: 'META' };
}

const submissionPartition = (id: string): string => `${PARTITIONS.submission}${id}`;

export const FILE_PREFIX = 'F#';

export function fileKey(submission: string, file: number): Key {
  return { pk: submissionPartition(submission), sk: `${FILE_PREFIX}${fileNumber(file)}` };
}

export const REPLACEMENT_PREFIX = 'R#';

/** What is announced in a file's place, since its first announcement was refused. */
export function replacementKey(submission: string, file: number): Key {
  return {
    pk: submissionPartition(submission),
    sk: `${REPLACEMENT_PREFIX}${fileNumber(file)}`,
  };
}

/** Releases of one event that offices cover; by its hash, which tells nobody what it was. */
export function eventReleasesPartition(newsroom: string, event: string): string {
  return `${PARTITIONS.eventReleases}${newsroom}#${sha256(tagKey(event))}`;
}

const tokenPartition = (hash: string): string => `${PARTITIONS.token}${hash}`;

export function tokenKey(hash: string): Key {
  return { pk: tokenPartition(hash), sk: 'TOKEN' };
}

/** What a token has asked for within a minute. @param minute ISO 8601, as far as its minutes */
export function tokenMinuteKey(hash: string, minute: string): Key {
  return { pk: tokenPartition(hash), sk: `MINUTE#${minute}` };
}

/** A newsroom's tokens, so that an operator can see and revoke them. */
export function newsroomTokensKey(newsroom: string, id: string): Key {
  return { pk: `${PARTITIONS.newsroomTokens}${newsroom}`, sk: id };
}
