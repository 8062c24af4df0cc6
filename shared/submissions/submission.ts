import type { LeftOver } from '../caption-matches.ts';
import type { Status } from '../events.ts';
import type { ManuscriptView } from '../manuscripts/manuscript-view.ts';
import type { Photo } from '../photos.ts';
import type { EventPhotoNote } from './event-photos.ts';
import { FILE_TYPES } from './limits.ts';
import type { FoundFile, SubmittedFile } from './pictures.ts';
import { refusals } from './refused.ts';
import type { FileWarning } from './wire.ts';

/** What a newsroom's token lets its holder do. An editor's release is published at once. */
export const ROLES = ['reporter', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose releases go live without a review. */
export const PUBLISHING_ROLES: ReadonlySet<Role> = new Set(['editor', 'admin']);

/** A release on its way in: what was announced, and what became of each file. */
export interface Submission {
  readonly id: string;
  readonly newsroom: string;
  readonly actor: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** those that were announced, and after them what was found within those */
  readonly files: readonly SubmittedFile[];
  /** ISO 8601; when the release is to go live, where not at once */
  readonly publishAt?: string;
  /** when the sender asked to go on with what had arrived */
  readonly finishedAt?: string;
  /** what the log made of it */
  readonly decision?: Decision;
  /** when the sweep first asked for it to be decided */
  readonly askedAt?: string;
  /** why it ended without a release, in one sentence */
  readonly ended?: string;
  /** by file number */
  readonly results: Readonly<Record<number, FileResult>>;
}

export interface Decision {
  readonly article: string;
  readonly revision: number;
  readonly seq: number;
  readonly status: Status;
  /** public path, where it is live */
  readonly path?: string;
  /** file names of its photos that nobody has put into words for whoever cannot see them */
  readonly withoutAlt?: readonly string[];
  /** captions of its manuscript that match none of its photos */
  readonly captionsLeftOver?: readonly LeftOver[];
}

/** What became of one file. `waiting` is a file that was refused and signed anew at `since`. */
export type FileResult =
  | { readonly state: 'waiting'; readonly since: string }
  /** `since` when its reading began last; records of earlier releases lack it */
  | { readonly state: 'processing'; readonly since?: string }
  /** `givenUp` where it could not be read, rather than not be used */
  | {
      readonly state: 'rejected';
      readonly reason: string;
      readonly givenUp?: GivenUp;
      /** of the bytes that were refused, where they are known; records of earlier releases lack it */
      readonly sha256?: string;
    }
  | (Taken & { readonly state: 'ready'; readonly kind: 'photo'; readonly photo: Photo })
  | (Taken & {
      readonly state: 'ready';
      readonly kind: 'text';
      readonly manuscriptKey: string;
      /** the article as it was understood; records of earlier releases lack it */
      readonly manuscript?: ManuscriptView;
      /** that were found within it, and after them those of other releases of its event, with their hashes */
      readonly pictures?: readonly FoundFile[];
      /** what there is to say of photos that it names and its submission lacks */
      readonly photosOfEvent?: readonly EventPhotoNote[];
    });

/** The last try to read a file, which nobody may live to tell of. */
export interface GivenUp {
  /** ISO 8601 */
  readonly at: string;
  /** of the upload */
  readonly arrivedAt?: string;
}

interface Taken {
  /** ISO 8601; when it had come, which records of earlier releases lack */
  readonly arrivedAt?: string;
  readonly warnings?: readonly FileWarning[];
}

export type ReadyFile = Extract<FileResult, { state: 'ready' }>;

/** What a submission's files allow: wait, go to the log, or say why not. */
export type Outcome =
  | { readonly next: 'wait' }
  | { readonly next: 'reject'; readonly reason: string }
  | {
      readonly next: 'decide';
      readonly manuscriptKey: string;
      readonly photos: readonly (Photo & { readonly name: string })[];
    };

/**
 * Every file has a result, or the sender asked to go on without the ones that have not come. A refused file holds the
 * whole release back until it is sent anew or the sender goes on without it: nothing is half-published.
 */
export function outcomeOf(submission: Submission): Outcome {
  const numbered = numberedFiles(submission);
  const finished = submission.finishedAt !== undefined;
  const awaited = finished ? isBeingRead : isPending;
  if (numbered.some(({ result }) => awaited(result))) return { next: 'wait' };
  const refused = numbered.flatMap(({ file, result }) =>
    result?.state === 'rejected' ? [file] : [],
  );
  if (!finished && refused.length > 0) {
    const reason = refusals(refused, (file) => refusal(file, submission));
    return { next: 'reject', reason };
  }

  const manuscript = numbered.find(({ file }) => FILE_TYPES[file.type] === 'text');
  if (manuscript?.result?.state !== 'ready' || manuscript.result.kind !== 'text') {
    return { next: 'reject', reason: 'Expected a readable manuscript but none has arrived.' };
  }
  const { manuscriptKey } = manuscript.result;
  const photos = numbered.flatMap(({ file, result }) =>
    result?.state === 'ready' && result.kind === 'photo'
      ? [{ ...result.photo, name: file.name }]
      : [],
  );
  return { next: 'decide', manuscriptKey, photos };
}

export interface NumberedFile {
  readonly number: number;
  readonly file: SubmittedFile;
  readonly result: FileResult | undefined;
}

/** The files with their numbers, from 1, and what is known of each. */
export function numberedFiles({ files, results }: Submission): NumberedFile[] {
  return files.map((file, i) => ({ number: i + 1, file, result: results[i + 1] }));
}

/** Milliseconds by which clocks of AWS may differ, the fraction that S3 cuts from its times included. */
const CLOCKS_APART = 2000;

/**
 * Whether an upload that came at `arrivedAt` is the one that was refused before its file was signed
 * anew at `since`. In doubt it is not: a refused file that is read twice does no harm.
 */
export function isOlderThan(arrivedAt: string, since: string): boolean {
  return Date.parse(arrivedAt) < Date.parse(since) - CLOCKS_APART;
}

/** Whether a file is still awaited or being read. */
export function isPending(result: FileResult | undefined): boolean {
  return result === undefined || result.state === 'waiting' || result.state === 'processing';
}

/** What has come is worth waiting for, even after finish was called. */
function isBeingRead(result: FileResult | undefined): boolean {
  return result?.state === 'processing';
}

function refusal(file: SubmittedFile, { files }: Submission): string {
  if (file.within !== undefined) {
    const outer = files[file.within - 1]?.name;
    if (file.from !== undefined) {
      return `${file.name} of release ${file.from} was refused: send ${outer} without naming it, or finish without it.`;
    }
    return `${file.name} within ${outer} was refused: send ${outer} without it, or finish without it.`;
  }
  // There is no release without its manuscript.
  if (FILE_TYPES[file.type] === 'text') return `${file.name} was refused: send it anew.`;
  return `${file.name} was refused: send it anew, or finish without it.`;
}
