import type { EventReleases } from '../../shared/aws/event-releases.ts';
import type { Objects } from '../../shared/aws/objects.ts';
import type { Submissions } from '../../shared/aws/submissions.ts';
import { photosLacking } from '../../shared/caption-matches.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Manuscript } from '../../shared/manuscripts/manuscript.ts';
import {
  type EventPhotoNote,
  noteOfChoice,
  offersOf,
  whyNone,
} from '../../shared/submissions/event-photos.ts';
import { MOST_FILES } from '../../shared/submissions/limits.ts';
import { announcedFiles, type FoundFile } from '../../shared/submissions/pictures.ts';
import type { Submission } from '../../shared/submissions/submission.ts';
import { uploadKey } from '../../shared/upload-keys.ts';

export interface EventPhotosDeps {
  readonly eventReleases: EventReleases;
  readonly submissions: Pick<Submissions, 'read'>;
  readonly uploads: Pick<Objects, 'head'>;
}

/** A photo of another release, and the key of its upload, which is kept as long as that is known. */
export interface TakenPhoto {
  readonly file: FoundFile;
  readonly uploaded: string;
}

export interface EventPhotos {
  readonly taken: readonly TakenPhoto[];
  readonly notes: readonly EventPhotoNote[];
}

/** Releases, and photos of theirs, that are looked at side by side. */
const AT_ONCE = 8;

/**
 * The photos that a manuscript names by their files and that its submission lacks, as other releases
 * of its event have them; and has those know of this one. Nothing is asked of a manuscript without an
 * event. What is found is not awaited: a photo that another release brings later is not among them.
 *
 * @param held names of the pictures within the manuscript
 */
export async function photosOfEvent(
  deps: EventPhotosDeps,
  submission: Submission,
  { event, aboutPhotos }: Pick<Manuscript, 'event' | 'aboutPhotos'>,
  held: readonly string[],
): Promise<EventPhotos> {
  if (event === undefined) return { taken: [], notes: [] };
  await deps.eventReleases.add(submission, event);
  const own = [...announcedFiles(submission.files).map(({ name }) => name), ...held];
  const named = photosLacking(own, { ...(aboutPhotos && { aboutPhotos }) }).slice(0, MOST_FILES);
  if (named.length === 0) return { taken: [], notes: [] };

  const ids = await deps.eventReleases.others(submission, event);
  const read = await inParallel(ids, AT_ONCE, (id) => deps.submissions.read(id));
  const releases = read.filter((one) => one !== undefined);
  const found = await inParallel(named, AT_ONCE, (file) => find(deps, submission, releases, file));
  return {
    taken: distinct(found.flatMap(({ taken }) => taken ?? [])),
    notes: found.flatMap(({ note }, at): EventPhotoNote[] => {
      const [file, isLost] = [named[at] ?? '', releases.length < ids.length];
      if (note) return [note];
      return isLost && !found[at]?.taken ? [{ file, is: 'gone' }] : [];
    }),
  };
}

interface Found {
  readonly taken?: TakenPhoto;
  readonly note?: EventPhotoNote | undefined;
}

async function find(
  { uploads }: EventPhotosDeps,
  { newsroom }: Submission,
  releases: readonly Submission[],
  named: string,
): Promise<Found> {
  const offers = offersOf(releases, named);
  for (const [at, offer] of offers.entries()) {
    const { original, release, number, file } = offer;
    if (original === undefined) continue;
    const upload = { kind: 'photo', newsroom, submission: release, file: number } as const;
    const uploaded = uploadKey(upload);
    if (!(await uploads.head(uploaded))) continue;
    // Its hash holds the copy to what was read: the upload may have come once more since.
    const taken = { file: { ...file, sha256: original, from: release }, uploaded };
    return { taken, note: noteOfChoice(named, offer, offers.slice(at)) };
  }
  return { note: whyNone(named, offers) };
}

/** Two names of one photo bring it once. */
function distinct(taken: readonly TakenPhoto[]): TakenPhoto[] {
  return [...new Map(taken.map((one) => [one.uploaded, one])).values()];
}
