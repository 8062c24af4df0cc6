import { expect, onTestFinished, test } from 'vitest';
import { eventsOf, objectsOf, writeParts } from '../../../../cli/operator/backup/parts.ts';
import { eventLine } from '../../../../shared/backup/log-lines.ts';
import type { Manifest } from '../../../../shared/backup/manifest.ts';
import { inventoryName, logName } from '../../../../shared/backup/names.ts';
import type { LogEvent } from '../../../../shared/events.ts';
import { folderPlace } from './newsroom.ts';

/** A backup whose hashes are right, and whose log and inventory are not. */
async function broken(lines: readonly string[]) {
  const { store, close } = await folderPlace();
  onTestFinished(close);
  const log = await writeParts(store, lines, logName);
  const inventory = await writeParts(store, lines, inventoryName);
  return {
    store,
    manifest: { newsroom: 'samarinda', log, inventory, head: 2 } as unknown as Manifest,
  };
}

test('a line that nobody can read is told by file, line, what was expected and what came', async () => {
  const { store, manifest } = await broken(['{"newsroom":']);
  const { place } = store;
  await expect(eventsOf(store, manifest).next()).rejects.toThrow(
    `Expected event 1 of samarinda for line 1 of ${manifest.log[0]?.name} in ${place} but received "{\\"newsroom\\":"`,
  );
  await expect(objectsOf(store, manifest).next()).rejects.toThrow(
    `Expected an object of samarinda for line 1 of ${manifest.inventory[0]?.name} in ${place} but received`,
  );
});

test('a log with fewer events than its manifest tells of is not taken for all of it', async () => {
  const of = { schema: 1, newsroom: 'samarinda', type: 'published', article: 'a', revision: 1 };
  const first = { ...of, seq: 1, sha256: 'a'.repeat(64) } as LogEvent;
  const { store, manifest } = await broken([eventLine(first)]);
  const events = eventsOf(store, manifest);
  expect(await events.next()).toEqual({ done: false, value: first });
  await expect(events.next()).rejects.toThrow(
    `Expected 2 events for the log in ${store.place} but received 1`,
  );
});
