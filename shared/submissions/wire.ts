/**
 * What the API says about a submission: the one shape that the command line, the web client and
 * every test read.
 */
import type { Focus } from '../handouts.ts';
import type { ManuscriptView } from '../manuscripts/manuscript-view.ts';
import type { Place } from '../manuscripts/passage.ts';
import type { Severity } from '../manuscripts/warning.ts';

/**
 * `uploading`: not arrived. `processing`: arrived, being read. `ready`: read and kept.
 * `rejected`: cannot be used, `reason` says why in one sentence.
 */
export type FileState = 'uploading' | 'processing' | 'ready' | 'rejected';

/**
 * `open`: files are awaited or being read. `rejected`: a file was refused or never came; sign it
 * anew and upload again, or finish without it, until `expiresAt`. `inReview`, `scheduled`: accepted,
 * waiting for an editor or its time. `publishing`: decided, its page is being written. `live`: at `url`.
 */
export type SubmissionState =
  | 'open'
  | 'rejected'
  | 'inReview'
  | 'scheduled'
  | 'publishing'
  | 'live';

export interface SubmissionView {
  readonly id: string;
  readonly newsroom: string;
  readonly state: SubmissionState;
  /** ISO 8601; until then files may arrive */
  readonly expiresAt: string;
  readonly files: readonly FileView[];
  /** one sentence on the whole submission, where it was rejected */
  readonly reason?: string;
  readonly article?: string;
  /** ISO 8601 UTC; of one that is scheduled */
  readonly goesLiveAt?: string;
  /** of the live article */
  readonly url?: string;
}

export interface FileView {
  /** from 1 */
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly state: FileState;
  /** of a picture that nobody announced: number of the file that it came in, or that named it */
  readonly within?: number;
  /** of a picture of another release of the same event: the submission that it was taken from */
  readonly from?: string;
  readonly reason?: string;
  /** of one that is ready; absent where there are none */
  readonly warnings?: readonly FileWarning[];
  /** of a manuscript that is ready: the article as it was understood */
  readonly manuscript?: ManuscriptView;
}

/** What could be better about a file that is taken. */
export interface FileWarning {
  /** for programs, such as `shrunkByWhatsApp`; more of them may come */
  readonly code: string;
  /** for people: one sentence that says what to do */
  readonly message: string;
  /** absent: a warning. A hint is worth a look; a warning is most likely wrong */
  readonly severity?: Severity;
  /** of a manuscript: the words it is about, exactly as written */
  readonly quote?: string;
  /** what to write in their place */
  readonly suggestion?: string;
  /** where in the manuscript */
  readonly at?: Place;
}

/** One file as a reporter announces it. */
export interface AnnouncedFile {
  readonly name: string;
  readonly type: string;
  /** bytes, exactly */
  readonly size: number;
  /** lower-case hex; S3 then checks it too */
  readonly sha256?: string;
  /** of a photo: what no crop may lose, unless the manuscript names another place */
  readonly focus?: Focus;
}

/** How to send one file: multipart/form-data, the fields first and in this order, then `file`. */
export interface SignedPost {
  readonly number: number;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** 201 of POST /v1/newsrooms/{newsroom}/submissions */
export interface SubmissionCreated {
  readonly submission: SubmissionView;
  readonly uploads: readonly SignedPost[];
  /** absolute URL of GET …/submissions/{id} */
  readonly statusUrl: string;
}

/** application/problem+json (RFC 9457) */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** "Expected … for … but received …" */
  readonly detail: string;
}
