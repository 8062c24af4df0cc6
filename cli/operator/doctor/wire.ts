import { sqsLength } from '../../../shared/aws/queue-length.ts';
import { restoreTable } from '../../../shared/aws/restore-table.ts';
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
    restoring: restoreTable(stores.table),
    queues: deadLettersOf(deployment, stores.sqs),
    publishing: () => sqsLength(stores.sqs, deployment.PublishQueueUrl),
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
