import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { KINDS, kindsCalled } from './kinds/index.ts';
import { Plan } from './runner/plan.ts';
import { carryOut } from './runner/pool.ts';
import { Progress } from './runner/progress.ts';
import { replay } from './runner/replay.ts';
import { Totals } from './runner/totals.ts';

const NAMES = KINDS.map(({ name }) => name);

const USAGE = `npm run faults -- [--runs N] [--seed S] [--kind K] [--scenario S]
npm run faults -- --kind K --scenario S --seed S --at N     one run again, call by call

Plays a newsroom in memory under faults, and looks after every step whether a release is lost or
doubled, a link dead, bytes stale, a secret out. Exits 1 if anything was found.

  --runs N       how many runs (10000)
  --seed S       the master seed, from which each series has its own (1)
  --kind K       ${NAMES.join(', ')}
  --scenario S   one of the kind's
  --processes P  one for each core where absent`;

const OPTIONS = {
  runs: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  kind: { type: 'string' },
  scenario: { type: 'string' },
  at: { type: 'string' },
  processes: { type: 'string' },
  help: { type: 'boolean' },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { kind, scenario } = values;
  assertKnown('kind', kind, KINDS);
  const scenarios = kindsCalled(kind).flatMap((one) => one.scenarios);
  assertKnown('scenario', scenario, scenarios);
  const seed = number('seed', values.seed);
  if (values.at !== undefined) {
    if (!kind || !scenario) throw new Error('Expected --kind and --scenario with --at.');
    return await replay({ kind, scenario, seed, at: number('at', values.at) });
  }
  const runs = number('runs', values.runs);
  const plan = new Plan({ runs, seed, ...(kind && { kind }), ...(scenario && { scenario }) });
  const processes = number('processes', values.processes ?? String(availableParallelism()));
  const totals = new Totals();
  const progress = new Progress(runs);
  console.log(`seed ${seed}: ${runs} runs of ${plan.series} series, in ${processes} processes`);
  const failed = (text: string) => progress.say(text);
  await carryOut({ plan, processes, totals, ran: () => progress.ran(), failed });
  progress.end();
  console.log(totals.others());
  console.log(totals.lastLine());
  return totals.failed > 0 ? 1 : 0;
}

function assertKnown(
  option: string,
  value: string | undefined,
  known: readonly { readonly name: string }[],
): void {
  if (value === undefined || known.some(({ name }) => name === value)) return;
  const names = [...new Set(known.map(({ name }) => name))].join(', ');
  throw new Error(`Expected one of ${names} for --${option} but received ${value}`);
}

function number(option: string, value: string): number {
  if (/^\d{1,10}$/.test(value)) return Number(value);
  throw new Error(`Expected a whole number for --${option} but received ${value}`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
