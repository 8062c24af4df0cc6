import type { Card, CardTombstone } from '../card.ts';
import type { SiteFile } from '../site-file.ts';
import type { Version } from '../version.ts';

/**
 * `behind`: the log knows more. `missing`: the log says that it must be there. `foreign`: the log
 * knows nothing of it. `stale`: it is not as the log says. `overdue`: its time is over. `failed`:
 * put aside after its last try. `broken`: what must never change has changed.
 */
export type Problem = 'behind' | 'missing' | 'foreign' | 'stale' | 'overdue' | 'failed' | 'broken';

/** What something may be wrong with. */
export type Thing =
  | 'newsroom'
  | 'event'
  | 'rebuild'
  | 'page'
  | 'file'
  | 'photo file'
  | 'list'
  | 'stylesheet'
  | 'root file'
  | 'card'
  | 'checkpoint'
  | 'settings record'
  | 'state'
  | 'archive object'
  | 'erasure'
  | 'original'
  | 'rendition'
  | 'schedule'
  | 'submission'
  | 'dead letter';

/** What mends it; each does no harm where nothing is wrong. */
export type Remedy =
  /** ask for publishing */
  | { readonly kind: 'publish' }
  /** make everything public anew from the log */
  | { readonly kind: 'rebuild' }
  /** ask for the next part of a rebuild that stands */
  | { readonly kind: 'goOn' }
  /** make the files of the whole deployment anew */
  | { readonly kind: 'root' }
  /** write it over what is there, whose key says that it never changes */
  | { readonly kind: 'overwrite'; readonly file: SiteFile }
  /** a tombstone in its place */
  | { readonly kind: 'withdraw'; readonly key: string }
  /** write over the record among the cards that was seen, or where none was */
  | {
      readonly kind: 'card';
      readonly seen: Pick<FoundCard, 'place' | 'fence'>;
      readonly record: Card | CardTombstone;
    }
  | { readonly kind: 'settings' }
  /** enter a newsroom among the deployment's again */
  | { readonly kind: 'register'; readonly newsroom: string }
  /** raise the newsroom's epoch above all that its checkpoint knows of, and start over */
  | { readonly kind: 'epoch' }
  /** the same where something public, `seen`, is newer than the log: its end is lost */
  | { readonly kind: 'setBack'; readonly seen: Version }
  /** note when an article is due; tell the timer, if it was due already */
  | { readonly kind: 'schedule'; readonly article: string; readonly publishAt: string };

/** A record among the cards as it was found, whatever wrote it. */
export interface FoundCard {
  /** its sort key: time and article, where Warta wrote it */
  readonly place: string;
  /** undefined where it bears none that could be compared */
  readonly version: Version | undefined;
  /** its version as it stands there, of whatever type */
  readonly fence: unknown;
  /** as lists read it; undefined where they cannot */
  readonly card: Card | CardTombstone | undefined;
}

/** One thing that is not as it should be. */
export interface Finding {
  /** absent where it is the deployment's */
  readonly newsroom?: string;
  readonly problem: Problem;
  readonly thing: Thing;
  /** key or id of what it is about */
  readonly subject: string;
  /** how many things it stands for; 1 where absent */
  readonly count?: number;
  /** what it is, as it may follow `is` or `are`: `missing`, `older than the log` */
  readonly predicate: string;
  /** the article that it belongs to, where it does to one */
  readonly article?: string;
  /** what people do about it, where that is not what one does about such a thing */
  readonly advice?: string;
  /** absent where only people can mend it */
  readonly remedy?: Remedy;
}

/** What is worth saying, and nothing to be done about. */
export interface Note {
  readonly newsroom?: string;
  /** one sentence */
  readonly text: string;
}

/** What an examination came to. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
}

/** All of them together. */
export function together(parts: readonly Examined[]): Examined {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    notes: parts.flatMap(({ notes }) => notes),
  };
}
