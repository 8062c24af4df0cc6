import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { TestCloud } from '../support/cloud.ts';
import type { Known, QueueName } from './fixture.ts';

const OUTPUTS: Readonly<Record<QueueName, string>> = {
  photo: 'PhotoQueueUrl',
  text: 'TextQueueUrl',
  publish: 'PublishQueueUrl',
  timer: 'TimerQueueUrl',
};

/**
 * Puts what an old release had in its queues into the present ones, and waits until all is done.
 * @returns the functions that gave a message back, since they could not make sense of it
 */
export async function deliver(
  { cloud, sqs }: TestCloud,
  messages: Known['messages'],
): Promise<string[]> {
  const all = Object.entries(messages).flatMap(([queue, bodies]) =>
    bodies.map((body) => ({ queue: queue as QueueName, body })),
  );
  const mark = cloud.calls.count;
  for (const [i, { queue, body }] of all.entries()) {
    const fifo = { MessageGroupId: 'lama', MessageDeduplicationId: `lama-${i}` };
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: cloud.outputs[OUTPUTS[queue]],
        MessageBody: JSON.stringify(body),
        ...(queue === 'publish' && fifo),
      }),
    );
  }
  await cloud.idle();
  const givenBack = ({ action }: { action: string }) => action === 'sqs:ChangeMessageVisibility';
  return cloud.calls
    .since(mark)
    .filter(givenBack)
    .map(({ principal }) => principal);
}
