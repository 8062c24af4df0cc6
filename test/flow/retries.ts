import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import type { TestCloud } from '../support/cloud.ts';
import { eventually } from '../support/eventually.ts';

/** Parses as JSON, and no function knows what to do with it. */
const POISON = 'null';

/** Leaves its messages behind, so nothing after it may wait until the cloud is idle. */
export function retryFlows(cloud: () => TestCloud): void {
  test('a message that failed comes again within seconds, in every queue', async () => {
    const { sqs, cloud: running } = cloud();
    const { calls, environment, model } = running;
    const mark = calls.count;
    for (const { queueArn } of model.mappings) {
      const name = queueArn.slice(queueArn.lastIndexOf(':') + 1);
      const QueueUrl = `${environment.AWS_ENDPOINT_URL_SQS}/${model.accountId}/${name}`;
      const fifo = { MessageGroupId: 'racun', MessageDeduplicationId: 'racun' };
      const message = { QueueUrl, MessageBody: POISON, ...(name.endsWith('.fifo') && fifo) };
      await sqs.send(new SendMessageCommand(message));
    }
    for (const { queueArn } of model.mappings) {
      await eventually(`the message of ${queueArn} for the second time`, async () => {
        const given = calls.since(mark).filter(({ resource }) => resource === queueArn);
        const back = given.filter(({ action }) => action === 'sqs:ChangeMessageVisibility');
        return back.length > 1 || undefined;
      });
    }
    expect(calls.since(mark).filter(({ allowed }) => !allowed)).toEqual([]);
  });
}
