import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ARCHIVE_PREFIXES } from '../shared/archive-keys.ts';
import { ArchiveCopy } from './archive-copy.ts';
import { PrivateBucket } from './private-bucket.ts';
import type { SecondAccount } from './second-account.ts';

export interface ArchiveProps {
  /** @default – there is no copy in another account */
  readonly copyTo?: SecondAccount;
}

/**
 * Originals, renditions and the states of articles, with their versions. Manuscripts go after 30
 * days: what was read out of a file is needed until its submission is decided, and in the state
 * of the article from then on.
 */
export class Archive extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { copyTo }: ArchiveProps = {}) {
    super(scope, id);
    const copy = copyTo && new ArchiveCopy(this, 'Copy', copyTo);
    this.bucket = new PrivateBucket(this, 'Bucket', {
      versioned: true,
      lifecycleRules: [
        {
          prefix: ARCHIVE_PREFIXES.manuscripts,
          expiration: Duration.days(30),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      replicationRules: copy?.rules,
      replicationRole: copy?.role,
    });
    copy?.reads(this.bucket);
  }
}
