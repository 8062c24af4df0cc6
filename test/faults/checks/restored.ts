import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../../shared/aws/table.ts';
import { registryKey } from '../../../shared/aws/table-keys.ts';
import { parseNewsroomKey } from '../../../shared/keys.ts';
import { doctored } from '../people/doctor.ts';
import type { Violation } from '../violation.ts';
import { imageOf } from '../world/cloud.ts';
import type { World } from '../world/world.ts';
import { differences, isSameObject, staleAtEdge } from './derived.ts';
import { derivedRecords, renderedAnew } from './rendered-anew.ts';

/**
 * Whether everything public is what the restored log makes of it, and what it does not speak of can
 * be reached by its address alone, is what `warta doctor` calls foreign, and is gone once mended.
 */
export async function checkRestored(
  world: World,
  newsrooms: readonly string[],
): Promise<Violation[]> {
  const { cloud } = world;
  const image = imageOf(cloud);
  const anew = await renderedAnew(image);
  const told = [...image.site].filter(([key]) => anew.site.has(key));
  const records = [...derivedRecords(image.items)].filter(
    ([, item]) => !isOfBefore(image.items, item),
  );
  const others = [...image.site].filter(([key]) => !anew.site.has(key));
  const shown = others.filter(([key, { headers }]) => {
    return (
      headers.metadata?.status !== '410' && parseNewsroomKey(roomOf(key), key).kind !== 'style'
    );
  });
  return [
    ...differences('site', new Map(told), anew.site, isSameObject),
    ...differences('table', new Map(records), anew.records, isDeepStrictEqual),
    ...staleAtEdge(cloud.edge.cached(), image.site),
    ...(await diagnosed(world, newsrooms, new Set(shown.map(([key]) => key)))),
  ];
}

/** A card of a release that was not restored, by a worker of the time before: lists pass it over. */
function isOfBefore(items: readonly Item[], { pk, version }: Item): boolean {
  if (!pk.startsWith('L#')) return false;
  const { pk: registry, sk } = registryKey(pk.slice('L#'.length));
  const epoch = items.find((item) => item.pk === registry && item.sk === sk)?.epoch;
  return String(version) < String(epoch ?? '');
}

async function diagnosed(
  world: World,
  newsrooms: readonly string[],
  shown: ReadonlySet<string>,
): Promise<Violation[]> {
  const [before, after] = await doctored(world, newsrooms);
  const foreign = new Set(
    before.flatMap(({ remedy }) => (remedy?.kind === 'withdraw' ? [remedy.key] : [])),
  );
  const stale = (what: string): Violation => ({ kind: 'stale', what });
  const odd = before.filter(({ remedy, thing, problem }) => {
    const isForeignCard = thing === 'card' && problem === 'foreign';
    return remedy?.kind !== 'withdraw' && !isForeignCard && thing !== 'erasure';
  });
  const { site } = world.cloud;
  return [
    ...[...shown]
      .filter((key) => !foreign.has(key))
      .map((key) => stale(`${key} is known to nobody`)),
    ...[...foreign].filter((key) => !shown.has(key)).map((key) => stale(`${key} is not foreign`)),
    ...[...odd, ...after.filter(({ thing }) => thing !== 'erasure')].map(
      ({ thing, subject, predicate }) =>
        stale(`the doctor says: ${thing} ${subject} is ${predicate}`),
    ),
    ...[...shown]
      .filter((key) => site.stored.get(key)?.headers.metadata?.status !== '410')
      .map((key) => stale(`${key} is still there once the doctor has mended it`)),
  ];
}

function roomOf(key: string): string {
  return key.split('/', 1)[0] ?? '';
}
