import { type OriginalRef, originalOf } from '../archive-keys.ts';
import type { Article } from '../articles.ts';
import type { LogEvent } from '../events.ts';
import { archivedFiles } from '../photo-files.ts';
import type { Settings } from '../settings.ts';

/** What is needed beside the states themselves. Held for a whole log, so it is kept small. */
export interface Needs {
  /** whose originals are needed, the manuscript's among them */
  readonly submissions: Set<string>;
  /** hashes of the photos' originals, wherever they came from */
  readonly originals: Set<string>;
  /** bytes by key: articles and revisions share photos */
  readonly renditions: Map<string, number>;
  /** articles of which something was erased */
  readonly erased: ReadonlySet<string>;
}

/** What a log needs before any of its states was read. */
export function needsOf(events: readonly LogEvent[]): Needs {
  const erased = new Set(
    events.flatMap(({ type, article }) => (type === 'erased' ? [article] : [])),
  );
  return { submissions: new Set(), originals: new Set(), renditions: new Map(), erased };
}

/** Adds what one state needs. */
export function addNeeds(needs: Needs, state: Article | Settings): void {
  if (!('photos' in state)) return;
  needs.submissions.add(state.submission);
  for (const photo of state.photos) {
    needs.originals.add(photo.original);
    for (const { key, bytes } of archivedFiles(state, photo)) needs.renditions.set(key, bytes);
  }
}

/**
 * Events whose states the archive may hold. An erasure takes away those of all earlier revisions, and
 * no backup may keep them either, however far the erasure has come.
 */
export function withStates(events: readonly LogEvent[]): LogEvent[] {
  const erased = new Map<string, number>();
  for (const { type, article, seq } of events) if (type === 'erased') erased.set(article, seq);
  return events.filter(({ article, seq }) => seq >= (erased.get(article) ?? 0));
}

/** Originals that are needed and are nowhere. */
export interface LackingOriginals {
  /** hashes */
  readonly photos: readonly string[];
  /** submissions without theirs */
  readonly manuscripts: readonly string[];
}

/**
 * Which of the originals that states need are not among these keys. No state bears the hash of its
 * manuscript: it is what came in a file of its submission that no photo came in.
 */
export function lackingOriginals(
  { submissions, originals }: Pick<Needs, 'submissions' | 'originals'>,
  keys: Iterable<string>,
): LackingOriginals {
  const photos = new Set(originals);
  const manuscripts = new Set(submissions);
  const there = Array.from(keys, originalOf).filter((ref) => ref !== undefined);
  const isPhoto = ({ hash }: OriginalRef) => originals.has(hash);
  const fileOf = ({ submission, file }: OriginalRef) => `${submission}/${file}`;
  // A photo may have come twice in its place, of which the article shows one.
  const photoFiles = new Set(there.filter(isPhoto).map(fileOf));
  for (const ref of there) {
    photos.delete(ref.hash);
    if (!photoFiles.has(fileOf(ref))) manuscripts.delete(ref.submission);
  }
  return { photos: [...photos], manuscripts: [...manuscripts] };
}
