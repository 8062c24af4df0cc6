import type { MemoryObjects } from './memory-objects.ts';

/** Every public object as a reader gets it: its bytes, and the headers that decide what they mean. */
export function publicFiles({ stored }: MemoryObjects): Map<string, string> {
  const files = [...stored].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    files.map(([key, { headers, text }]) => [key, JSON.stringify([headers, text])] as const),
  );
}

/** The status that readers get for an object, which the edge takes from its metadata. */
export function statusOf({ stored }: MemoryObjects, key: string): number {
  const found = stored.get(key);
  return found ? Number(found.headers.metadata?.status ?? 200) : 404;
}
