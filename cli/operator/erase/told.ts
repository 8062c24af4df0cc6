import { ARCHIVE_PREFIXES } from '../../../shared/archive-keys.ts';
import { counted } from '../../counted.ts';
import type { Deleted } from './delete.ts';
import type { Left } from './left.ts';

/** What was done, for people. */
export function erasedText({ objects, records }: Deleted, gone: number): string {
  const parts = Object.entries(objects)
    .filter(([, number]) => number > 0)
    .map(([kind, number], i) => {
      const versions = i === 0 ? counted(number, 'version') : number.toLocaleString('en');
      return `${versions} of ${KINDS[kind] ?? kind}`;
    });
  if (records > 0) parts.push(`${counted(records, 'record')} of submissions`);
  const deleted = parts.length > 0 ? `Deleted: ${listed(parts)}.` : 'Nothing was left to delete.';
  return `${goneText(gone)} ${deleted}\n`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

function goneText(gone: number): string {
  if (gone === 0) return 'Readers never saw any of it.';
  return `${counted(gone, 'public copy', 'public copies')} ${gone === 1 ? 'answers' : 'answer'} 410 (Gone).`;
}

const KINDS: Readonly<Record<string, string>> = {
  renditions: 'pictures',
  photo: 'uploaded photos',
  text: 'uploaded manuscripts',
  manuscripts: 'what was read out of manuscripts',
};

/** What an erasure cannot reach, and who may. */
export function beyondText(left: Left, { archived }: Deleted): string {
  const copies = [...new Set(archived.flatMap(copyOf))];
  const lines = [
    ...under('Stays, as the same photo came with another submission, too:', left.originals),
    ...under('Stays, as another article or submission shows the same photo:', left.renditions),
    ...left.newsrooms.map((id) => `Newsroom ${id} has the same photo: erase it there, too.`),
    'Out of reach (docs/law.md says what to do): backups, until warta backup runs into each of them',
    "once more; the table's point-in-time recovery (35 days); what outlets, search engines and",
    copies.length === 0
      ? 'readers have copied; a copy of the archive in a second account.'
      : 'readers have copied; a copy of the archive in a second account, which has of it:',
    ...copies.map((key) => `  ${key}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function under(title: string, keys: readonly string[]): string[] {
  return keys.length === 0 ? [] : [title, ...keys.map((key) => `  ${key}`)];
}

/** Each by its key; pictures lie in folders that go wholly, and manuscripts are not copied. */
function copyOf(key: string): string[] {
  if (key.startsWith(ARCHIVE_PREFIXES.manuscripts)) return [];
  if (!key.startsWith(ARCHIVE_PREFIXES.renditions)) return [key];
  return [key.slice(0, key.lastIndexOf('/') + 1)];
}
