import type { DeadLetter } from '../../../shared/aws/dead-letters.ts';
import {
  type Meaning,
  meaningOf,
  meaningText,
  type WorkQueueName,
} from '../../../shared/message-meaning.ts';
import { counted } from '../../counted.ts';
import { printable } from '../../printable.ts';
import { durationText } from '../../progress/units.ts';
import { type Advice, adviceOn, type WorkFacts } from './advice.ts';
import { HELD_SECONDS } from './each-letter.ts';

/** A dead letter as operators are told of it: `--json` prints it as it is. */
export interface ToldLetter {
  readonly id: string;
  readonly sentAt: string;
  readonly receives: number;
  readonly meaning: Meaning;
  readonly advice: Advice;
  readonly body: string;
}

export interface ToldQueue {
  readonly queue: WorkQueueName;
  /** how many lie there */
  readonly count: number;
  /** those that can be seen; of a FIFO queue, perhaps not all */
  readonly letters: readonly ToldLetter[];
}

export async function toldLetter(
  queue: WorkQueueName,
  { id, sentAt, receives, body }: DeadLetter,
  facts: WorkFacts,
): Promise<ToldLetter> {
  const meaning = meaningOf(queue, body);
  return { id, sentAt, receives, meaning, advice: await adviceOn(meaning, facts), body };
}

/** A queue's dead letters for people. @param self how the user calls this program */
export function queueText(told: ToldQueue, { now, self }: { now: Date; self: string }): string {
  const { queue, count, letters } = told;
  if (count === 0) return `${queue}: no dead letters`;
  const hidden = count - letters.length;
  const lines = [
    `${queue}: ${counted(count, 'dead letter')}`,
    ...letters.flatMap((letter) => letterLines(letter, now)),
    ...(hidden > 0 ? [`  ${hiddenText(told, hidden, self)}`] : []),
  ];
  return lines.join('\n');
}

function letterLines(letter: ToldLetter, now: Date): string[] {
  const age = durationText(Math.max(0, (now.getTime() - Date.parse(letter.sentAt)) / 1000));
  const { cause } = letter.advice;
  const times = letter.receives === 1 ? 'once' : `${letter.receives} times`;
  const body = letter.meaning.kind === 'unknown' ? [`      ${cut(printable(letter.body))}`] : [];
  return [
    `  ${letter.id}  ${age} old, received ${times}`,
    `      ${printable(meaningText(letter.meaning))}`,
    ...body,
    `      ${printable(letter.advice.text)}`,
    ...(cause === undefined ? [] : [`      The cause: ${printable(cause)}`]),
  ];
}

const LONGEST_BODY = 200;

function cut(text: string): string {
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY - 1)}…` : text;
}

/** Why some that are there did not come, and how to come to them. */
function hiddenText({ queue, letters }: ToldQueue, hidden: number, self: string): string {
  const those = `${hidden} more cannot be seen`;
  const it = hidden === 1 ? 'it' : 'they';
  if (queue === 'publish' && letters.length > 0) {
    return (
      `${those}: in this queue a newsroom’s messages keep their order, and ${it} would come after ` +
      'those above. Do with those what is said there, and list again; or send all, seen or not: ' +
      `${self} dlq redrive ${queue} --all. What is published twice comes out once.`
    );
  }
  const behind = queue === 'publish' ? ', and others behind it' : '';
  return (
    `${those}: somebody else is looking at this queue, or was cut off while looking. A look holds ` +
    `what it has seen${behind}, for ${HELD_SECONDS / 60} minutes at most: list again then.`
  );
}
