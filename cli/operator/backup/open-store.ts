import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { s3Listing } from '../../../shared/aws/listing.ts';
import { s3Objects } from '../../../shared/aws/objects.ts';
import { UsageError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { regionFor } from '../region.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';
import type { BackupStore } from './store.ts';

/** How a command line names the place of a backup. */
export const PLACES = 'a folder or s3://BUCKET/PREFIX';

/** An address, or what was meant to be one: nobody calls a folder `s3:`. A drive has one letter. */
const ADDRESS = /^(?:s3:|[a-z][a-z0-9+.-]+:\/)/i;

/**
 * The place that a command line names; relative folders begin where the user stands.
 * @throws UsageError for what is neither a folder's name nor an S3 address
 */
export function openStore(given: string, { cwd }: Pick<Io, 'cwd'>): BackupStore {
  if (!ADDRESS.test(given)) return folderStore(path.resolve(cwd, given));
  const [, bucket = '', rest = ''] = /^s3:\/\/([a-z0-9.-]{3,63})(?:\/(.*))?$/.exec(given) ?? [];
  if (!bucket) {
    const folder = `a folder of that name is ./${given}`;
    throw new UsageError(`Expected ${PLACES} for the backup but received ${given}; ${folder}`);
  }
  const prefix = rest.replace(/\/*$/, '');
  // The office's second account may well keep its bucket in another region.
  const { region } = new S3Client().config;
  const client = new S3Client({
    followRegionRedirects: true,
    region: () => regionFor(given, region),
  });
  return s3Store(
    s3Objects(client, bucket),
    s3Listing(client, bucket),
    prefix === '' ? '' : `${prefix}/`,
  );
}
