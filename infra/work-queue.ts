import { Duration, Validations } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { WorkQueueName } from '../shared/message-meaning.ts';
import { MAX_RECEIVES } from '../shared/messages.ts';
import type { Worker } from './function-defaults.ts';
import { allow } from './grants.ts';

/** So that Lambda can try a throttled batch again within it; the factor is the Lambda guide's. */
const VISIBILITY_PER_TIMEOUT = 6;

export interface WorkQueueProps {
  readonly name: WorkQueueName;
  /** the timeout of the function that consumes it */
  readonly timeout: Duration;
  /**
   * Whether messages of one group are delivered in order, one at a time.
   * @default false
   */
  readonly fifo?: boolean;
}

export interface ConsumeProps {
  /** messages a run, at most */
  readonly batchSize: number;
  /**
   * Runs at once. A new account has ten executions in all: photos 3, manuscripts, publish and timer
   * 2 each (the least there is) leave one for the API and the sweep when everything is busy.
   */
  readonly maxConcurrency: number;
}

/** A queue and, beside it, the one where messages go that failed five times, kept for 14 days. */
export class WorkQueue extends Construct {
  readonly name: WorkQueueName;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { name, timeout, fifo }: WorkQueueProps) {
    super(scope, id);
    this.name = name;
    const common = {
      // CloudFormation takes true or nothing.
      fifo: fifo || undefined,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...common,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'Here dead letters end: an alarm rings, and an operator redrives or discards them.',
    });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * VISIBILITY_PER_TIMEOUT),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
  }

  /** Lambda calls the function with batches of this queue, and the function says which ones failed. */
  consumedBy(worker: Worker, { batchSize, maxConcurrency }: ConsumeProps): void {
    const { queueArn } = this.queue;
    const polling = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
    // and what the function does itself, to have a failed message again within seconds
    allow(worker, [...polling, 'sqs:ChangeMessageVisibility'], [queueArn]);
    worker.function.addEnvironment('QUEUE_URL', this.queue.queueUrl);
    const mapping = new EventSourceMapping(worker, 'Messages', {
      target: worker.function,
      eventSourceArn: queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'Lambda takes destinations for streams alone; a queue has its dead letters.',
    });
  }
}
