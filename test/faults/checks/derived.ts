import { isDeepStrictEqual } from 'node:util';
import type { StoredObject } from '../../support/memory-objects.ts';
import type { Violation } from '../violation.ts';
import { imageOf } from '../world/cloud.ts';
import type { World } from '../world/world.ts';
import { derivedRecords, renderedAnew } from './rendered-anew.ts';

/** Whether everything public, and every record behind it, is what the log makes of it, byte by byte. */
export async function checkDerived({ cloud }: World): Promise<Violation[]> {
  const image = imageOf(cloud);
  const anew = await renderedAnew(image);
  return [
    ...differences('site', image.site, anew.site, isSameObject),
    ...differences('table', derivedRecords(image.items), anew.records, isDeepStrictEqual),
    ...staleAtEdge(cloud.edge.cached(), image.site),
  ];
}

export function differences<T>(
  where: string,
  found: ReadonlyMap<string, T>,
  expected: ReadonlyMap<string, T>,
  isSame: (a: T, b: T) => boolean,
): Violation[] {
  const violations: Violation[] = [];
  const report = (what: string) => violations.push({ kind: 'stale', what: `${where}: ${what}` });
  for (const [key, value] of expected) {
    const there = found.get(key);
    if (there === undefined) report(`lacks ${key}`);
    else if (!isSame(there, value)) report(`${key} is not what the log makes of it`);
  }
  for (const key of found.keys()) if (!expected.has(key)) report(`${key} should not be there`);
  return violations;
}

export function isSameObject(a: StoredObject, b: StoredObject): boolean {
  return isSameBody(a, b) && isDeepStrictEqual(a.headers, b.headers);
}

function isSameBody(a: StoredObject, b: StoredObject): boolean {
  return a.body === b.body || Buffer.compare(a.bytes, b.bytes) === 0;
}

/** The edge still has what it was never told to forget. */
export function staleAtEdge(
  cached: ReadonlyMap<string, StoredObject>,
  site: ReadonlyMap<string, StoredObject>,
): Violation[] {
  return [...cached].flatMap(([key, object]) => {
    const origin = site.get(key);
    if (origin && isSameObject(origin, object)) return [];
    return [{ kind: 'stale', what: `the edge was not told to forget ${key}` } as const];
  });
}
