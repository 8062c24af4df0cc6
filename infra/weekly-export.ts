import { Duration, RemovalPolicy, Stack, TimeZone, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Universal } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { type SecondAccount, TABLE_EXPORTS } from './second-account.ts';

export interface WeeklyExportProps {
  readonly table: Table;
  readonly to: SecondAccount;
}

/**
 * Each week the whole table, as it then was, into a bucket of another account: DynamoDB reads its own
 * backup for it, so that no function runs and no request is charged. The archive is copied by S3.
 */
export class WeeklyExport extends Construct {
  /** whose metrics say whether an export could be begun */
  readonly group: ScheduleGroup;

  constructor(scope: Construct, id: string, { table, to }: WeeklyExportProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    this.group = new ScheduleGroup(this, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
    new Schedule(this, 'Schedule', {
      description: 'The table, into the second account',
      // While nobody publishes.
      schedule: ScheduleExpression.cron({
        weekDay: 'SUN',
        hour: '2',
        minute: '0',
        timeZone: TimeZone.ASIA_JAKARTA,
      }),
      scheduleGroup: this.group,
      target: new Universal({
        service: 'dynamodb',
        action: 'exportTableToPointInTime',
        role,
        policyStatements: statements(table, to),
        input: ScheduleTargetInput.fromObject({
          TableArn: table.tableArn,
          S3Bucket: to.bucket,
          S3BucketOwner: to.account,
          S3Prefix: TABLE_EXPORTS,
          S3SseAlgorithm: 'AES256',
          ExportFormat: 'DYNAMODB_JSON',
        }),
        // By itself it would try for a day; the alarm should not wait for that.
        retryAttempts: 2,
        maxEventAge: Duration.hours(1),
      }),
    });
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:aws:s3:::${to.bucket}/${TABLE_EXPORTS}/*]`,
      reason: 'DynamoDB names what it exports; one bucket, one prefix, actions by name.',
    });
  }
}

/** What the schedule does in its own name, and with its rights DynamoDB. */
function statements(table: Table, { bucket }: SecondAccount): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['dynamodb:ExportTableToPointInTime'],
      resources: [table.tableArn],
    }),
    new PolicyStatement({
      actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload'],
      resources: [`arn:aws:s3:::${bucket}/${TABLE_EXPORTS}/*`],
    }),
  ];
}
