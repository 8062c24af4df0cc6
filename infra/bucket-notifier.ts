import { CfnResource, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct, type IConstruct } from 'constructs';

/**
 * The log of the function by which CDK sets a bucket's notifications: one for the whole stack, at
 * deployment alone. Lambda would make it a log that is kept for ever, since CDK declares none. To
 * be made after the notifications.
 */
export class BucketNotifierLog extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = Stack.of(this);
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/${stack.stackName}/bucket-notifier`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const notifier of stack.node.children.filter(isNotifier)) {
      const { defaultChild } = notifier.node;
      if (CfnResource.isCfnResource(defaultChild)) {
        defaultChild.addPropertyOverride('LoggingConfig.LogGroup', logGroup.logGroupName);
      }
      acknowledge(notifier);
    }
  }
}

function isNotifier({ node }: IConstruct): boolean {
  return node.id.startsWith('BucketNotificationsHandler');
}

function acknowledge(notifier: IConstruct): void {
  const policy = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
  Validations.of(notifier).acknowledge({
    id: `AwsSolutions-IAM4[Policy::${policy}]`,
    reason: 'CDK’s own function, which runs at deployment alone; its role cannot be chosen.',
  });
}
