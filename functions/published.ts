import { dueTimeOf } from '../shared/due.ts';
import type { Meter } from './meter.ts';
import type { Notes } from './notes.ts';
import type { Change, PublishReport } from './publish/report.ts';

export interface PublishedDeps {
  readonly notes: Notes;
  readonly meter: Meter;
  readonly now: () => Date;
}

/** Says which releases a publishing run brought to readers, and measures how long each took. */
export function tellPublished({ notes, meter, now }: PublishedDeps, report: PublishReport): void {
  if (report.kind === 'root') notes.info('root files written', {});
  if (report.kind === 'rebuild')
    notes.info('part of a rebuild written', { newsroom: report.newsroom });
  if (report.kind !== 'newsroom') return;
  for (const change of report.changes) {
    const { newsroom, article, revision, seq, type } = change.event;
    const about = { newsroom, article, revision, seq };
    const start = startOf(change, now());
    const took = start === undefined ? {} : { milliseconds: now().getTime() - Date.parse(start) };
    notes.info('published', { ...about, state: type, ...took });
    if (took.milliseconds !== undefined) meter.measure('uploadToLive', took.milliseconds, about);
  }
}

/**
 * Milliseconds after which an event is not on its way but published once more, as after a restore.
 * Whoever waits longer is told of by PublishLag.
 */
const REPLAYED = 60 * 60 * 1000;

/** Since when readers have been waiting for us alone; undefined for what they have seen before. */
function startOf({ event, article }: Change, now: Date): string | undefined {
  if (now.getTime() - Date.parse(event.at) > REPLAYED) return undefined;
  if (event.type === 'released') return dueTimeOf(event.commandId);
  if (event.type !== 'published' || !('uploadedAt' in article)) return undefined;
  return article.uploadedAt;
}
