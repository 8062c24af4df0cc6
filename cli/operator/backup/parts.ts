import { type BackupObject, readInventoryLine } from '../../../shared/backup/inventory.ts';
import { readEventLine } from '../../../shared/backup/log-lines.ts';
import type { Manifest, Part } from '../../../shared/backup/manifest.ts';
import { ExpectationError } from '../../../shared/errors.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { sha256 } from '../../../shared/ids.ts';
import type { BackupStore } from './store.ts';

/** Lines of a part: 2 MB of the log or of the inventory, so that a part fits well into memory. */
const LINES = 5_000;

/** Writes lines in parts; full parts come out the same the next time. */
export async function writeParts(
  store: BackupStore,
  lines: readonly string[],
  nameOf: (part: number, hash: string) => string,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (let from = 0; from < lines.length; from += LINES) {
    const text = lines.slice(from, from + LINES).join('\n');
    const bytes = new TextEncoder().encode(`${text}\n`);
    const hash = sha256(bytes);
    const name = nameOf(parts.length + 1, hash);
    await store.write(name, bytes, hash);
    parts.push({ name, size: bytes.length, sha256: hash });
  }
  return parts;
}

/** The events of a backup, in order. @throws ExpectationError for a part that is not as it was */
export async function* eventsOf(store: BackupStore, manifest: Manifest): AsyncGenerator<LogEvent> {
  let seq = 0;
  for await (const { line, where } of linesOf(store, manifest.log)) {
    seq += 1;
    yield readEventLine(line, { newsroom: manifest.newsroom, seq }, where);
  }
  if (seq === manifest.head) return;
  throw new ExpectationError(`${manifest.head} events`, `the log in ${store.place}`, String(seq));
}

/** The objects of a backup. @throws ExpectationError for a part that is not as it was */
export async function* objectsOf(
  store: BackupStore,
  { newsroom, inventory }: Manifest,
): AsyncGenerator<BackupObject> {
  for await (const { line, where } of linesOf(store, inventory))
    yield readInventoryLine(line, newsroom, where);
}

interface Line {
  readonly line: string;
  /** file and number, for messages */
  readonly where: string;
}

async function* linesOf(store: BackupStore, parts: readonly Part[]): AsyncGenerator<Line> {
  for (const part of parts) {
    const bytes = await store.read(part.name);
    if (!bytes || sha256(bytes) !== part.sha256) {
      const received = bytes ? `other bytes (${bytes.length} of ${part.size})` : 'nothing';
      const expected = `the part that its manifest tells of`;
      throw new ExpectationError(expected, `${part.name} in ${store.place}`, received);
    }
    for (const [index, line] of new TextDecoder().decode(bytes).trimEnd().split('\n').entries())
      yield { line, where: `line ${index + 1} of ${part.name} in ${store.place}` };
  }
}
