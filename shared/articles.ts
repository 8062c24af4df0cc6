import type { Status } from './events.ts';
import type { Byline, Dateline } from './manuscripts/manuscript.ts';
import type { ArticlePhoto, MediaSet } from './photos.ts';

/** What stays of an article whatever becomes of it. */
interface Bones {
  readonly id: string;
  readonly newsroom: string;
  readonly submission: string;
  readonly revision: number;
  /** Which revision each known command led to: a repeated one is answered, not done again. */
  readonly commands: Readonly<Record<string, number>>;
}

/** An article after its newest event: everything that pages, feeds and editors need of it. */
export interface Article extends Bones {
  readonly status: Exclude<Status, 'settings' | 'erased'>;
  readonly headline: string;
  /** one line below the headline, in plain text */
  readonly subheadline?: string;
  readonly dateline?: Dateline;
  /** sanitised HTML, see Manuscript */
  readonly body: string;
  readonly byline?: Byline;
  readonly lead: string;
  /** one line, as the office writes it */
  readonly category?: string;
  /** one line each, that of its event among them; no two differ in case alone */
  readonly tags?: readonly string[];
  /** what several releases are about */
  readonly event?: string;
  /** whom outlets may ask, one line, for everybody to see */
  readonly contact?: string;
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
  /** where readers are to see it no more */
  readonly retraction?: Retraction;
  /** media that were public and were taken out of it: their addresses say that they are gone */
  readonly withdrawn?: readonly MediaSet[];
}

export interface Retraction {
  readonly at: string;
  /** one line of plain text, for readers */
  readonly reason: string;
}

/**
 * What an erasure leaves: nothing personal. Where the article was public its address stays, though
 * the slug is made of the headline: whoever follows an old link has to learn that it is gone, and
 * without the address no rebuild could say so.
 */
export interface ErasedArticle extends Bones {
  readonly status: 'erased';
  readonly erasedAt: string;
  readonly slug?: string;
  readonly publishedAt?: string;
  readonly month?: string;
  readonly withdrawn: readonly MediaSet[];
}

/** What the log knows of an article. */
export type ArticleState = Article | ErasedArticle;

/** What an article has from its first publication on, for ever. */
interface Address {
  readonly slug: string;
  readonly publishedAt: string;
  readonly month: string;
}

/** An article that readers can see. */
export type LiveArticle = Article & Address & { readonly updatedAt: string };

/** An article that readers could see once: its address says that it is gone. */
export type WithdrawnArticle =
  | (Article & Address & { readonly status: 'retracted'; readonly retraction: Retraction })
  | (ErasedArticle & Address);

/** Whether readers can see the article; narrows its type. */
export function isLive(article: ArticleState): article is LiveArticle {
  return article.status === 'live' && hasAddress(article);
}

/** Whether readers could see the article once and no longer can; narrows its type. */
export function isWithdrawn(article: ArticleState): article is WithdrawnArticle {
  return (article.status === 'retracted' || article.status === 'erased') && hasAddress(article);
}

function hasAddress({ slug, publishedAt, month }: Partial<Address>): boolean {
  return slug !== undefined && publishedAt !== undefined && month !== undefined;
}
