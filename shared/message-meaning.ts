import * as z from 'zod/mini';
import { ingestMessage } from './arrival.ts';
import { fileNumber, type UploadRef } from './keys.ts';

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

const PublishBody = z.object({ newsroom: z.string() });
const RebuildBody = z.object({ rebuild: z.string() });
const RootBody = z.object({ root: z.literal(true) });
const TimerBody = z.object({
  newsroom: z.string(),
  article: z.string(),
  publishAt: z.iso.datetime(),
});
const Upload = z.object({
  kind: z.enum(['photo', 'text']),
  newsroom: z.string(),
  submission: z.string(),
  file: z.int(),
});
/** Bodies that `ingestMessage` can read. */
const IngestBody = z.union([
  z.object({ settle: z.string() }),
  z.object({ arrival: z.object({ upload: Upload, sequencer: z.string() }) }),
  z.object({
    Records: z.array(
      z.object({
        s3: z.object({ object: z.object({ key: z.string(), sequencer: z.string() }) }),
      }),
    ),
  }),
]);

/** What a message of that queue asks for, whatever may stand in it. */
export function meaningOf(queue: WorkQueueName, body: string): Meaning {
  const value = parseJson(body);
  if (queue === 'publish') return publishMeaning(value);
  if (queue === 'timer') {
    const timer = TimerBody.safeParse(value);
    return timer.success ? { kind: 'timer', ...timer.data } : UNKNOWN;
  }
  return ingestMeaning(value);
}

function publishMeaning(value: unknown): Meaning {
  const rebuild = RebuildBody.safeParse(value);
  if (rebuild.success) return { kind: 'rebuild', newsroom: rebuild.data.rebuild };
  if (RootBody.safeParse(value).success) return { kind: 'root' };
  const publish = PublishBody.safeParse(value);
  return publish.success ? { kind: 'publish', newsroom: publish.data.newsroom } : UNKNOWN;
}

function ingestMeaning(value: unknown): Meaning {
  if (!IngestBody.safeParse(value).success) return UNKNOWN;
  const message = ingestMessage(value);
  if ('settle' in message) return { kind: 'settle', submission: message.settle };
  const uploads = message.arrivals.map(({ upload }) => upload);
  return uploads.length > 0 ? { kind: 'arrival', uploads } : UNKNOWN;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
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
