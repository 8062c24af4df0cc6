import type { Node } from 'constructs';
import { ExpectationError, shown } from '../shared/errors.ts';
import { RUNBOOK } from './alarms/runbook.ts';
import { contextOf } from './context.ts';

/** Who looks after a deployment, and what that person is told. */
export interface Operator {
  /** where alarms go; undefined: nobody is told */
  readonly alarmEmail?: string;
  /** of docs/runbook.md: alarms lead to its sections */
  readonly runbookUrl: string;
  /** above it, the operator is told; undefined: never */
  readonly monthlyBudgetUsd?: number;
}

/**
 * Reads `-c alarmEmail=…`, `-c runbookUrl=…` and `-c monthlyBudgetUsd=…`, all of which may be absent.
 * @throws ExpectationError where one is malformed, or a budget has nobody to tell
 */
export function operatorOf(node: Node): Operator {
  const alarmEmail = email(contextOf(node, 'alarmEmail'));
  const monthlyBudgetUsd = dollars(contextOf(node, 'monthlyBudgetUsd'));
  if (monthlyBudgetUsd !== undefined && alarmEmail === undefined) {
    const expected = 'an address that is told of costs, by -c alarmEmail,';
    throw new ExpectationError(expected, '-c monthlyBudgetUsd', 'none');
  }
  return { alarmEmail, runbookUrl: address(contextOf(node, 'runbookUrl')), monthlyBudgetUsd };
}

function email(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(value)) return value;
  const expected = 'one e-mail address such as humas-it@example.go.id';
  throw new ExpectationError(expected, '-c alarmEmail', shown(value));
}

function address(value: unknown): string {
  if (value === undefined) return RUNBOOK;
  // Anchors are appended to it.
  if (typeof value === 'string' && /^https:\/\/[^\s#]+$/.test(value)) return value;
  const expected = 'an address https://… of the runbook, without #';
  throw new ExpectationError(expected, '-c runbookUrl', shown(value));
}

/** The command line gives texts, cdk.json numbers. */
function dollars(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const isText = typeof value === 'string' && /^\d+(\.\d\d?)?$/.test(value);
  const amount = isText || typeof value === 'number' ? Number(value) : Number.NaN;
  if (amount > 0) return amount;
  throw new ExpectationError('US dollars, such as 20', '-c monthlyBudgetUsd', shown(value));
}
