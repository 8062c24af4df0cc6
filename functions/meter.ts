import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRICS, METRICS_NAMESPACE } from '../shared/metrics.ts';
import type { About } from './notes.ts';

export type MetricName = keyof typeof METRICS;

/** What a function measures, for alarms and dashboard. */
export interface Meter {
  /** @param about stands beside the value in the log; it makes no metric of its own */
  measure(name: MetricName, value: number, about?: About): void;
}

const UNITS = {
  uploadToLive: MetricUnit.Milliseconds,
  publishLag: MetricUnit.Seconds,
  filesGivenUp: MetricUnit.Count,
} as const satisfies Record<MetricName, string>;

/**
 * Measures by lines in the log, from which CloudWatch takes the values (embedded metric format): no
 * call to AWS. Each value of a dimension would be a metric of its own, at 0.30 USD a month, so there
 * is none but the deployment's name.
 */
export function functionMeter(now: () => Date): Meter {
  const metrics = new Metrics({ namespace: METRICS_NAMESPACE });
  return {
    measure(name, value, about = {}) {
      metrics.setTimestamp(now());
      for (const [key, known] of Object.entries(about)) metrics.addMetadata(key, String(known));
      metrics.addMetric(METRICS[name], UNITS[name], value).publishStoredMetrics();
    },
  };
}
