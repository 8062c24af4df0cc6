import type { Scenario } from '../stage.ts';
import {
  focus,
  oneText,
  photos,
  review,
  scheduled,
  settings,
  twelve,
  twoRooms,
  word,
} from './releases.ts';
import { withdrawals } from './withdrawals.ts';

/** What people do in a newsroom, one thing a scenario. */
export const ALL: readonly Scenario[] = [
  oneText,
  photos,
  focus,
  word,
  scheduled,
  review,
  settings,
  twoRooms,
  twelve,
  withdrawals,
];
