import type { LogEvent } from '../events.ts';
import { touchesLists } from '../list-events.ts';
import { SETTINGS_ID } from '../settings.ts';
import { shownUnder, type Version } from '../version.ts';

/** How far publishing says that it is; see shared/aws/checkpoints.ts. */
export interface Progress {
  readonly epoch: number;
  readonly seq: number;
  /** the newsroom's epoch, where the checkpoint's is above it */
  readonly registered?: number;
  /** what was published and the log lacks; see shared/aws/checkpoints.ts */
  readonly unlogged?: { readonly seq: number; readonly instead: 'none' | 'another one' };
  readonly rebuild?: { readonly id: string; readonly after: number; readonly media?: true };
}

/** What a log says by itself. */
export interface LogSurvey {
  readonly newsroom: string;
  readonly progress: Progress;
  /** of the newest event; 0 where there is none */
  readonly head: number;
  /** not public yet, oldest first */
  readonly pending: readonly LogEvent[];
  /** the newest event of each article */
  readonly newest: ReadonlyMap<string, LogEvent>;
  /** the newest change of settings that is public */
  readonly settings: LogEvent | undefined;
  /** seq of the newest public event that readers see in lists */
  readonly lists: number | undefined;
  /** seqs that are not there though later ones are */
  readonly gaps: readonly number[];
}

/** @param events all of them, oldest first, read after `progress` was */
export function surveyLog(
  newsroom: string,
  events: readonly LogEvent[],
  progress: Progress,
): LogSurvey {
  const done = events.filter(({ seq }) => seq <= progress.seq);
  const newest = new Map(events.map((event) => [event.article, event]));
  newest.delete(SETTINGS_ID);
  return {
    newsroom,
    progress,
    head: events.at(-1)?.seq ?? 0,
    pending: events.filter(({ seq }) => seq > progress.seq),
    newest,
    settings: done.findLast(({ article }) => article === SETTINGS_ID),
    lists: done.findLast(touchesLists)?.seq,
    gaps: gapsIn(events),
  };
}

/** Seqs that are not there though later ones are. @param events oldest first */
export function gapsIn(events: readonly LogEvent[]): number[] {
  const gaps: number[] = [];
  let expected = 1;
  for (const { seq } of events) {
    for (; expected < seq; expected += 1) gaps.push(expected);
    expected = seq + 1;
  }
  return gaps;
}

/** Whether an article's files may be just being written: the log knows more of it than is public. */
export function isInMotion({ newest, progress }: LogSurvey, article: string): boolean {
  return (newest.get(article)?.seq ?? 0) > progress.seq;
}

/** Whether the same is true of front page and feeds. */
export function listsInMotion({ pending }: LogSurvey): boolean {
  return pending.some(touchesLists);
}

/** The version that an article's page must bear. */
export function pageVersion({ progress, settings }: LogSurvey, { seq }: LogEvent): Version {
  const { epoch } = progress;
  return shownUnder({ epoch, seq }, { epoch, seq: settings?.seq ?? 0 });
}
