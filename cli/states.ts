import type { SubmissionState } from '../shared/submissions/wire.ts';
import { EXIT } from './exit-codes.ts';

/** What a state means, for people. */
export const STATE_TEXTS: Readonly<Record<SubmissionState, string>> = {
  open: 'receiving and reading files',
  rejected: 'rejected',
  inReview: 'in review: it goes live when an editor approves it',
  scheduled: 'scheduled: it goes live at its time',
  publishing: 'accepted: its page is being written',
  live: 'live',
};

/** And for the shell. */
export const STATE_EXITS: Readonly<Record<SubmissionState, number>> = {
  open: EXIT.waiting,
  rejected: EXIT.rejected,
  inReview: EXIT.waiting,
  scheduled: EXIT.waiting,
  publishing: EXIT.waiting,
  live: EXIT.live,
};

/** States that change only by somebody's act or at a set time: no use in waiting on. */
export function isAtRest(state: SubmissionState): boolean {
  return state !== 'open' && state !== 'publishing';
}
