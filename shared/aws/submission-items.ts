import { withPictures } from '../submissions/pictures.ts';
import type { Submission } from '../submissions/submission.ts';
import type { AnnouncedFile } from '../submissions/wire.ts';
import type { Item } from './table.ts';
import { FILE_PREFIX, REPLACEMENT_PREFIX } from './table-keys.ts';

/** A submission as its partition tells it: its own record, and those of its files. */
export function submissionOf(meta: Item, items: readonly Item[]): Submission {
  const { pk: _pk, sk: _sk, ttl: _ttl, closed: _closed, ...fields } = meta;
  const submission = fields as unknown as Submission;
  const replaced = numbered(items, REPLACEMENT_PREFIX);
  const files = submission.files.map((file, i) => replaced.get(i + 1)?.file ?? file);
  const results = [...numbered(items, FILE_PREFIX)].map(([number, { result }]) => [number, result]);
  return {
    ...submission,
    ...withPictures(files as AnnouncedFile[], Object.fromEntries(results)),
  };
}

/** A submission's records of one kind, by file number. */
function numbered(items: readonly Item[], prefix: string): Map<number, Item> {
  const found = items.filter(({ sk }) => sk.startsWith(prefix));
  return new Map(found.map((item) => [Number(item.sk.slice(prefix.length)), item]));
}
