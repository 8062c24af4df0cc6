import { kindsCalled } from '../kinds/index.ts';

export interface Replay {
  readonly kind: string;
  readonly scenario: string;
  readonly seed: number;
  readonly at: number;
}

/** One run again, with every call that was made in it. @returns the exit code */
export async function replay({ kind, scenario, seed, at }: Replay): Promise<number> {
  const [found] = kindsCalled(kind);
  const played = found?.scenarios.find(({ name }) => name === scenario);
  if (!found || !played) throw new Error(`Expected a scenario of ${kind} but received ${scenario}`);
  const { violations, injected, story } = await found.run({ scenario: played, seed, at });
  for (const line of story()) console.log(line);
  console.log(`${injected} faults injected`);
  for (const violation of violations) console.log(`${violation.kind}: ${violation.what}`);
  console.log(violations.length === 0 ? 'nothing was found' : `${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
}
