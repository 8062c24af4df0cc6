import type { SQSHandler } from 'aws-lambda';
import { eachMessage } from './batch.ts';
import { environment } from './environment.ts';
import { ingest } from './ingest/ingest.ts';
import { INGEST_SETTINGS, ingestDeps } from './ingest/wire.ts';
import { photoReader } from './ingest-photo.ts';

const deps = ingestDeps(environment(process.env, ...INGEST_SETTINGS));
const reader = { read: photoReader(deps.archive), slow: true };

export const handler: SQSHandler = (event) =>
  eachMessage(event, (body) => ingest(deps, reader, body));
