import type { LeftOver } from '../caption-matches.ts';
import { goesOutAt } from '../manuscripts/embargo-otherwise.ts';
import { eventPhotoWarning } from './event-photos.ts';
import type { SubmittedFile } from './pictures.ts';
import { neverCame, neverRead } from './reasons.ts';
import {
  type Decision,
  type NumberedFile,
  numberedFiles,
  outcomeOf,
  type ReadyFile,
  type Submission,
} from './submission.ts';
import type { FileView, FileWarning, SubmissionState, SubmissionView } from './wire.ts';

/** What publishing has finished, and where the site is: the two things that a submission cannot know. */
export interface PublishedSoFar {
  /** seq that the newsroom's publishing has finished */
  readonly seq: number;
  /** scheme and host of the site */
  readonly origin: string;
}

/** A submission as its sender sees it. */
export function viewOf(submission: Submission, published: PublishedSoFar): SubmissionView {
  const { id, newsroom, expiresAt, decision } = submission;
  const state = stateOf(submission, published.seq);
  const reason = state === 'rejected' && reasonOf(submission);
  const goesLiveAt = state === 'scheduled' && scheduledFor(submission);
  return {
    id,
    newsroom,
    state,
    expiresAt,
    files: numberedFiles(submission).map((file) => fileView(file, submission)),
    ...(reason && { reason }),
    ...(decision && { article: decision.article }),
    ...(goesLiveAt && { goesLiveAt }),
    ...(state === 'live' && decision?.path && { url: `${published.origin}${decision.path}` }),
  };
}

function stateOf(submission: Submission, publishedSeq: number): SubmissionState {
  const { decision } = submission;
  if (decision?.status === 'live') return publishedSeq >= decision.seq ? 'live' : 'publishing';
  if (decision?.status === 'scheduled') return 'scheduled';
  if (decision) return 'inReview';
  return reasonOf(submission) ? 'rejected' : 'open';
}

/** As the submission was decided; records of earlier releases lack what their manuscript says. */
function scheduledFor({ publishAt, results }: Submission): string | undefined {
  const embargoes = Object.values(results).map((result) =>
    result.state === 'ready' && result.kind === 'text' ? result.manuscript?.embargo : undefined,
  );
  return goesOutAt(
    publishAt,
    embargoes.find((embargo) => embargo !== undefined),
  );
}

function reasonOf(submission: Submission): string | undefined {
  if (submission.ended) return submission.ended;
  const outcome = outcomeOf(submission);
  return outcome.next === 'reject' ? outcome.reason : undefined;
}

/** Only what is decided has a manuscript and its photos together. */
const NO_ALT_TEXT: FileWarning = {
  code: 'noAltText',
  message:
    'Blind readers get its caption, or the headline: say under alt in the front matter what it shows.',
};

/** Of a picture in a Word document, which holds such texts itself. */
const NO_ALT_TEXT_WITHIN: FileWarning = {
  ...NO_ALT_TEXT,
  message:
    'Blind readers get its caption, or the headline: say in the document, as the picture’s alternative text, what it shows.',
};

function warningsOfDecision(
  { name, within, from }: SubmittedFile,
  result: ReadyFile,
  { withoutAlt = [], captionsLeftOver = [] }: Partial<Decision> = {},
): FileWarning[] {
  const isOwn = within === undefined || from !== undefined;
  const noAltText = isOwn ? NO_ALT_TEXT : NO_ALT_TEXT_WITHIN;
  if (result.kind === 'photo') return withoutAlt.includes(name) ? [noAltText] : [];
  const { photosOfEvent = [], manuscript } = result;
  const told = new Set(photosOfEvent.map(({ file }) => file));
  return captionsLeftOver
    .filter(({ file }) => file === undefined || !told.has(file))
    .map((leftOver) => captionOfNoPhoto(leftOver, manuscript?.event));
}

/** What other releases of its event have of the photos that a manuscript names, told from then on. */
function warningsOfEvent(result: ReadyFile): FileWarning[] {
  if (result.kind === 'photo') return [];
  const { photosOfEvent = [], manuscript } = result;
  return photosOfEvent.map((note) => eventPhotoWarning(note, manuscript?.event ?? ''));
}

function captionOfNoPhoto(
  { file, number, caption }: LeftOver,
  event: string | undefined,
): FileWarning {
  const of = file ?? (number === undefined ? 'a photo that did not come' : `photo ${number}`);
  const says = file === undefined || caption ? `holds a caption of ${of}` : `names the photo ${of}`;
  const no =
    file === undefined || event === undefined
      ? 'but no photo of the release matches it.'
      : `but no photo of the release matches it, and no release of “${event}” had brought one: ` +
        'send the photo along, or the manuscript again once another release has brought it.';
  return {
    code: 'captionOfNoPhoto',
    severity: 'warning',
    message: `The manuscript ${says}, ${no}`,
    ...(caption && { quote: caption }),
  };
}

function fileView({ number, file, result }: NumberedFile, submission: Submission): FileView {
  const { name, type, size, within, from } = file;
  const base = {
    number,
    name,
    type,
    size,
    ...(within !== undefined && { within }),
    ...(from && { from }),
  };
  if (result?.state === 'rejected') return { ...base, state: 'rejected', reason: result.reason };
  if (result?.state === 'ready') {
    const decided = warningsOfDecision(file, result, submission.decision);
    const warnings = [...(result.warnings ?? []), ...warningsOfEvent(result), ...decided];
    return {
      ...base,
      state: 'ready',
      ...(result.kind === 'text' && result.manuscript && { manuscript: result.manuscript }),
      ...(warnings.length > 0 && { warnings }),
    };
  }
  if (submission.ended || submission.decision) {
    const end = submission.decision ? 'the submission was finished' : submission.expiresAt;
    const why = result?.state === 'processing' ? neverRead : neverCame;
    return { ...base, state: 'rejected', reason: why([name], end) };
  }
  return { ...base, state: result?.state === 'processing' ? 'processing' : 'uploading' };
}
