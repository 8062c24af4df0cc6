import type { Template } from 'aws-cdk-lib/assertions';
import { readable } from './readable.ts';

interface Metric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}

interface Query {
  readonly Expression?: string;
  readonly MetricStat?: {
    readonly Metric: Metric;
    readonly Period: number;
    readonly Stat: string;
  };
}

/** An alarm as a template has it. */
export interface AlarmProperties extends Metric {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly OKActions: readonly unknown[];
  readonly ComparisonOperator: string;
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly TreatMissingData: string;
  readonly Period?: number;
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Metrics?: readonly Query[];
}

export function alarmsOf(template: Template): AlarmProperties[] {
  return Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  );
}

const COMPARISONS: Readonly<Record<string, string>> = {
  GreaterThanThreshold: '>',
  GreaterThanOrEqualToThreshold: '>=',
  LessThanThreshold: '<',
};

/** `AWS/SQS ApproximateAgeOfOldestMessage of TimerSchedulesQueue, Maximum > 600, 1 of 1 x 60 s, missing notBreaching` */
export function alarmText(alarm: AlarmProperties): string {
  const { ComparisonOperator, Threshold, EvaluationPeriods, DatapointsToAlarm } = alarm;
  const [query] = alarm.Metrics?.filter(({ MetricStat }) => MetricStat !== undefined) ?? [];
  const expression = alarm.Metrics?.find(({ Expression }) => Expression)?.Expression;
  const { Metric = alarm, Period = alarm.Period, Stat = alarm.Statistic } = query?.MetricStat ?? {};
  const of = Metric.Dimensions?.map(({ Value }) => readable(Value)).join(' ');
  const what = [Metric.Namespace, Metric.MetricName, of && `of ${of}`].filter(Boolean).join(' ');
  const how = Stat ?? alarm.ExtendedStatistic;
  return [
    `${what}, ${how}`,
    expression && `as ${expression}`,
    `${COMPARISONS[ComparisonOperator]} ${Threshold},`,
    `${DatapointsToAlarm ?? EvaluationPeriods} of ${EvaluationPeriods} x ${Period} s,`,
    `missing ${alarm.TreatMissingData}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Metrics that alarms look at: each is charged by itself, also those of an expression. */
export function alarmMetrics(alarms: readonly AlarmProperties[]): number {
  return alarms
    .map(({ Metrics }) => Metrics?.filter(({ MetricStat }) => MetricStat).length ?? 1)
    .reduce((sum, count) => sum + Math.max(count, 1), 0);
}
