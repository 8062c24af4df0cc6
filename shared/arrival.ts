import type { S3Event } from 'aws-lambda';
import { parseUploadKey, type UploadRef } from './keys.ts';

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

/** Reads a message body: S3's event, an arrival that the sweep found, or a call to settle. */
export function ingestMessage(body: unknown): IngestMessage {
  if (isSettle(body)) return { settle: body.settle };
  if (isArrival(body)) return { arrivals: [body.arrival] };
  // S3 sends a test event without records when a notification is set up.
  const { Records: records = [] } = body as Partial<S3Event>;
  const arrivals = records.flatMap(({ eventTime, s3: { object } }) => {
    const upload = parseUploadKey(decoded(object.key));
    return upload ? [{ upload, sequencer: object.sequencer, arrivedAt: eventTime }] : [];
  });
  return { arrivals };
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

function isSettle(body: unknown): body is { settle: string } {
  return typeof body === 'object' && body !== null && 'settle' in body;
}

function isArrival(body: unknown): body is { arrival: Arrival } {
  return typeof body === 'object' && body !== null && 'arrival' in body;
}
