import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket, type IBucket, type ReplicationRule, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ARCHIVE_PREFIXES } from '../shared/archive-keys.ts';
import type { SecondAccount } from './second-account.ts';

/** What cannot be made again; manuscripts are gone after 30 days in any case. */
const { originals, renditions, states } = ARCHIVE_PREFIXES;
const COPIED = [originals, renditions, states];

/**
 * S3 copies what the archive gets into a bucket of another account, within minutes. Deletions are not
 * copied, and the role may not delete there: whoever empties one bucket has not emptied both.
 */
export class ArchiveCopy extends Construct {
  readonly role: Role;
  readonly rules: ReplicationRule[];
  private readonly destination: IBucket;

  constructor(scope: Construct, id: string, { bucket, account }: SecondAccount) {
    super(scope, id);
    // CDK would name its role the same in every stack, and let it delete copies.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('s3.amazonaws.com') });
    const bucketArn = `arn:aws:s3:::${bucket}`;
    const destination = Bucket.fromBucketAttributes(this, 'Bucket', { bucketArn, account });
    this.destination = destination;
    this.rules = COPIED.map((prefix, priority) => ({
      id: prefix.replace('/', ''),
      destination,
      priority,
      filter: { prefix },
      deleteMarkerReplication: false,
      // At a fifth of the price; the others are smaller than the least that it charges, 128 KB.
      storageClass: prefix === originals ? StorageClass.GLACIER_INSTANT_RETRIEVAL : undefined,
    }));
  }

  /** @param archive the bucket that has these rules and this role */
  reads(archive: IBucket): void {
    const allow = (actions: string[], resources: string[]) =>
      this.role.addToPolicy(new PolicyStatement({ actions, resources }));
    allow(['s3:GetReplicationConfiguration', 's3:ListBucket'], [archive.bucketArn]);
    allow(
      ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
      COPIED.map((prefix) => archive.arnForObjects(`${prefix}*`)),
    );
    allow(['s3:ReplicateObject', 's3:ReplicateTags'], [this.destination.arnForObjects('*')]);
    this.acknowledge(archive);
  }

  private acknowledge(archive: IBucket): void {
    Validations.of(archive).acknowledge({
      id: 'Annotation::info-annotation',
      reason: 'infra/second-account.yaml has the policy that lets the copies in.',
    });
    const archiveId = Stack.of(archive).getLogicalId(archive.node.defaultChild as CfnElement);
    const read = COPIED.map((prefix) => `<${archiveId}.Arn>/${prefix}*`);
    for (const objects of [...read, this.destination.arnForObjects('*')]) {
      Validations.of(this.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${objects}]`,
        reason: 'Copies have the names of what they are copies of; actions by name.',
      });
    }
  }
}
