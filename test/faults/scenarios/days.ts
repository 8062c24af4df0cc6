import fc from 'fast-check';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Milliseconds after the one before it, without waiting for its end. */
const after = fc.integer({ min: 0, max: 40 * SECOND });
/** Which of the releases so far, counted round. */
const of = fc.nat({ max: 9 });

const submit = fc.record({
  do: fc.constant('submit' as const),
  after,
  room: fc.constantFrom('samarinda', 'bontang'),
  isReporter: fc.integer({ max: 5, min: 0 }).map((n) => n === 5),
  photos: fc.nat({ max: 2 }),
  how: fc.constantFrom('whole', 'whole', 'spoilt', 'cut', 'twice'),
  publishIn: fc.option(fc.integer({ min: MINUTE, max: 6 * MINUTE }), { nil: undefined, freq: 3 }),
});

const withdraw = fc.record({
  do: fc.constant('withdraw' as const),
  after,
  of,
  fate: fc.constantFrom('retract', 'erase', 'bare'),
});

const others = fc.record({
  do: fc.constantFrom('rename', 'rebuild', 'redrive', 'sweep', 'restart', 'wake'),
  after,
});

/** What somebody does in a newsroom, or what AWS or its operator does to it. */
const step = fc.oneof(
  { weight: 4, arbitrary: submit },
  { weight: 3, arbitrary: withdraw },
  { weight: 3, arbitrary: others },
);

/** How many of a thousand calls, messages and batches have a fault, are lost, and come twice. */
const weather = fc.record({
  faults: fc.constantFrom(0, 5, 20, 60),
  lost: fc.constantFrom(0, 30, 100),
  duplicates: fc.constantFrom(0, 100, 300),
});

/** A day in two newsrooms. */
export const days = fc.record({
  weather,
  steps: fc
    .tuple(submit, fc.array(step, { maxLength: 14, size: 'max' }))
    .map(([first, others]): Step[] => [first, ...others]),
});

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type Day = Of<typeof days>;
export type Step = Of<typeof step>;
export type Submit = Of<typeof submit>;
export type Withdraw = Of<typeof withdraw>;
