/** What may stand in the messages between functions, read before anything is done about it. */
import * as z from 'zod/mini';
import { ExpectationError } from './errors.ts';
import type { PublishWork, TimerWork } from './messages.ts';

const PublishBody = z.union([
  z.object({ root: z.literal(true), again: z.optional(z.string()) }),
  z.object({ rebuild: z.string(), again: z.optional(z.string()) }),
  z.object({ newsroom: z.string() }),
]);

const TimerBody = z.object({
  newsroom: z.string(),
  article: z.string(),
  publishAt: z.iso.datetime(),
});

/** @throws ExpectationError for what asks for no work of the publish queue */
export function publishWork(body: unknown): PublishWork {
  const read = PublishBody.safeParse(body);
  if (read.success) return read.data as PublishWork;
  throw unread('newsroom, rebuild or root', 'publish', body);
}

/** @throws ExpectationError for what names no article and time */
export function timerWork(body: unknown): TimerWork {
  const read = TimerBody.safeParse(body);
  if (read.success) return read.data;
  throw unread('newsroom, article and a time to publish at', 'timer', body);
}

/** For a body that nobody knows what to do with: failing, it becomes a dead letter, and is told. */
export function unread(expected: string, queue: string, body: unknown): ExpectationError {
  return new ExpectationError(expected, `a message of the ${queue} queue`, shapeOf(body));
}

/** Names of a program's fields; a person's words are not written like that. */
const FIELD = /^[A-Za-z][A-Za-z0-9_-]{0,29}$/;

/** Fields that are named of one that has many. */
const MOST_FIELDS = 5;

/** What something is, without repeating what it says: logs hold nothing that a person wrote. */
function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  const fields = Object.entries(value);
  if (fields.length === 0) return 'an object without fields';
  const named = fields.slice(0, MOST_FIELDS).map(fieldOf);
  const more = fields.length - named.length;
  return `an object with ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function fieldOf([name, value]: [string, unknown]): string {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  return `${FIELD.test(name) ? name : '?'} (${kind})`;
}
