import type { S3EventRecord } from './s3/events.ts';
import type { Queues } from './sqs/queues.ts';
import type { NotificationModel } from './template/model.ts';

export interface NotificationDeps {
  readonly notifications: readonly NotificationModel[];
  readonly queues: Pick<Queues, 'send'>;
  onError(error: unknown): void;
}

/** Sends S3's events to the queues that the template names. */
export class Notifier {
  readonly #deps: NotificationDeps;
  #pending = 0;

  constructor(deps: NotificationDeps) {
    this.#deps = deps;
  }

  /** How many events are on their way to a queue. */
  get pending(): number {
    return this.#pending;
  }

  created(record: S3EventRecord): void {
    for (const queueArn of receivers(record, this.#deps.notifications)) {
      this.#pending += 1;
      this.#deps.queues
        .send(queueArn, JSON.stringify({ Records: [record] }))
        .catch(this.#deps.onError)
        .finally(() => {
          this.#pending -= 1;
        });
    }
  }
}

/** The queues whose filters a record meets. */
export function receivers(
  { eventName, s3 }: S3EventRecord,
  notifications: readonly NotificationModel[],
): string[] {
  const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
  return notifications
    .filter(
      ({ bucket, events, prefix, suffix }) =>
        bucket === s3.bucket.name &&
        events.some((event) => isEvent(event, eventName)) &&
        key.startsWith(prefix) &&
        key.endsWith(suffix),
    )
    .map(({ queueArn }) => queueArn);
}

/** `s3:ObjectCreated:*` takes in `ObjectCreated:Post`. */
function isEvent(pattern: string, eventName: string): boolean {
  const name = `s3:${eventName}`;
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
