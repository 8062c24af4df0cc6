import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { type IWidget, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { graph, PERIOD as period } from './graph.ts';

const statistic = Stats.SUM;

/** CloudFront counts in N. Virginia, wherever its readers are. */
const EDGE_REGION = 'us-east-1';

export function apiGraph(api: HttpApi): IWidget {
  return graph({
    title: 'API, for reporters',
    unit: 'requests',
    metrics: [
      api.metricCount({ statistic, period, label: 'all' }),
      api.metricClientError({ statistic, period, label: '4xx' }),
      api.metricServerError({ statistic, period, label: '5xx' }),
    ],
    right: {
      unit: 'milliseconds',
      metrics: [api.metricLatency({ statistic: Stats.p(95), period, label: '95 % take' })],
    },
  });
}

export function edgeGraph({ distributionId }: Distribution): IWidget {
  const metric = (metricName: string, of: { readonly statistic: string; readonly label: string }) =>
    new Metric({
      namespace: 'AWS/CloudFront',
      metricName,
      // The distribution's own methods leave `Region` out, and without it CloudWatch finds nothing.
      dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
      region: EDGE_REGION,
      period,
      ...of,
    });
  return graph({
    title: 'Edge, for readers',
    region: EDGE_REGION,
    unit: 'requests',
    metrics: [metric('Requests', { statistic, label: 'all' })],
    right: {
      unit: '% of them',
      metrics: [
        metric('4xxErrorRate', { statistic: Stats.AVERAGE, label: '4xx' }),
        metric('5xxErrorRate', { statistic: Stats.AVERAGE, label: '5xx' }),
      ],
    },
  });
}

export function tableGraph(table: Table): IWidget {
  return graph({
    title: 'Table',
    unit: 'units consumed',
    metrics: [
      table.metricConsumedReadCapacityUnits({ statistic, period, label: 'read' }),
      table.metricConsumedWriteCapacityUnits({ statistic, period, label: 'written' }),
    ],
    right: {
      unit: 'requests refused',
      metrics: [
        table.metric('ReadThrottleEvents', { statistic, period, label: 'reads refused' }),
        table.metric('WriteThrottleEvents', { statistic, period, label: 'writes refused' }),
      ],
    },
  });
}
