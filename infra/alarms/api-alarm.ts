import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Bell } from './bell.ts';

export interface ApiAlarmProps {
  readonly bell: Bell;
  readonly api: HttpApi;
}

/** Reporters who cannot send. The command line tries again, so that one error is nothing. */
export class ApiAlarm extends Construct {
  constructor(scope: Construct, id: string, { bell, api }: ApiAlarmProps) {
    super(scope, id);
    bell.rings(this, 'errors', {
      title: 'errors of the API',
      meaning: 'The API failed several times within five minutes: reporters cannot send.',
      section: 'api-errors',
      metric: api.metricServerError({ statistic: Stats.SUM, period: Duration.minutes(5) }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: 3,
      evaluationPeriods: 1,
      // Without requests there is no count.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
