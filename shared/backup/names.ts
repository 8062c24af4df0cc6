/**
 * What lies where in a backup. Objects never change under their names, and the parts of log
 * and inventory are named after their bytes: until a newer manifest takes its place, the older one stays true.
 */
import { kindOf } from './inventory.ts';

export const MANIFEST = 'manifest.json';

/** Where the copies of the archive's objects lie. */
export const OBJECTS = 'objects/';

/** A copy of an object of the archive, under the archive's own key. */
export function objectName(key: string): string {
  return `${OBJECTS}${key}`;
}

/** Whether a name is that of a copied object. */
export function isCopy(name: string): boolean {
  return name.startsWith(OBJECTS);
}

/** A part of the log, numbered from 1: events in order, one a line. */
export function logName(part: number, hash: string): string {
  return partName('log', part, hash);
}

/** A part of the list of all objects that those events need, one a line. */
export function inventoryName(part: number, hash: string): string {
  return partName('inventory', part, hash);
}

function partName(kind: 'log' | 'inventory', part: number, hash: string): string {
  return `${kind}/${String(part).padStart(6, '0')}-${hash.slice(0, 12)}.jsonl`;
}

/** Whether a backup wrote this: nothing else beside it is its to delete. Git, too, has objects. */
export function isOfBackup(name: string): boolean {
  const isOfArchive = isCopy(name) && kindOf(name.slice(OBJECTS.length)) !== undefined;
  return isOfArchive || /^(log|inventory)\/\d{6}-[0-9a-f]{12}\.jsonl$/.test(name);
}
