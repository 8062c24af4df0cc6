import type { WithdrawnArticle } from '../articles.ts';
import { articleTag, type FeedFormat } from '../keys.ts';
import type { SettingsValues } from '../settings.ts';
import type { Version } from '../version.ts';
import type { Entry } from './entry.ts';

/**
 * A list of articles before it is told in any format: all of them say the same of the same entries.
 * URLs are absolute, times ISO 8601 UTC.
 */
export interface Feed {
  /** RFC 4151 tag of the list itself */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 with a region, such as `id-ID` */
  readonly language: string;
  /** of the page that lists the same */
  readonly home: string;
  /** of the list itself, in each format */
  readonly self: Readonly<Record<FeedFormat, string>>;
  /** the office that answers for it */
  readonly publisher: string;
  /** its e-mail address */
  readonly contact: string;
  readonly licence: string;
  /** of the WebSub hub that tells of changes, where there is one */
  readonly hub?: string;
  /** since when there can be entries */
  readonly since: string;
  /** newest first */
  readonly entries: readonly Entry[];
  /** what was among them and is to be shown no more */
  readonly withdrawn: readonly WithdrawnEntry[];
  readonly version: Version;
}

/** What is left to tell of an entry that was withdrawn. */
export interface WithdrawnEntry {
  /** as it had it when it was an entry */
  readonly id: string;
  readonly at: string;
  /** in a sentence for readers; of an erased one there is none */
  readonly reason?: string;
}

export function withdrawnEntryOf(
  values: SettingsValues,
  article: WithdrawnArticle,
): WithdrawnEntry {
  const id = articleTag(values, article);
  if (article.status === 'erased') return { id, at: article.erasedAt };
  return { id, ...article.retraction };
}

/** The newest change that it tells of; undefined where it tells of none. */
export function lastChangeOf({ entries, withdrawn }: Feed): string | undefined {
  const changes = [...entries.map(({ updatedAt }) => updatedAt), ...withdrawn.map(({ at }) => at)];
  return changes.sort().at(-1);
}
