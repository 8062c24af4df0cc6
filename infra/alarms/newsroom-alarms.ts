import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Bell } from './bell.ts';
import { newsroomMetric } from './newsroom-metrics.ts';

/** A lost message is made good within a minute; what waits for two, three times over, is stuck. */
export const LAG = { threshold: 120, evaluationPeriods: 3 };

/** Warm, a release takes two seconds, and with every function cold some ten. */
const SLOW_MILLISECONDS = 30_000;

/**
 * One file has been told to its sender and lies among the dead letters, which ring themselves. Three
 * in an hour are not the senders' doing.
 */
const GIVEN_UP = 3;

/** What reporters and readers would notice: releases that are late, slow or not taken. */
export class NewsroomAlarms extends Construct {
  constructor(scope: Construct, id: string, { bell }: { readonly bell: Bell }) {
    super(scope, id);
    const hour = Duration.hours(1);
    bell.rings(this, 'lag', {
      title: 'publish lag',
      meaning: 'What a newsroom has decided is not public after more than two minutes.',
      section: 'publish-lag',
      metric: newsroomMetric(this, 'publishLag', {
        statistic: Stats.MAXIMUM,
        period: Duration.minutes(1),
      }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      ...LAG,
      // The sweep measures it. If it is silent, that rings by itself, and this stays as it was.
      treatMissingData: TreatMissingData.IGNORE,
    });
    bell.rings(this, 'slow', {
      title: 'slow releases',
      meaning:
        'In two hours of three, one release in twenty (of few: the slowest) took more than half a ' +
        'minute from its last file to being live.',
      section: 'slow-releases',
      metric: newsroomMetric(this, 'uploadToLive', { statistic: Stats.p(95), period: hour }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: SLOW_MILLISECONDS,
      // An hour has few releases, and one of them may have thirty photos.
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    bell.rings(this, 'given-up', {
      title: 'files given up',
      meaning: 'Several files could not be read within an hour, for no fault of their senders.',
      section: 'files-given-up',
      metric: newsroomMetric(this, 'filesGivenUp', { statistic: Stats.SUM, period: hour }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: GIVEN_UP,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
