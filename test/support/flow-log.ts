import type { S3Client } from '@aws-sdk/client-s3';
import { stateKey } from '../../shared/archive-keys.ts';
import { dynamoLogReader } from '../../shared/aws/log-reader.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import type { Table } from '../../shared/aws/table.ts';
import type { LogEvent } from '../../shared/events.ts';
import { sha256 } from '../../shared/ids.ts';

export interface WholeLog {
  readonly events: readonly LogEvent[];
  /** gaps, and states that are not there or not those whose hash the event bears */
  readonly faults: readonly string[];
}

/** A newsroom's log from its first event, each with its state. */
export async function wholeLog(
  newsroom: string,
  from: { readonly table: Table; readonly s3: S3Client; readonly archive: string },
): Promise<WholeLog> {
  const archive = s3Objects(from.s3, from.archive);
  const events = await dynamoLogReader(from.table).readAfter(newsroom, 0);
  const faults: string[] = [];
  for (const [i, { seq, article, revision, sha256: hash }] of events.entries()) {
    if (seq !== i + 1) faults.push(`event ${i + 1} is number ${seq}`);
    const bytes = await archive.get(stateKey(newsroom, article, revision, hash));
    if (!bytes) faults.push(`event ${seq} has no state`);
    else if (sha256(bytes) !== hash) faults.push(`event ${seq} has another state`);
  }
  return { events, faults };
}
