import { formatVersion, parseVersion, type Version } from '../version.ts';
import type { Item, Table } from './table.ts';

/**
 * Writes a record that follows from the log, unless a newer one is there: a worker that wakes up
 * late changes nothing, and the record that stands is the right one.
 */
export async function putFenced(table: Table, item: Item, version: Version): Promise<void> {
  const fence = formatVersion(version);
  await table.put({ ...item, version: fence }, { attribute: 'version', before: fence });
}

/**
 * The version of the event that a record reflects; undefined where it bears none that could be
 * compared, as Warta writes no such record.
 */
export function versionOf({ version }: Item): Version | undefined {
  return parseVersion(typeof version === 'string' ? version : undefined);
}
