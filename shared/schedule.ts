/** Milliseconds before its time at which the sweep hands a schedule to the timer queue: two of its rounds. */
export const SWEEP_AHEAD = 2 * 60 * 1000;
