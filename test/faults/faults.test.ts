import { describe, expect, it } from 'vitest';
import { KINDS } from './kinds/index.ts';
import { Plan } from './runner/plan.ts';
import { runPart } from './runner/series.ts';
import { failureText, Totals } from './runner/totals.ts';

/** Enough to meet every kind and scenario; `npm run faults` meets every call. */
const RUNS = 350;
const SEED = 20261124;
/** Milliseconds: half a minute of work, on a machine that has ten times as much to do. */
const PATIENCE = 300_000;

describe('a newsroom under faults', () => {
  it(
    'loses nothing, doubles nothing, and shows what its log says',
    async () => {
      const plan = new Plan({ runs: RUNS, seed: SEED });
      const totals = new Totals();
      const failures: string[] = [];
      for (let handed = plan.next(); handed; handed = plan.next()) {
        const done = await runPart(handed.part);
        plan.done(handed, done);
        totals.add(done);
        failures.push(...done.failures.map(failureText));
      }
      expect(failures.join('\n')).toBe('');
      expect(totals.runs).toBe(RUNS);
      expect(totals.injected).toBeGreaterThan(RUNS / 2);
    },
    PATIENCE,
  );

  it.each(KINDS.map((kind) => [kind.name, kind] as const))(
    'is the same, call by call, when %s is run again',
    async (_name, kind) => {
      const [scenario] = kind.scenarios;
      if (!scenario) throw new Error(`${kind.name} has no scenario`);
      const once = await kind.run({ scenario, seed: SEED, at: 2 });
      const again = await kind.run({ scenario, seed: SEED, at: 2 });
      expect(again.story()).toEqual(once.story());
    },
  );
});
