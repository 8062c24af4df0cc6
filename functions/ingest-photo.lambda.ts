import type { SQSHandler } from 'aws-lambda';
import { eachMessage } from './batch.ts';
import { environment } from './environment.ts';
import { functionLog } from './function-log.ts';
import { ingest } from './ingest/ingest.ts';
import { INGEST_SETTINGS, ingestDeps } from './ingest/wire.ts';
import { cropBlanks } from './ingest-photo/blanks.ts';
import { acceptPhotosOnly } from './ingest-photo/decoders.ts';
import { makeRenditions } from './ingest-photo/renditions.ts';
import { photoCropper, photoReader } from './ingest-photo.ts';

acceptPhotosOnly();
const log = functionLog('ingest-photo');
const env = environment(process.env, ...INGEST_SETTINGS);
const { batch, ...deps } = ingestDeps(env, 'photo', log, ({ archive }) =>
  photoCropper(archive, cropBlanks),
);
const read = photoReader(deps.archive, makeRenditions);

export const handler: SQSHandler = (event, context) => {
  log.begin(context);
  return eachMessage(event, batch, (body, delivery) => ingest(deps, read, body, delivery));
};
