import { Duration } from 'aws-cdk-lib';
import {
  ComparisonOperator,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Worker } from '../function-defaults.ts';
import type { Bell } from './bell.ts';

export interface SweepAlarmProps {
  readonly bell: Bell;
  readonly sweep: Worker;
}

/**
 * The sweep makes good whatever is lost, and measures how far behind newsrooms are: when it is silent
 * for five minutes, nobody else would say so.
 *
 * Minutes without a call have no data. CloudWatch looks back for older data before it calls them
 * breaching, which takes its time, so they are filled with 0. Five of five, because the newest minutes
 * may be missing only since metrics come late.
 */
export class SweepAlarm extends Construct {
  constructor(scope: Construct, id: string, { bell, sweep }: SweepAlarmProps) {
    super(scope, id);
    const period = Duration.minutes(1);
    const invocations = sweep.function.metricInvocations({ statistic: Stats.SUM, period });
    bell.rings(this, 'silent', {
      title: 'silent sweep',
      meaning: 'The sweep, due each minute, has not run for five.',
      section: 'silent-sweep',
      metric: new MathExpression({
        expression: 'FILL(invocations, 0)',
        usingMetrics: { invocations },
        label: 'Runs of the sweep',
        period,
      }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 5,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
