import { mayMean } from '../caption-matches.ts';
import { FILE_TYPES } from './limits.ts';
import { numberedFiles, type Submission } from './submission.ts';
import type { AnnouncedFile, FileWarning } from './wire.ts';

/** What there is to say of a photo that a manuscript names and another release of its event had. */
export interface EventPhotoNote {
  /** as the manuscript names it */
  readonly file: string;
  /**
   * `several`: they have different ones of that name, and the newest was taken. The others tell why
   * there is none: `unread` is one that came and is not read yet; `gone` was erased, or is no longer
   * known.
   */
  readonly is: 'several' | 'refused' | 'unread' | 'gone';
  /** submission of the release that it was taken from, or that had it; absent where that is not known */
  readonly release?: string;
}

/** A photo of another release that may be the one which a manuscript names. */
export interface Offer {
  readonly release: string;
  /** of the file in its submission, from 1 */
  readonly number: number;
  readonly file: AnnouncedFile;
  /** sha256, where the photo was read */
  readonly original?: string;
  readonly refused: boolean;
}

/** What releases of an event, the newest first, have under a name. */
export function offersOf(releases: readonly Submission[], named: string): Offer[] {
  return releases.flatMap((submission) =>
    numberedFiles(submission)
      .filter(({ file }) => FILE_TYPES[file.type] === 'photo' && mayMean(named, file.name))
      .map(({ number, file: { name, type, size, focus }, result }): Offer => {
        const original =
          result?.state === 'ready' && result.kind === 'photo' ? result.photo.original : undefined;
        return {
          release: submission.id,
          number,
          file: { name, type, size, ...(focus && { focus }) },
          ...(original !== undefined && { original }),
          refused: result?.state === 'rejected',
        };
      }),
  );
}

/** What is said of a photo that is taken, where offers after it are of others. */
export function noteOfChoice(
  named: string,
  { release, original }: Offer,
  offers: readonly Offer[],
): EventPhotoNote | undefined {
  const isAlone = offers.every((one) => [undefined, original].includes(one.original));
  return isAlone ? undefined : { file: named, is: 'several', release };
}

/** What is said where none of the offers can be taken; undefined where there were none. */
export function whyNone(named: string, offers: readonly Offer[]): EventPhotoNote | undefined {
  const offer = offers.find(({ refused }) => !refused) ?? offers[0];
  if (!offer) return undefined;
  const unread = offer.refused ? 'refused' : 'unread';
  return { file: named, is: offer.original ? 'gone' : unread, release: offer.release };
}

/** A note in a sentence. @param event as the manuscript states it */
export function eventPhotoWarning(note: EventPhotoNote, event: string): FileWarning {
  const severity = note.is === 'several' ? 'hint' : 'warning';
  return { code: CODES[note.is], severity, message: messageOf(note, `“${event}”`) };
}

const CODES: Readonly<Record<EventPhotoNote['is'], string>> = {
  several: 'photosOfEventDiffer',
  refused: 'photoOfEventRefused',
  unread: 'photoOfEventUnread',
  gone: 'photoOfEventGone',
};

function messageOf({ file, is, release }: EventPhotoNote, event: string): string {
  const another = `release ${release} of ${event}`;
  switch (is) {
    case 'several':
      return `Releases of ${event} hold different photos named ${file}: that of the newest, ${release}, was taken. Send the photo along where you mean another.`;
    case 'refused':
      return `${file} was refused when it came with ${another}: send one that can be read along.`;
    case 'unread':
      return `${file} was not read yet for ${another}: send the photo along, or the manuscript again in a moment.`;
    case 'gone':
      return release === undefined
        ? `No release of ${event} has ${file}; one that was erased, or is older than 30 days, may have had it: send the photo along if it may be shown.`
        : `${file} came with ${another} and is not there any more: send the photo along if it may be shown.`;
  }
}
