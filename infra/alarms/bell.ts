import { Annotations, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type CreateAlarmOptions,
  type IAlarmAction,
  type IMetric,
  type TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { Operator } from '../operator.ts';
import { AlarmTopic } from './alarm-topic.ts';
import { RUNBOOK, type RunbookSection, runbookLink } from './runbook.ts';

export interface BellAlarm
  extends Pick<
    CreateAlarmOptions,
    'comparisonOperator' | 'datapointsToAlarm' | 'evaluationPeriods' | 'threshold'
  > {
  readonly metric: IMetric;
  /** what is wrong in a few words: after the stack's name, the subject of the mail */
  readonly title: string;
  /** one sentence */
  readonly meaning: string;
  readonly section: RunbookSection;
  /** said by each alarm: CloudWatch's default is rarely what is meant */
  readonly treatMissingData: TreatMissingData;
}

/** Rings the operator: every alarm of a stack goes to the same people and leads to the runbook. */
export class Bell extends Construct {
  readonly alarms: Alarm[] = [];
  private readonly action: IAlarmAction;
  private readonly runbookUrl: string;

  constructor(scope: Construct, id: string, { alarmEmail, runbookUrl }: Operator) {
    super(scope, id);
    const { topic } = new AlarmTopic(this, 'Mail', { email: alarmEmail });
    this.action = new SnsAction(topic);
    this.runbookUrl = runbookUrl;
    this.warn(alarmEmail);
  }

  private warn(alarmEmail: string | undefined): void {
    if (alarmEmail === undefined) {
      Annotations.of(this).addWarningV2(
        'warta:nobodyIsTold',
        'Nobody is told of alarms. Deploy with -c alarmEmail=ADDRESS.',
      );
    } else if (this.runbookUrl === RUNBOOK) {
      Annotations.of(this).addWarningV2(
        'warta:noLinks',
        `Alarms name ${RUNBOOK}, and bear no link to it. Deploy with -c runbookUrl=https://…/${RUNBOOK}.`,
      );
    }
  }

  /** Tells when it begins, and when it is over, so that nobody gets up for what has passed. */
  rings(scope: Construct, id: string, settings: BellAlarm): Alarm {
    const { title, meaning, section, ...evaluation } = settings;
    const alarm = new Alarm(scope, id, {
      ...evaluation,
      alarmName: `${Stack.of(this).stackName} ${title}`,
      alarmDescription: `${meaning} What to do: ${runbookLink(this.runbookUrl, section)}`,
    });
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
    this.alarms.push(alarm);
    return alarm;
  }
}
