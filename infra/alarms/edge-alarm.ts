import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Bell } from './bell.ts';

/**
 * Readers who see an error. CloudFront counts in us-east-1 alone, by the id of a distribution that
 * belongs to a stack in another region. A query over all distributions of the account needs no id, so
 * neither stack waits for the other, and no custom resource carries the id across.
 */
const QUERY =
  'SELECT AVG("5xxErrorRate") FROM SCHEMA("AWS/CloudFront", "DistributionId", "Region")';

/**
 * Per cent. Feed readers alone ask twenty times a minute, so that one error among them is 1 % of five
 * minutes, and two of three such periods are not chance.
 */
const ERRORS = { threshold: 5, evaluationPeriods: 3, datapointsToAlarm: 2 };

export class EdgeAlarm extends Construct {
  constructor(scope: Construct, id: string, { bell }: { readonly bell: Bell }) {
    super(scope, id);
    bell.rings(this, 'errors', {
      title: 'errors at the edge',
      meaning: 'Of a hundred requests of readers, more than five fail.',
      section: 'edge-errors',
      metric: new MathExpression({
        expression: QUERY,
        usingMetrics: {},
        label: 'Errors of all distributions, per cent',
        period: Duration.minutes(5),
      }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      ...ERRORS,
      // Without readers there is no rate.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
