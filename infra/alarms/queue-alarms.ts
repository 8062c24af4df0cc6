import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { WorkQueue } from '../work-queue.ts';
import type { Bell } from './bell.ts';

/**
 * A message whose worker died is hidden for six minutes, six times a timeout of 60 seconds, and then
 * done at the next try. What is older than ten keeps failing, or is not fetched at all.
 */
export const OLD_SECONDS = 600;

// SQS stops counting in a queue that nobody has used for six hours, which Lambda's polling prevents.
const treatMissingData = TreatMissingData.NOT_BREACHING;
const EACH_MINUTE = { statistic: Stats.MAXIMUM, period: Duration.minutes(1) };

export interface QueueAlarmsProps {
  readonly bell: Bell;
  readonly queues: readonly WorkQueue[];
}

/** Two alarms a queue: work that was given up, and work that does not get done. */
export class QueueAlarms extends Construct {
  constructor(scope: Construct, id: string, { bell, queues }: QueueAlarmsProps) {
    super(scope, id);
    for (const { name, queue, deadLetters } of queues) {
      bell.rings(this, `${name}-dead-letters`, {
        title: `dead letters, ${name} queue`,
        meaning: 'A message failed five times and was put aside: something is left undone.',
        section: 'dead-letters',
        metric: deadLetters.metricApproximateNumberOfMessagesVisible(EACH_MINUTE),
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        threshold: 0,
        evaluationPeriods: 1,
        treatMissingData,
      });
      bell.rings(this, `${name}-old-messages`, {
        title: `old messages, ${name} queue`,
        meaning: 'A message has waited for more than ten minutes.',
        section: 'old-messages',
        metric: queue.metricApproximateAgeOfOldestMessage(EACH_MINUTE),
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        threshold: OLD_SECONDS,
        evaluationPeriods: 1,
        treatMissingData,
      });
    }
  }
}
