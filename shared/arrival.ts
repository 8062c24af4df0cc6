import * as z from 'zod/mini';
import { unread } from './message-bodies.ts';
import { parseUploadKey, type UploadRef } from './upload-keys.ts';

/** A file that has come: where it lies, and which of several uploads to that key it was. */
export interface Arrival {
  readonly upload: UploadRef;
  /** S3's hexadecimal order of writes to one key */
  readonly sequencer: string;
  /** ISO 8601, of S3's clock; messages of earlier releases lack it */
  readonly arrivedAt?: string;
}

/** What an ingest queue brings: files that came, or a submission to look at again. */
export type IngestMessage = { readonly arrivals: readonly Arrival[] } | { readonly settle: string };

const SettleBody = z.object({ settle: z.string() });

const ArrivalBody = z.object({
  arrival: z.object({
    upload: z.object({
      kind: z.enum(['photo', 'text']),
      newsroom: z.string(),
      submission: z.string(),
      file: z.int(),
    }),
    sequencer: z.string(),
    arrivedAt: z.optional(z.string()),
  }),
});

/** As far as S3's event is read; it always tells of at least one object. */
const S3Body = z.object({
  Records: z
    .array(
      z.object({
        eventTime: z.optional(z.string()),
        s3: z.object({ object: z.object({ key: z.string(), sequencer: z.string() }) }),
      }),
    )
    .check(z.minLength(1)),
});

/** S3 sends it when a notification is set up: there is nothing to be done about it. */
const TestBody = z.object({ Event: z.literal('s3:TestEvent') });

/**
 * Reads a message body: S3's event, an arrival that the sweep found, or a call to settle. What S3
 * tells of an object that is no upload brings no arrival.
 * @throws ExpectationError for anything else
 */
export function ingestMessage(body: unknown): IngestMessage {
  const settle = SettleBody.safeParse(body);
  if (settle.success) return settle.data;
  const found = ArrivalBody.safeParse(body);
  if (found.success) {
    const { arrivedAt, ...arrival } = found.data.arrival;
    return { arrivals: [{ ...arrival, ...(arrivedAt !== undefined && { arrivedAt }) }] };
  }
  const told = S3Body.safeParse(body);
  if (told.success) return { arrivals: told.data.Records.flatMap(arrivalOf) };
  if (TestBody.safeParse(body).success) return { arrivals: [] };
  throw unread('S3’s notification, an arrival or a submission to settle', 'photo or text', body);
}

type S3Record = z.infer<typeof S3Body>['Records'][number];

function arrivalOf({ eventTime, s3: { object } }: S3Record): Arrival[] {
  const upload = parseUploadKey(decoded(object.key));
  if (!upload) return [];
  const { sequencer } = object;
  return [{ upload, sequencer, ...(eventTime !== undefined && { arrivedAt: eventTime }) }];
}

/** S3 encodes keys as forms do; what is not encoded so is no key of ours, whatever it says. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return key;
    throw error;
  }
}
