import { type IWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Worker } from '../function-defaults.ts';
import { graph, PERIOD as period } from './graph.ts';

const statistic = Stats.SUM;

/** Errors, throttles and durations, a line for each function. */
export function functionGraphs(workers: readonly Worker[]): IWidget[] {
  return [
    graph({
      title: 'Functions that failed',
      unit: 'runs',
      metrics: workers.map((worker) =>
        worker.function.metricErrors({ statistic, period, label: worker.name }),
      ),
    }),
    graph({
      title: 'Functions that were turned away',
      unit: 'calls',
      metrics: workers.map((worker) =>
        worker.function.metricThrottles({ statistic, period, label: worker.name }),
      ),
    }),
    graph({
      title: 'How long the slowest run took',
      unit: 'milliseconds',
      metrics: workers.map((worker) =>
        worker.function.metricDuration({
          statistic: Stats.MAXIMUM,
          period,
          label: worker.name,
        }),
      ),
    }),
  ];
}
