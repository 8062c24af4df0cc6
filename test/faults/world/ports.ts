import type { Cdn } from '../../../shared/aws/cdn.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import type { Queue, Retries } from '../../../shared/aws/queue.ts';
import type { Table } from '../../../shared/aws/table.ts';
import type { WorkQueueName } from '../../../shared/message-meaning.ts';
import type { Cloud } from './cloud.ts';
import { scheduled, type Who } from './port.ts';
import type { MemoryQueue } from './queue.ts';
import type { Scheduler } from './scheduler.ts';

/** What a function reaches AWS through: the adapters of shared/aws stand on these alone. */
export interface Ports {
  readonly table: Table;
  readonly uploads: Objects;
  readonly archive: Objects;
  readonly site: Objects;
  readonly cdn: Cdn;
  readonly queues: Readonly<Record<WorkQueueName, Queue>>;
  readonly retries: Readonly<Record<WorkQueueName, Retries>>;
}

/** The ports of one environment, or of one person. */
export function portsOf(scheduler: Scheduler, cloud: Cloud, who: Who): Ports {
  const via = <T extends object>(name: string, port: T) => scheduled(scheduler, who, name, port);
  const { table, uploads, archive, site, edge } = cloud;
  const queue = (name: WorkQueueName) =>
    via(`${name}Queue`, queuePort(cloud.queues[name], scheduler));
  const retries = (name: WorkQueueName) =>
    via(`${name}Queue`, retriesPort(cloud.queues[name], scheduler));
  return {
    table: via('table', table),
    uploads: via('uploads', uploads),
    archive: via('archive', archive),
    site: via('site', site),
    cdn: via('cdn', edge.cdn),
    queues: {
      publish: queue('publish'),
      photo: queue('photo'),
      text: queue('text'),
      timer: queue('timer'),
    },
    retries: {
      publish: retries('publish'),
      photo: retries('photo'),
      text: retries('text'),
      timer: retries('timer'),
    },
  };
}

export function queuePort(queue: MemoryQueue, scheduler: Scheduler): Queue {
  return { send: async (message) => queue.send(message, scheduler.time) };
}

function retriesPort(queue: MemoryQueue, scheduler: Scheduler): Retries {
  return {
    later: async (receipt, seconds) => queue.changeVisibility(receipt, seconds, scheduler.time),
  };
}
