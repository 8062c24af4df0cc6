import type { ArticleState } from '../../shared/articles.ts';
import type { LogEvent } from '../../shared/events.ts';

/** What a message of the publish queue came to, for whoever logs and measures it. */
export type PublishReport =
  | NewsroomReport
  /** a part of a rebuild */
  | { readonly kind: 'rebuild'; readonly newsroom: string }
  | { readonly kind: 'root' };

export interface NewsroomReport {
  readonly kind: 'newsroom';
  readonly newsroom: string;
  /** of the newest event that is wholly published now */
  readonly seq: number;
  /** what this run published, in the log's order; nothing where there was nothing to do */
  readonly changes: readonly Change[];
}

/** An article's newest event, and the state that it led to. */
export interface Change {
  readonly event: LogEvent;
  readonly article: ArticleState;
}
