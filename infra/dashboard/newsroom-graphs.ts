import { type IWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { LAG } from '../alarms/newsroom-alarms.ts';
import { newsroomMetric } from '../alarms/newsroom-metrics.ts';
import { graph, PERIOD as period } from './graph.ts';

/** What reporters feel. */
export function uploadToLiveGraph(scope: Construct): IWidget {
  const at = (percent: number, label: string) =>
    newsroomMetric(scope, 'uploadToLive', {
      statistic: Stats.p(percent),
      period,
      label,
    });
  return graph({
    title: 'From the last file to live',
    unit: 'milliseconds',
    metrics: [at(50, 'half of them'), at(95, 'all but one in twenty')],
  });
}

export function lagGraph(scope: Construct): IWidget {
  return graph({
    title: 'Decided, but not public',
    unit: 'seconds',
    metrics: [
      newsroomMetric(scope, 'publishLag', {
        statistic: Stats.MAXIMUM,
        period,
        label: 'the newsroom farthest behind',
      }),
    ],
    alarmAt: LAG.threshold,
  });
}

export function givenUpGraph(scope: Construct): IWidget {
  return graph({
    title: 'Files given up',
    unit: 'files',
    metrics: [
      newsroomMetric(scope, 'filesGivenUp', { statistic: Stats.SUM, period, label: 'files' }),
    ],
  });
}
