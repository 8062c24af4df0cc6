import type { SQSHandler } from 'aws-lambda';
import { eachMessage } from './batch.ts';
import { environment } from './environment.ts';
import { ingest } from './ingest/ingest.ts';
import { INGEST_SETTINGS, ingestDeps } from './ingest/wire.ts';
import { acceptPhotosOnly } from './ingest-photo/decoders.ts';
import { makeRenditions } from './ingest-photo/renditions.ts';
import { photoReader } from './ingest-photo.ts';

acceptPhotosOnly();
const { retries, ...deps } = ingestDeps(environment(process.env, ...INGEST_SETTINGS));
const read = photoReader(deps.archive, makeRenditions);

export const handler: SQSHandler = (event) =>
  eachMessage(event, retries, (body) => ingest(deps, read, body));
