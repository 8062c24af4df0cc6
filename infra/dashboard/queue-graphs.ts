import { type IWidget, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { OLD_SECONDS } from '../alarms/queue-alarms.ts';
import type { WorkQueue } from '../work-queue.ts';
import { graph, PERIOD as period } from './graph.ts';

const statistic = Stats.MAXIMUM;

export function agesGraph(queues: readonly WorkQueue[]): IWidget {
  return graph({
    title: 'Oldest message of each queue',
    unit: 'seconds',
    metrics: queues.map(({ name, queue }) =>
      queue.metricApproximateAgeOfOldestMessage({ statistic, period, label: name }),
    ),
    alarmAt: OLD_SECONDS,
  });
}

export function waitingGraph(queues: readonly WorkQueue[]): IWidget {
  return graph({
    title: 'Messages that wait',
    unit: 'messages',
    metrics: queues.map(({ name, queue }) =>
      queue.metricApproximateNumberOfMessagesVisible({ statistic, period, label: name }),
    ),
  });
}

export function deadLettersGraph(queues: readonly WorkQueue[]): IWidget {
  return graph({
    title: 'Dead letters',
    unit: 'messages',
    metrics: queues.map(({ name, deadLetters }) =>
      deadLetters.metricApproximateNumberOfMessagesVisible({ statistic, period, label: name }),
    ),
    alarmAt: 0,
  });
}
