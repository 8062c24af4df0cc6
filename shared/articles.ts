import type { Status } from './events.ts';
import type { Byline, Dateline } from './manuscripts/manuscript.ts';
import type { ArticlePhoto } from './photos.ts';

/** An article after its newest event: everything that pages, feeds and editors need of it. */
export interface Article {
  readonly id: string;
  readonly newsroom: string;
  readonly submission: string;
  readonly revision: number;
  readonly status: Exclude<Status, 'settings'>;
  /** Which revision each known command led to: a repeated one is answered, not done again. */
  readonly commands: Readonly<Record<string, number>>;
  readonly headline: string;
  readonly dateline?: Dateline;
  /** sanitised HTML, see Manuscript */
  readonly body: string;
  readonly byline?: Byline;
  readonly lead: string;
  readonly photos: readonly ArticlePhoto[];
  /** fixed at first publication, as all of the URL */
  readonly slug: string;
  /** ISO 8601 UTC, as all times */
  readonly submittedAt: string;
  /** when its submission had all that it waited for: readers then wait for us alone */
  readonly uploadedAt?: string;
  /** when a scheduled article is to go live */
  readonly publishAt?: string;
  /** of the first publication; never changes */
  readonly publishedAt?: string;
  /** `yyyy/mm` of publishedAt in the newsroom's time zone of that day: part of the URL */
  readonly month?: string;
  /** newest change that readers should notice; equals publishedAt until then */
  readonly updatedAt?: string;
}

/** An article that readers can see. */
export type LiveArticle = Article & {
  readonly publishedAt: string;
  readonly month: string;
  readonly updatedAt: string;
};

/** Whether readers can see the article; narrows its type. */
export function isLive(article: Article): article is LiveArticle {
  return (
    article.status === 'live' && article.publishedAt !== undefined && article.month !== undefined
  );
}
