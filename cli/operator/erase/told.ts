import { ARCHIVE_PREFIXES } from '../../../shared/archive-keys.ts';
import { counted } from '../../counted.ts';
import type { Deleted } from './delete.ts';
import type { Left } from './left.ts';

/** What was done, for people. */
export function erasedText({ objects, records }: Deleted, gone: number): string {
  const versions = Object.entries(objects)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number.toLocaleString('en')} of ${KINDS[kind] ?? kind}`);
  const deleted =
    versions.length > 0 ? `Deleted versions: ${versions.join(', ')}` : 'Nothing was left to delete';
  return `${goneText(gone)} ${deleted}; ${counted(records, 'record')} of submissions.\n`;
}

function goneText(gone: number): string {
  if (gone === 0) return 'Readers never saw any of it.';
  return `${counted(gone, 'public copy', 'public copies')} ${gone === 1 ? 'answers' : 'answer'} 410 (Gone).`;
}

const KINDS: Readonly<Record<string, string>> = {
  photo: 'uploaded photos',
  text: 'uploaded manuscripts',
  manuscripts: 'what was read out of manuscripts',
};

/** What an erasure cannot reach, and who may. */
export function beyondText(left: Left, { archived }: Deleted): string {
  const copies = [...new Set(archived.flatMap(copyOf))];
  const lines = [
    ...left.originals.map((key) => `The same photo was sent with another release, too: ${key}`),
    ...left.renditions.map(
      (folder) =>
        `Its pictures of all sizes stay, as something else shows the same photo: ${folder}`,
    ),
    ...left.newsrooms.map(
      (id) => `Newsroom ${id} has the same photo, too: erase it there as well.`,
    ),
    'Out of reach (docs/law.md says what to do): backups, until warta backup runs into each of them',
    "once more; the table's point-in-time recovery (35 days); what outlets, search engines and",
    copies.length === 0
      ? 'readers have copied; a copy of the archive in a second account.'
      : 'readers have copied; a copy of the archive in a second account, under the same keys:',
    ...copies.map((key) => `  ${key}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Each by its key; pictures lie in folders that go wholly, and manuscripts are not copied. */
function copyOf(key: string): string[] {
  if (key.startsWith(ARCHIVE_PREFIXES.manuscripts)) return [];
  if (!key.startsWith(ARCHIVE_PREFIXES.renditions)) return [key];
  return [key.slice(0, key.lastIndexOf('/') + 1)];
}
