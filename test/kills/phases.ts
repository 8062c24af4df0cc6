import type { Dice } from '../support/dice.ts';

/** What the newsroom is about when it is killed. */
const PHASES = ['starting', 'uploading', 'ingesting', 'deciding', 'publishing'] as const;
export type Phase = (typeof PHASES)[number];

/** A moment to kill at: so long after the phase has begun. */
export interface Moment {
  readonly phase: Phase;
  readonly milliseconds: number;
}

/** About as long as each phase takes, in milliseconds, its function's first start included. */
const SPANS: Readonly<Record<Phase, number>> = {
  starting: 2_000,
  uploading: 60,
  ingesting: 500,
  deciding: 40,
  publishing: 300,
};

/** One kill of ten strikes a start; the others are spread evenly over what a release goes through. */
const SHARE_OF_STARTS = 0.1;

export function momentsOf(kills: number, chance: Dice): Moment[] {
  const starts = Math.round(kills * SHARE_OF_STARTS);
  const [starting, ...rest] = PHASES;
  const phases = Array.from({ length: kills }, (_, i) =>
    i < starts ? starting : (rest[i % rest.length] ?? starting),
  );
  return shuffled(phases, chance).map((phase) => ({
    phase,
    milliseconds: Math.round(SPANS[phase] * chance.number()),
  }));
}

function shuffled<T>(items: readonly T[], chance: Dice): T[] {
  return items
    .map((item) => ({ item, order: chance.number() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** What a line says that has begun: of `npm start` with WARTA_LOG=info. The sweep begins things anew. */
const BEGINNINGS: readonly (readonly [what: RegExp, phase: Phase])[] = [
  [/: upload found \(/, 'ingesting'],
  [/: file read \(/, 'deciding'],
  [/: submission undecided \(/, 'deciding'],
  [/: submission decided \(/, 'publishing'],
  [/: newsroom behind \(/, 'publishing'],
];

/** The phase that begins with a line. */
export function beganBy(line: string): Phase | undefined {
  return BEGINNINGS.find(([what]) => what.test(line))?.[1];
}

/** The article that a line says to be public now. */
export function publishedBy(line: string): string | undefined {
  return /: published \(.*article (\w+)/.exec(line)?.[1];
}
