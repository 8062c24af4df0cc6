import { Duration } from 'aws-cdk-lib';
import { GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';

/** Rows of three: a dashboard is 24 columns wide. */
const WIDTH = 8;
const HEIGHT = 6;

/** Of every graph; longer ranges are drawn with longer periods by CloudWatch itself. */
export const PERIOD = Duration.minutes(1);

export interface GraphProps {
  readonly title: string;
  readonly unit: string;
  readonly metrics: readonly IMetric[];
  /** on an axis of their own, where they have another unit */
  readonly right?: { readonly unit: string; readonly metrics: readonly IMetric[] };
  /** where the alarm rings, drawn as a line */
  readonly alarmAt?: number;
  /** @default – the stack's own */
  readonly region?: string;
}

export function graph({ title, unit, metrics, right, alarmAt, region }: GraphProps): GraphWidget {
  return new GraphWidget({
    title,
    region,
    width: WIDTH,
    height: HEIGHT,
    left: [...metrics],
    leftYAxis: { label: unit, showUnits: false, min: 0 },
    leftAnnotations: alarmAt === undefined ? [] : [{ value: alarmAt, label: 'alarm' }],
    right: [...(right?.metrics ?? [])],
    rightYAxis: right && { label: right.unit, showUnits: false, min: 0 },
    period: PERIOD,
  });
}
