import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Worker } from '../function-defaults.ts';
import type { Bell } from './bell.ts';

/**
 * A message that fails always fails five times within half a minute, and is then told by its dead
 * letter. Three in each of two periods out of three are a function that does not work.
 */
const ERRORS = { threshold: 3, evaluationPeriods: 3, datapointsToAlarm: 2 };

/** SQS tries a throttled batch again, so a few are nothing; the API's callers are turned away. */
const THROTTLES = { threshold: 10, evaluationPeriods: 3, datapointsToAlarm: 2 };

// A function that is not called counts nothing.
const treatMissingData = TreatMissingData.NOT_BREACHING;
const FIVE_MINUTES = { statistic: Stats.SUM, period: Duration.minutes(5) };
const comparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;

export interface FunctionAlarmsProps {
  readonly bell: Bell;
  readonly workers: readonly Worker[];
}

/**
 * Functions that fail, each by itself so that the mail names it: a sum of them would cost the same.
 * Throttling is counted over all functions of the account, since they share what they may run.
 */
export class FunctionAlarms extends Construct {
  constructor(scope: Construct, id: string, { bell, workers }: FunctionAlarmsProps) {
    super(scope, id);
    for (const worker of workers) {
      bell.rings(this, `${worker.name}-errors`, {
        title: `errors, function ${worker.name}`,
        meaning: 'A function was killed or threw, again and again.',
        section: 'function-errors',
        metric: worker.function.metricErrors(FIVE_MINUTES),
        comparisonOperator,
        ...ERRORS,
        treatMissingData,
      });
    }
    bell.rings(this, 'throttles', {
      title: 'throttled functions',
      meaning: 'The account runs as many functions at once as it may, and turns calls away.',
      section: 'throttled-functions',
      metric: LambdaFunction.metricAllThrottles(FIVE_MINUTES),
      comparisonOperator,
      ...THROTTLES,
      treatMissingData,
    });
  }
}
