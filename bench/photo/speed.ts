import { makeRenditions } from '../../functions/ingest-photo/renditions.ts';
import type { Figure } from '../support/report.ts';
import { interleaved, type Job, type Runs, ratio, typical } from '../support/rounds.ts';
import type { Input } from './inputs.ts';
import { naiveHandouts, naiveScreen } from './naive.ts';
import { encodeAll, encodeScreen, readyPixels, screenRenditions } from './product.ts';

/** Ways to the twelve renditions, and to all seventeen files. */
type Way = 'twelve' | 'encodeTwelve' | 'naiveTwelve' | 'all' | 'encodeAll' | 'naiveAll';

export type SpeedRuns = Runs<Way>;

export async function measureSpeed({ bytes, file }: Input, rounds: number): Promise<SpeedRuns> {
  const ready = await readyPixels(bytes, file);
  const jobs: Record<Way, Job> = {
    twelve: () => screenRenditions(bytes, file),
    encodeTwelve: () => encodeScreen(ready.screen),
    naiveTwelve: () => naiveScreen(bytes, file),
    all: () => makeRenditions(bytes, file),
    encodeAll: () => encodeAll(ready),
    naiveAll: async () => [await naiveScreen(bytes, file), await naiveHandouts(bytes, file)],
  };
  return await interleaved(jobs, rounds);
}

/** Against the least that can be: encoding of pixels that are there. */
export function againstEncoding(name: string, runs: SpeedRuns): Figure[] {
  const figure = (what: string, value: number) => {
    return { name: `${name}: CPU of ${what} to pure encoding`, value, unit: '×', goal: 1.25 };
  };
  return [
    figure('12 files', ratio(runs, 'cpu', 'twelve', 'encodeTwelve')),
    figure('17 files', ratio(runs, 'cpu', 'all', 'encodeAll')),
  ];
}

/** Against the naive way, which decodes again for each file. */
export function againstNaive(name: string, runs: SpeedRuns): Figure[] {
  return [
    toNaive(`${name}: CPU of 12 files`, ratio(runs, 'cpu', 'twelve', 'naiveTwelve'), 0.8),
    toNaive(`${name}: CPU of 17 files`, ratio(runs, 'cpu', 'all', 'naiveAll'), 0.8),
  ];
}

/** The naive way makes one file after the other. */
export function timeAgainstNaive(name: string, runs: SpeedRuns): Figure[] {
  return [
    toNaive(`${name}: time of 12 files`, ratio(runs, 'wall', 'twelve', 'naiveTwelve'), 0.6),
    toNaive(`${name}: time of 17 files`, ratio(runs, 'wall', 'all', 'naiveAll'), 0.6),
  ];
}

function toNaive(what: string, value: number, goal: number): Figure {
  return { name: `${what} to the naive way`, value, unit: '×', goal };
}

export const SPEED_HEADS = ['photo', 'files', 'here', 'encoding', 'naive', 'encoding to naive'];

/** What stands behind the ratios: ms of processor time, and what the ratio to the naive way cannot get below. */
export function speedRows(name: string, runs: SpeedRuns): string[][] {
  const cpu = (way: Way) => Math.round(typical(runs, 'cpu', way)).toString();
  const least = (encoding: Way, naive: Way) => ratio(runs, 'cpu', encoding, naive).toFixed(2);
  return [
    [
      ...[name, '12', cpu('twelve'), cpu('encodeTwelve'), cpu('naiveTwelve')],
      least('encodeTwelve', 'naiveTwelve'),
    ],
    [
      ...[name, '17', cpu('all'), cpu('encodeAll'), cpu('naiveAll')],
      least('encodeAll', 'naiveAll'),
    ],
  ];
}
