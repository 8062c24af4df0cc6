import type { Node } from 'constructs';
import { ExpectationError } from '../shared/errors.ts';
import { nearest } from '../shared/nearest.ts';

/** What a deployment is told by `-c NAME=VALUE`, or by `context` in cdk.json. */
export const CONTEXT_KEYS = [
  'stackName',
  'region',
  'domain',
  'certificateArn',
  'alarmEmail',
  'runbookUrl',
  'monthlyBudgetUsd',
  'exportBucket',
  'exportAccount',
] as const;
export type ContextKey = (typeof CONTEXT_KEYS)[number];

export function contextOf(node: Node, key: ContextKey): unknown {
  return node.tryGetContext(key);
}

/** CDK's own keys name what they belong to; but for this one, of `cdk acknowledge`. */
const CDKS = /[@:/]|^acknowledged-issue-numbers$/;

/**
 * CDK takes any key, so that nobody would be told of alarms where one letter of `alarmEmail` is wrong.
 * @throws ExpectationError for a key that is neither ours nor CDK's
 */
export function checkContext(node: Node): void {
  const known: readonly string[] = CONTEXT_KEYS;
  const keys = Object.keys(node.getAllContext());
  const unknown = keys.find((key) => !known.includes(key) && !CDKS.test(key));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  const hint = meant === undefined ? '' : `: did you mean ${meant}?`;
  const expected = `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`;
  throw new ExpectationError(expected, 'the name of an option -c', `${unknown}${hint}`);
}
