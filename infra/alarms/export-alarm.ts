import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Bell } from './bell.ts';

export interface ExportAlarmProps {
  readonly bell: Bell;
  readonly exports: IScheduleGroup;
}

/** A backup that fails is noticed when it is needed, unless somebody is told. */
export class ExportAlarm extends Construct {
  constructor(scope: Construct, id: string, { bell, exports }: ExportAlarmProps) {
    super(scope, id);
    bell.rings(this, 'failed', {
      title: 'weekly export failed',
      meaning: 'The table could not be exported to the second account this week.',
      section: 'weekly-export',
      metric: exports.metricTargetErrors({ statistic: Stats.SUM, period: Duration.hours(1) }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 1,
      // It runs once a week.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
