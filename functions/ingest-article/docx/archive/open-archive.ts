import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { MOST_ENTRIES, MOST_RATIO, MOST_XML_BYTES } from '../limits.ts';
import { damaged, Refusal, tooLarge } from '../refusal.ts';
import { type ArchiveEntry, entryOf } from './entries.ts';

/** The files of an archive by their names in lower case: names of parts do not depend on case. */
export type Entries = ReadonlyMap<string, ArchiveEntry>;

/**
 * The list of files in a ZIP archive, checked: no two of one name, none within another, each as its own
 * header says, all of them no bomb even where nobody asks for them. Nothing is inflated.
 *
 * @throws Refusal tooLarge, encrypted, damaged
 */
export async function openArchive(bytes: Buffer): Promise<Entries> {
  try {
    const zip = await fromBufferPromise(bytes);
    if (zip.entryCount > MOST_ENTRIES) throw tooMany(zip.entryCount);
    const entries = await listed(zip);
    checkRatio(entries, bytes.length);
    return checked(entries);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // yauzl's own errors have neither class nor code.
    throw damaged('one whose list of files cannot be read', error);
  }
}

async function listed(zip: ZipFile): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (isFolder(entry)) continue;
    entries.push(entryOf(entry, await zip.readLocalFileHeaderPromise(entry)));
  }
  return entries;
}

function isFolder(entry: Entry): boolean {
  return entry.fileName.endsWith('/') && entry.compressedSize <= 2;
}

function checked(entries: readonly ArchiveEntry[]): Entries {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size < entries.length) throw damaged('one with two files of one name');
  const inOrder = [...entries].sort((a, b) => a.header - b.header);
  inOrder.forEach((entry, index) => {
    const before = inOrder[index - 1];
    if (before && before.end > entry.header) throw damaged('one whose files lie within each other');
  });
  return byName;
}

function checkRatio(entries: readonly ArchiveEntry[], packed: number): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked <= MOST_XML_BYTES || unpacked <= packed * MOST_RATIO) return;
  const times = Math.round(unpacked / packed);
  throw tooLarge(`${MOST_RATIO} times its own size in it`, `one that unpacks to ${times} times`);
}

function tooMany(count: number): Refusal {
  return tooLarge(`${MOST_ENTRIES} files in its archive`, `one with ${count}`);
}
