import { S3Client } from '@aws-sdk/client-s3';
import { s3Listing } from '../../../shared/aws/listing.ts';
import { s3Objects } from '../../../shared/aws/objects.ts';
import type { Io } from '../../io.ts';
import { openCounter } from '../../progress/counter.ts';
import { version } from '../../project.ts';
import { findDeployment } from '../deployment.ts';
import { recordsOf } from '../records.ts';
import type { BackUpDeps } from './deps.ts';
import { openStore } from './open-store.ts';

/** What a backup of the operator's deployment works with. */
export async function backUpDeps(io: Io, place: string): Promise<BackUpDeps> {
  const deployment = await findDeployment(io);
  const { log, checkpoints } = recordsOf(deployment);
  const s3 = new S3Client();
  return {
    log,
    checkpoints,
    archive: s3Objects(s3, deployment.ArchiveBucket),
    listing: s3Listing(s3, deployment.ArchiveBucket),
    store: openStore(place, io),
    counter: openCounter(io),
    now: () => new Date(),
    version: await version(),
    signal: io.signal,
  };
}
