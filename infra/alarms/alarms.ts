import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Worker } from '../function-defaults.ts';
import type { Operator } from '../operator.ts';
import type { WorkQueue } from '../work-queue.ts';
import { ApiAlarm } from './api-alarm.ts';
import { Bell } from './bell.ts';
import { ExportAlarm } from './export-alarm.ts';
import { FunctionAlarms } from './function-alarms.ts';
import { NewsroomAlarms } from './newsroom-alarms.ts';
import { QueueAlarms } from './queue-alarms.ts';
import { SweepAlarm } from './sweep-alarm.ts';

export interface AlarmsProps {
  readonly operator: Operator;
  readonly workers: readonly Worker[];
  readonly queues: readonly WorkQueue[];
  readonly sweep: Worker;
  readonly api: HttpApi;
  /** @default – nothing is exported */
  readonly exports?: IScheduleGroup;
}

/**
 * Alarms of what runs beside the data; those of the edge are in another region. None watches the
 * table: the SDK tries again what DynamoDB refuses, and what that does not mend shows as errors, as
 * lag or at the API.
 */
export class Alarms extends Construct {
  readonly bell: Bell;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { workers, queues, sweep, api, exports } = props;
    const bell = new Bell(this, 'Bell', props.operator);
    this.bell = bell;
    new QueueAlarms(this, 'Queues', { bell, queues });
    new FunctionAlarms(this, 'Functions', { bell, workers });
    new SweepAlarm(this, 'Sweep', { bell, sweep });
    new NewsroomAlarms(this, 'Newsrooms', { bell });
    new ApiAlarm(this, 'Api', { bell, api });
    if (exports !== undefined) new ExportAlarm(this, 'Export', { bell, exports });
  }
}
