import { join } from 'node:path';
import { ended } from './ended.ts';
import { FOUND } from './mutant.ts';
import { type Reach, SOME_FAULTS } from './reach.ts';

/** Milliseconds in which runs or tests must end. Who does not end has noticed nothing. */
const LONGEST = 5 * 60_000;

/** What it came to: who noticed, if anybody did; what did not end, or broke before it could tell. */
export interface Noticed {
  readonly by?: string;
  readonly remarks: readonly string[];
}

/** Has everybody look who comes by a file; those that mostly tell soonest go first. */
export async function notice(
  folder: string,
  { faults, near, far }: Reach,
  nearFirst = false,
): Promise<Noticed> {
  const remarks: string[] = [];
  const tests = async (names: readonly string[]) =>
    names.length > 0 ? await testsFail(folder, names, remarks) : undefined;
  const played = async () => (faults ? await runs(folder, remarks) : undefined);
  const looks = nearFirst
    ? [() => tests(near), played, () => tests(far)]
    : [played, () => tests(near), () => tests(far)];
  for (const look of looks) {
    const by = await look();
    if (by !== undefined) return { by, remarks };
  }
  return { remarks };
}

async function runs(folder: string, remarks: string[]): Promise<string | undefined> {
  const done = await ended(folder, ['--import', 'tsx', SOME_FAULTS], LONGEST);
  const found = done.printed.split('\n').find((line) => line.startsWith(FOUND));
  if (found !== undefined) return found.slice(FOUND.length);
  if (done.code !== 0) remarks.push(remark('runs under faults', done.code));
  return undefined;
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Only a test that says what is wrong has noticed: not one whose time ran out, or that did not begin. */
async function testsFail(
  folder: string,
  tests: readonly string[],
  remarks: string[],
): Promise<string | undefined> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const how = ['run', '--bail=1', '--maxWorkers=1', '--reporter=json'];
  const done = await ended(folder, [vitest, ...how, ...tests], LONGEST);
  const json = done.printed.split('\n').find((line) => line.startsWith('{"num'));
  const report = json === undefined ? undefined : (JSON.parse(json) as Report);
  const failed = report?.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'failed' && !isTimeUp(failureMessages));
  if (failed?.[0]) return failed[0].fullName;
  if (done.code !== 0) remarks.push(remark('tests', done.code));
  return undefined;
}

function isTimeUp(messages: readonly string[]): boolean {
  return messages.some((message) => /\b(?:Test|Hook) timed out in/.test(message));
}

function remark(what: string, code: number | null): string {
  return code === null ? `${what} did not end` : `${what} broke before they could tell`;
}
