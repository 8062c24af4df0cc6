import { TRIES } from '../backoff.ts';
import type { Outcome } from './outcome.ts';

/** `retry`: wait, then with a fresh signature. `renew`: at once with a fresh signature. */
export type Step = 'done' | 'retry' | 'renew' | 'giveUp';

/** S3's error codes that pass by themselves, beside every 5xx (S3 API reference, error responses). */
const PASSING = new Set(['RequestTimeout', 'SlowDown']);

/**
 * What S3 says when a policy, or the credentials that signed it, ran out. AccessDenied also stands
 * for a broken condition, which only its text would tell apart; so it is renewed once and no more.
 */
const EXPIRED = new Set(['AccessDenied', 'ExpiredToken']);

/** @param tried attempts so far that count, from 1; @param renewed whether it was signed anew at once */
export function nextStep(outcome: Outcome, tried: number, renewed: boolean): Step {
  if (outcome.kind === 'stored') return 'done';
  if (isPassing(outcome)) return tried < TRIES ? 'retry' : 'giveUp';
  const expired = outcome.kind === 'refused' && EXPIRED.has(outcome.code);
  return expired && !renewed ? 'renew' : 'giveUp';
}

function isPassing(outcome: Outcome): boolean {
  if (outcome.kind === 'cut') return true;
  return outcome.kind === 'refused' && (outcome.status >= 500 || PASSING.has(outcome.code));
}
