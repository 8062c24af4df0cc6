import { type Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IConstruct } from 'constructs';
import { METRICS, METRICS_NAMESPACE } from '../../shared/metrics.ts';

/** What the functions of a construct's stack measure themselves. */
export function newsroomMetric(
  scope: IConstruct,
  name: keyof typeof METRICS,
  how: { readonly statistic: string; readonly period: Duration; readonly label?: string },
): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName: METRICS[name],
    dimensionsMap: { service: Stack.of(scope).stackName },
    ...how,
  });
}
