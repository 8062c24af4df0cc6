import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Worker } from '../function-defaults.ts';
import type { WorkQueue } from '../work-queue.ts';
import { functionGraphs } from './function-graphs.ts';
import { givenUpGraph, lagGraph, uploadToLiveGraph } from './newsroom-graphs.ts';
import { howToRead, lastErrors, logLinks } from './notes.ts';
import { apiGraph, edgeGraph, tableGraph } from './outside-graphs.ts';
import { agesGraph, deadLettersGraph, waitingGraph } from './queue-graphs.ts';

export interface OperatorDashboardProps {
  readonly runbookUrl: string;
  readonly alarms: readonly Alarm[];
  readonly workers: readonly Worker[];
  readonly queues: readonly WorkQueue[];
  readonly table: Table;
  readonly api: HttpApi;
  readonly distribution: Distribution;
}

/**
 * One page for whoever was woken: what rings, what is late, what is left undone, what fails, what came
 * from outside, and the last errors. Under the 50 metrics that a dashboard has for nothing.
 */
export class OperatorDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperatorDashboardProps) {
    super(scope, id);
    const { alarms, workers, queues, table, api, distribution } = props;
    new Dashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.hours(12),
      periodOverride: PeriodOverride.AUTO,
      widgets: [
        [howToRead(this, props.runbookUrl)],
        [new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 4, alarms: [...alarms] })],
        [lagGraph(this), uploadToLiveGraph(this), agesGraph(queues)],
        [deadLettersGraph(queues), givenUpGraph(this), waitingGraph(queues)],
        functionGraphs(workers),
        [apiGraph(api), edgeGraph(distribution), tableGraph(table)],
        [lastErrors(workers)],
        [logLinks(this, workers)],
      ],
    });
  }
}
