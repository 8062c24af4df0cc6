import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ARCHIVE_PREFIXES } from '../shared/keys.ts';
import { PrivateBucket } from './private-bucket.ts';

/**
 * Originals, renditions and the states of articles, with their versions. Manuscripts go after 30
 * days: what was read out of a file is needed until its submission is decided, and in the state
 * of the article from then on.
 */
export class Archive extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
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
    });
  }
}
