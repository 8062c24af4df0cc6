import type { SQSHandler } from 'aws-lambda';
import { eachMessage } from './batch.ts';
import { environment } from './environment.ts';
import { ingest } from './ingest/ingest.ts';
import { INGEST_SETTINGS, ingestDeps } from './ingest/wire.ts';
import { articleReader } from './ingest-article.ts';

const { retries, ...deps } = ingestDeps(environment(process.env, ...INGEST_SETTINGS));
const read = articleReader(deps.archive);

export const handler: SQSHandler = (event) =>
  eachMessage(event, retries, (body) => ingest(deps, read, body));
