import { BootstraplessSynthesizer, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Bell } from './alarms/bell.ts';
import { CertificateAlarm } from './alarms/certificate-alarm.ts';
import { EdgeAlarm } from './alarms/edge-alarm.ts';
import { MonthlyBudget } from './alarms/monthly-budget.ts';
import type { Operator } from './operator.ts';
import type { OwnDomain } from './own-domain.ts';

/** CloudFront's metrics, its certificates and budgets are nowhere else. */
const ABROAD = 'us-east-1';

export interface AbroadStackProps {
  readonly operator: Operator & { readonly alarmEmail: string };
  readonly domain?: OwnDomain;
  /** region of the deployment, which has been bootstrapped */
  readonly home: string;
}

/**
 * What must live in N. Virginia: alarms and a budget, no data. It knows nothing of the other stack's
 * resources, so that either can be deployed first, or alone.
 */
export class AbroadStack extends Stack {
  constructor(scope: Construct, id: string, props: AbroadStackProps) {
    const { operator, domain, home } = props;
    super(scope, id, {
      env: { region: ABROAD },
      description: 'Warta: alarms of the edge, and the budget; no data',
      synthesizer: rolesOf(home),
    });
    const bell = new Bell(this, 'Bell', operator);
    new EdgeAlarm(this, 'Edge', { bell });
    if (domain !== undefined) new CertificateAlarm(this, 'Certificate', { bell, domain });
    const { monthlyBudgetUsd: usd, alarmEmail: email } = operator;
    if (usd !== undefined) new MonthlyBudget(this, 'Budget', { usd, email });
  }
}

/**
 * Roles know no region, and a stack without assets needs no bucket: with the roles that the bootstrap
 * of the home region made, N. Virginia need not be bootstrapped too.
 */
function rolesOf(home: string): BootstraplessSynthesizer {
  const { DEFAULT_DEPLOY_ROLE_ARN, DEFAULT_CLOUDFORMATION_ROLE_ARN } = DefaultStackSynthesizer;
  return new BootstraplessSynthesizer({
    deployRoleArn: at(DEFAULT_DEPLOY_ROLE_ARN, home),
    cloudFormationExecutionRoleArn: at(DEFAULT_CLOUDFORMATION_ROLE_ARN, home),
  });
}

function at(roleArn: string, region: string): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CDK's own placeholder
  return roleArn.replace('${AWS::Region}', region);
}
