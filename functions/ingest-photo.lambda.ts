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
const { batch, ...deps } = ingestDeps(environment(process.env, ...INGEST_SETTINGS), 'photo', log);
const read = photoReader(deps.archive, makeRenditions);
const cropsAnew = photoCropper(deps.archive, cropBlanks);

export const handler: SQSHandler = (event, context) => {
  log.begin(context);
  return eachMessage(event, batch, (body, delivery) =>
    ingest({ ...deps, cropsAnew }, read, body, delivery),
  );
};
