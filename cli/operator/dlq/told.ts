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

/** A queue's dead letters for people. */
export function queueText({ queue, count, letters }: ToldQueue, now: Date): string {
  if (count === 0) return `${queue}: no dead letters`;
  const hidden = count - letters.length;
  const lines = [
    `${queue}: ${counted(count, 'dead letter')}`,
    ...letters.flatMap((letter) => letterLines(letter, now)),
    ...(hidden > 0 ? [`  ${hiddenText(queue, hidden)}`] : []),
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

function hiddenText(queue: WorkQueueName, hidden: number): string {
  const those = hidden === 1 ? '1 more cannot' : `${hidden} more cannot`;
  if (queue !== 'publish')
    return `${those} be seen at the moment: somebody else is looking at them.`;
  return (
    `${those} be seen: in this queue a newsroom’s messages keep their order, and the later ones ` +
    'show once the earlier ones are redriven or discarded.'
  );
}
