import { SQSClient } from '@aws-sdk/client-sqs';
import { type DeadLetters, sqsDeadLetters } from '../../../shared/aws/dead-letters.ts';
import { WORK_QUEUES, type WorkQueueName } from '../../../shared/message-meaning.ts';
import { UsageError } from '../../errors.ts';
import type { Deployment } from '../deployment.ts';

/** One of the deployment's queues. */
export interface NamedLetters {
  readonly name: WorkQueueName;
  readonly letters: DeadLetters;
}

/** Each queue's dead letters, and the queue that they came from, by the names of the stack's outputs. */
export function deadLettersOf(deployment: Deployment, client = new SQSClient()): NamedLetters[] {
  const urls: Record<WorkQueueName, readonly [dead: string, source: string]> = {
    publish: [deployment.PublishDeadLettersUrl, deployment.PublishQueueUrl],
    photo: [deployment.PhotoDeadLettersUrl, deployment.PhotoQueueUrl],
    text: [deployment.TextDeadLettersUrl, deployment.TextQueueUrl],
    timer: [deployment.TimerDeadLettersUrl, deployment.TimerQueueUrl],
  };
  return WORK_QUEUES.map((name) => ({ name, letters: sqsDeadLetters(client, ...urls[name]) }));
}

/** The queue of that name, or all of them where none is named. @throws UsageError */
export function chosenQueues(
  all: readonly NamedLetters[],
  name: string | undefined,
): readonly NamedLetters[] {
  const chosen = name === undefined ? all : all.filter((queue) => queue.name === name);
  if (chosen.length > 0) return chosen;
  throw new UsageError(`Expected a queue (${WORK_QUEUES.join(', ')}) but received ${name}`);
}
