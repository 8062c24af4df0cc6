import { join } from 'node:path';
import type { SQSHandler } from 'aws-lambda';
import { eachMessage } from './batch.ts';
import { environment } from './environment.ts';
import { functionLog } from './function-log.ts';
import { askPhotoFunction } from './ingest/crop-anew.ts';
import { ingest } from './ingest/ingest.ts';
import { INGEST_SETTINGS, ingestDeps } from './ingest/wire.ts';
import { slipWordsIn } from './ingest-article/slip-words.ts';
import { articleReader } from './ingest-article.ts';

const log = functionLog('ingest-article');
const env = environment(process.env, ...INGEST_SETTINGS, 'PHOTO_QUEUE_URL');
const { batch, ...deps } = ingestDeps(env, 'text', log, ({ queueAt }) =>
  askPhotoFunction(queueAt(env.PHOTO_QUEUE_URL)),
);
const read = articleReader({ ...deps, words: slipWordsIn(join(import.meta.dirname, 'words')) });

export const handler: SQSHandler = (event, context) => {
  log.begin(context);
  return eachMessage(event, batch, (body, delivery) => ingest(deps, read, body, delivery));
};
