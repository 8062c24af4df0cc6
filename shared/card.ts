import type { Version } from './version.ts';

/** What lists need of an article: when it was published and where its state is. No body. */
export interface Card {
  readonly newsroom: string;
  readonly article: string;
  readonly publishedAt: string;
  readonly revision: number;
  /** of the state */
  readonly sha256: string;
  /** of the event that it reflects */
  readonly version: Version;
  /** withdrawn; the card stays, or a worker that wakes up late would write the article's back */
  readonly gone: boolean;
}

/** What takes the place of something that is no article's card: lists pass it over. */
export interface CardTombstone {
  readonly gone: true;
  readonly version: Version;
}
