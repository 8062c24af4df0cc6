import { type IngestMessage, ingestMessage } from './arrival.ts';
import { ExpectationError } from './errors.ts';
import { jsonOf } from './json.ts';
import { publishWork, timerWork } from './message-bodies.ts';
import type { PublishWork } from './messages.ts';
import { fileNumber, type UploadRef } from './upload-keys.ts';

/** The queues between functions, by what they bring. */
export const WORK_QUEUES = ['publish', 'photo', 'text', 'timer'] as const;
export type WorkQueueName = (typeof WORK_QUEUES)[number];

/** What a message asks for. */
export type Meaning =
  | { readonly kind: 'publish'; readonly newsroom: string }
  | { readonly kind: 'rebuild'; readonly newsroom: string }
  | { readonly kind: 'root' }
  | { readonly kind: 'arrival'; readonly uploads: readonly UploadRef[] }
  | { readonly kind: 'settle'; readonly submission: string }
  | {
      readonly kind: 'timer';
      readonly newsroom: string;
      readonly article: string;
      readonly publishAt: string;
    }
  /** what no function knows what to do with */
  | { readonly kind: 'unknown' };

const UNKNOWN: Meaning = { kind: 'unknown' };

/** What a message of that queue asks for, whatever may stand in it. */
export function meaningOf(queue: WorkQueueName, body: string): Meaning {
  const value = jsonOf(body);
  try {
    if (queue === 'publish') return publishMeaning(publishWork(value));
    if (queue === 'timer') return { kind: 'timer', ...timerWork(value) };
    return ingestMeaning(ingestMessage(value));
  } catch (error) {
    if (error instanceof ExpectationError) return UNKNOWN;
    throw error;
  }
}

function publishMeaning(work: PublishWork): Meaning {
  if ('root' in work) return { kind: 'root' };
  if ('rebuild' in work) return { kind: 'rebuild', newsroom: work.rebuild };
  return { kind: 'publish', newsroom: work.newsroom };
}

function ingestMeaning(message: IngestMessage): Meaning {
  if ('settle' in message) return { kind: 'settle', submission: message.settle };
  const uploads = message.arrivals.map(({ upload }) => upload);
  return uploads.length > 0 ? { kind: 'arrival', uploads } : UNKNOWN;
}

/** For people: `photo 03 of submission 9f3k2m7q0a1b2c3d, samarinda`. */
export function meaningText(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'publish':
      return `publishing of ${meaning.newsroom}`;
    case 'rebuild':
      return `the next part of a rebuild of ${meaning.newsroom}`;
    case 'root':
      return 'the front page and error page of the whole deployment';
    case 'arrival':
      return meaning.uploads.map(uploadText).join('; ');
    case 'settle':
      return `a decision on submission ${meaning.submission}`;
    case 'timer':
      return `release of article ${meaning.article} of ${meaning.newsroom}, due ${meaning.publishAt}`;
    case 'unknown':
      return 'nothing that Warta knows';
  }
}

function uploadText({ kind, newsroom, submission, file }: UploadRef): string {
  const what = kind === 'photo' ? 'photo' : 'manuscript';
  return `${what} ${fileNumber(file)} of submission ${submission}, ${newsroom}`;
}
