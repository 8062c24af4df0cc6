import type { Item } from '../../../shared/aws/table.ts';
import { WORK_QUEUES, type WorkQueueName } from '../../../shared/message-meaning.ts';
import { MAX_RECEIVES } from '../../../shared/messages.ts';
import { UPLOAD_PREFIXES } from '../../../shared/upload-keys.ts';
import {
  type MemoryObjects,
  memoryObjects,
  type StoredObject,
} from '../../support/memory-objects.ts';
import { type MemoryTable, memoryTable } from '../../support/memory-table.ts';
import { CONSUMERS } from './deployment.ts';
import { MemoryEdge } from './edge.ts';
import { MemoryQueue } from './queue.ts';

/** All that AWS keeps for one deployment, in memory. */
export interface Cloud {
  readonly table: MemoryTable;
  readonly uploads: MemoryObjects;
  readonly archive: MemoryObjects;
  readonly site: MemoryObjects;
  readonly queues: Readonly<Record<WorkQueueName, MemoryQueue>>;
  readonly edge: MemoryEdge;
}

/** What a cloud held at some moment, to begin others with; messages and caches are not part of it. */
export interface CloudImage {
  readonly items: readonly Item[];
  readonly archive: ReadonlyMap<string, StoredObject>;
  readonly site: ReadonlyMap<string, StoredObject>;
}

export interface CloudOptions {
  readonly now: () => Date;
  readonly image: CloudImage;
  readonly onUpload: (key: string, object: StoredObject, sequencer: string) => void;
  readonly onSite: (key: string, object: StoredObject, before: StoredObject | undefined) => void;
}

export const EMPTY_IMAGE: CloudImage = { items: [], archive: new Map(), site: new Map() };

export function memoryCloud({ now, image, onUpload, onSite }: CloudOptions): Cloud {
  const edge = new MemoryEdge(now);
  const archive = memoryObjects('archive', [], now, { stored: image.archive });
  const known = new Map(image.site);
  const site = memoryObjects('site', [archive], now, {
    stored: image.site,
    onCreated: (key, object) => {
      const before = known.get(key);
      known.set(key, object);
      if (before) edge.read(key, before);
      onSite(key, object, before);
    },
  });
  const queues = Object.fromEntries(WORK_QUEUES.map((name) => [name, workQueue(name)]));
  return {
    table: memoryTable(image.items),
    uploads: memoryObjects('uploads', [], now, { onCreated: onUpload }),
    archive,
    site,
    queues: queues as Record<WorkQueueName, MemoryQueue>,
    edge,
  };
}

function workQueue(name: WorkQueueName): MemoryQueue {
  const fifo = name === 'publish';
  const { visibility } = CONSUMERS[name];
  return new MemoryQueue({ name, fifo, visibility, maxReceives: MAX_RECEIVES });
}

export function imageOf({ table, archive, site }: Cloud): CloudImage {
  return { items: table.items(), archive: new Map(archive.stored), site: new Map(site.stored) };
}

/** The queue that S3 tells of an upload. */
export function queueOfUpload(key: string): 'photo' | 'text' | undefined {
  if (key.startsWith(UPLOAD_PREFIXES.photo)) return 'photo';
  return key.startsWith(UPLOAD_PREFIXES.text) ? 'text' : undefined;
}
