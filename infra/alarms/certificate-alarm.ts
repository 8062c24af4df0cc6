import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { OwnDomain } from '../own-domain.ts';
import type { Bell } from './bell.ts';

/** AWS renews at least six weeks before the end, so what has a month left was not renewed. */
const DAYS = 30;

export interface CertificateAlarmProps {
  readonly bell: Bell;
  readonly domain: OwnDomain;
}

/** A certificate renews itself while its record stands in the DNS, and that is easily tidied away. */
export class CertificateAlarm extends Construct {
  constructor(scope: Construct, id: string, { bell, domain }: CertificateAlarmProps) {
    super(scope, id);
    const { certificateArn } = domain;
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    bell.rings(this, 'expires', {
      title: 'certificate expires',
      meaning: `The certificate of ${domain.name} ends within ${DAYS} days and was not renewed.`,
      section: 'certificate-expires',
      metric: certificate.metricDaysToExpiry({ period: Duration.days(1) }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: DAYS,
      evaluationPeriods: 1,
      // It is no longer measured once it has expired.
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
