import { type Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from './bundle.ts';

/** The names by which functions find their resources; each is given only those it needs. */
export type Variable =
  | 'TABLE_NAME'
  | 'UPLOADS_BUCKET'
  | 'ARCHIVE_BUCKET'
  | 'SITE_BUCKET'
  | 'TEXT_QUEUE_URL'
  | 'PHOTO_QUEUE_URL'
  | 'PUBLISH_QUEUE_URL'
  | 'TIMER_QUEUE_URL'
  | 'DISTRIBUTION_ID';

export interface WorkerProps {
  readonly name: FunctionName;
  readonly description: string;
  readonly code: Code;
  readonly environment: Readonly<Partial<Record<Variable, string>>>;
  readonly timeout: Duration;
  /**
   * In MB; processor time comes in proportion, a whole core at 1,769.
   * @default 1024: loading the SDK on less makes cold starts noticeably longer
   */
  readonly memorySize?: number;
}

/**
 * A function with a role of its own that may do nothing but write this function's log, kept for 90
 * days. Whatever else it may do is granted by grants.ts, statement by statement.
 */
export class Worker extends Construct {
  readonly name: FunctionName;
  /** to be typed at night: `/Warta/publish` */
  readonly logName: string;
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: WorkerProps) {
    super(scope, id);
    this.name = props.name;
    const { stackName } = Stack.of(this);
    this.logName = `/${stackName}/${props.name}`;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: this.logName,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Not the managed policy that CDK would attach: it allows writing every log of the account.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      description: props.description,
      code: props.code,
      timeout: props.timeout,
      memorySize: props.memorySize ?? 1024,
      environment: {
        ...props.environment,
        // The dimension of what it measures, and a field of each line that it logs: two deployments
        // in one account stay apart.
        POWERTOOLS_SERVICE_NAME: stackName,
      },
      role,
      logGroup,
    });
    this.acknowledge();
  }

  private acknowledge(): void {
    Validations.of(this.function).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason:
          'It is for asynchronous calls. Queues have dead letters, the API’s caller waits for its ' +
          'answer, and the sweep’s next run does what a failed one left.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason:
          'Every line and metric bears submission, article and seq, over all functions; traces ' +
          'would add a price for each request and a right for each role.',
      },
    );
  }
}
