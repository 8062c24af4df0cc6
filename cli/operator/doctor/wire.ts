import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Io } from '../../io.ts';
import type { Counter } from '../../progress/counter.ts';
import type { Deployment } from '../deployment.ts';
import { deadLettersOf } from '../dlq/queues.ts';
import type { Stores } from '../stores.ts';
import type { DeploymentDeps } from './deployment.ts';
import type { MendDeps } from './mending.ts';

/** What the doctor reads and mends, of a deployment. */
export function doctorDeps(
  deployment: Deployment,
  stores: Stores,
  { io, counter, deep }: { readonly io: Io; readonly counter: Counter; readonly deep: boolean },
): DeploymentDeps & MendDeps {
  return {
    ...stores,
    archiveBucket: deployment.ArchiveBucket,
    queues: deadLettersOf(deployment, stores.sqs),
    publishing: () => waiting(stores, deployment.PublishQueueUrl),
    counter: {
      ...counter,
      at: (...progress) => {
        // A long walk ends where the operator interrupts it.
        io.signal.throwIfAborted();
        counter.at(...progress);
      },
    },
    now: () => new Date(),
    sleep: io.sleep,
    deep,
  };
}

/** Messages of a queue, but for delayed ones; SQS counts approximately. */
async function waiting({ sqs }: Stores, url: string): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
}
