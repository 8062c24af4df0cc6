import type { Message } from '../../../shared/aws/queue.ts';
import type { Dice } from '../../support/dice.ts';

/** A request that SQS refuses; told apart by its name. */
class QueueRefusal extends Error {
  constructor(
    override readonly name: 'InvalidParameterValue' | 'MissingParameter' | 'MessageNotInflight',
    message: string,
  ) {
    super(message);
  }
}

export interface QueueSpec {
  readonly name: string;
  readonly fifo: boolean;
  /** milliseconds */
  readonly visibility: number;
  /** deliveries until a message is put aside */
  readonly maxReceives: number;
}

/** A message as SQS keeps it. */
export interface Kept {
  readonly id: string;
  readonly body: string;
  readonly group: string | undefined;
  /** milliseconds */
  readonly sentAt: number;
  /** when it can be delivered, or delivered again: milliseconds */
  visibleAt: number;
  receives: number;
  /** of the newest delivery */
  receipt: string | undefined;
}

/** SQS developer guide: a FIFO queue knows an id for five minutes, its message deleted or not. */
const DEDUPLICATION = 5 * 60 * 1000;
/** Seconds. */
const LONGEST_DELAY = 900;
const LONGEST_VISIBILITY = 12 * 3600;
/** Of deduplication ids and groups. */
const ID = /^[\w!"#$%&'()*+,\-./:;<=>?@[\\\]^`{|}~]{1,128}$/;

/**
 * A queue in memory, with the semantics of SQS. Standard: any order, at least once. FIFO: a group in
 * order, nobody else of it while one is in flight; a known deduplication id is accepted and dropped.
 */
export class MemoryQueue {
  readonly deadLetters: Kept[] = [];
  #messages: Kept[] = [];
  readonly #known = new Map<string, number>();
  #sent = 0;

  constructor(readonly spec: QueueSpec) {}

  get size(): number {
    return this.#messages.length;
  }

  send(message: Message, now: number): void {
    this.#check(message);
    const { body, group, deduplication, delay } = message;
    if (deduplication !== undefined && this.spec.fifo) {
      if ((this.#known.get(deduplication) ?? 0) > now) return;
      this.#known.set(deduplication, now + DEDUPLICATION);
    }
    this.#sent += 1;
    this.#messages.push({
      id: `${this.spec.name}-${this.#sent}`,
      body: JSON.stringify(body),
      group,
      sentAt: now,
      visibleAt: now + (delay ?? 0) * 1000,
      receives: 0,
      receipt: undefined,
    });
  }

  #check({ group, deduplication, delay }: Message): void {
    if (this.spec.fifo) {
      if (!group || !ID.test(group)) throw new QueueRefusal('MissingParameter', 'MessageGroupId');
      if (!deduplication || !ID.test(deduplication)) {
        throw new QueueRefusal('InvalidParameterValue', `MessageDeduplicationId ${deduplication}`);
      }
      if (delay !== undefined) throw new QueueRefusal('InvalidParameterValue', 'DelaySeconds');
    } else if (deduplication !== undefined) {
      throw new QueueRefusal('InvalidParameterValue', 'MessageDeduplicationId');
    }
    if (delay !== undefined && !(Number.isInteger(delay) && delay >= 0 && delay <= LONGEST_DELAY)) {
      throw new QueueRefusal('InvalidParameterValue', `DelaySeconds ${delay}`);
    }
  }

  /** At most `max` messages, which nobody else gets until they are deleted or visible again. */
  receive(max: number, now: number, dice: Dice): Readonly<Kept & { receipt: string }>[] {
    const received: Readonly<Kept & { receipt: string }>[] = [];
    while (received.length < max) {
      const ready = this.#deliverable(now);
      if (ready.length === 0) break;
      const message = ready[this.spec.fifo ? 0 : dice.below(ready.length)];
      if (!message) break;
      message.receives += 1;
      message.visibleAt = now + this.spec.visibility;
      message.receipt = `${message.id}/${message.receives}`;
      received.push({ ...message, receipt: message.receipt });
    }
    return received;
  }

  /** Only by the receipt of the newest delivery; else it stays, as SQS warns. */
  delete(receipt: string): void {
    this.#messages = this.#messages.filter((message) => message.receipt !== receipt);
  }

  changeVisibility(receipt: string, seconds: number, now: number): void {
    if (!(Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_VISIBILITY)) {
      throw new QueueRefusal('InvalidParameterValue', `VisibilityTimeout ${seconds}`);
    }
    const message = this.#messages.find((candidate) => candidate.receipt === receipt);
    if (!message || message.visibleAt <= now) {
      throw new QueueRefusal('MessageNotInflight', receipt);
    }
    message.visibleAt = now + seconds * 1000;
  }

  /** Sends what was put aside anew, as an operator does. */
  redrive(now: number): void {
    for (const message of this.deadLetters.splice(0)) {
      const anew = { receives: 0, receipt: undefined, visibleAt: now, sentAt: now };
      this.#messages.push({ ...message, ...anew });
    }
  }

  purge(): void {
    this.#messages = [];
  }

  isReady(now: number): boolean {
    return this.#messages.length > 0 && this.#deliverable(now).length > 0;
  }

  /** When a message will be visible that is not: milliseconds. */
  next(now: number): number | undefined {
    let next: number | undefined;
    for (const { visibleAt } of this.#messages) {
      if (visibleAt > now && (next === undefined || visibleAt < next)) next = visibleAt;
    }
    return next;
  }

  #deliverable(now: number): Kept[] {
    this.#putAside(now);
    if (!this.spec.fifo) return this.#messages.filter(({ visibleAt }) => visibleAt <= now);
    const heads = new Map<string | undefined, Kept>();
    for (const message of this.#messages) {
      if (!heads.has(message.group)) heads.set(message.group, message);
    }
    return [...heads.values()].filter(({ visibleAt }) => visibleAt <= now);
  }

  #putAside(now: number): void {
    const { maxReceives } = this.spec;
    const isSpent = ({ receives, visibleAt }: Kept) => receives >= maxReceives && visibleAt <= now;
    if (!this.#messages.some(isSpent)) return;
    this.deadLetters.push(...this.#messages.filter(isSpent));
    this.#messages = this.#messages.filter((message) => !isSpent(message));
  }
}
