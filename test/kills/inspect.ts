import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type KeyRecord, type StoredObject } from '../../local/s3/store/object.ts';

/** What a data folder holds, see local/data/folder.ts; anything else was left behind. */
const KNOWN = new Set([
  ...['s3', 'dynamodb', 'secret', 'lock'],
  ...['local.json', 'last.json', 'operator.json'],
]);

/** What a bucket's folder holds. */
const KNOWN_OF_BUCKET = new Set(['data', 'uploads', 'keys.jsonl']);

/**
 * Objects whose bytes are not what the journal says of them. True of every moment: bytes are whole
 * before a key names them.
 */
export function halfWritten(dataDir: string): string[] {
  return bucketsOf(dataDir).flatMap((bucket) => {
    const { lines } = journalOf(bucket);
    const records = lines.map((line): KeyRecord => JSON.parse(line));
    return [...new Map(records.map((record) => [record.key, record])).values()].flatMap(
      ({ key, versions }) =>
        versions.filter(isObject).flatMap((object) => {
          const fault = faultOf(join(bucket, 'data'), object);
          return fault ? [`${bucket} ${key}: ${fault}`] : [];
        }),
    );
  });
}

/**
 * What an earlier process began to write and a later start has not removed.
 * @param since when the present process was started: what is younger is being written by it
 */
export function leftBehind(dataDir: string, since: number): string[] {
  const old = (path: string) => existsSync(path) && statSync(path).mtimeMs < since;
  const foreign = (dir: string, known: ReadonlySet<string>) =>
    readdirSync(dir)
      .filter((name) => !known.has(name))
      .map((name) => join(dir, name));
  const inBuckets = bucketsOf(dataDir).flatMap((bucket) => {
    const data = readdirSync(join(bucket, 'data'));
    const uploads = join(bucket, 'uploads');
    const { text, rest } = journalOf(bucket);
    return [
      ...foreign(bucket, KNOWN_OF_BUCKET),
      ...data.filter((name) => !text.includes(name)).map((name) => join(bucket, 'data', name)),
      ...(existsSync(uploads) ? foreign(uploads, new Set()) : []),
      ...(rest === '' ? [] : [join(bucket, 'keys.jsonl')]),
    ];
  });
  return [...foreign(dataDir, KNOWN), ...inBuckets].filter(old);
}

function bucketsOf(dataDir: string): string[] {
  const s3 = join(dataDir, 's3');
  return readdirSync(s3).map((name) => join(s3, name));
}

/** @returns the whole lines, and what was cut off behind them */
function journalOf(bucket: string): { text: string; lines: string[]; rest: string } {
  const file = join(bucket, 'keys.jsonl');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  return { text, lines, rest };
}

function faultOf(dir: string, { data, size, etag }: StoredObject): string | undefined {
  const file = join(dir, data);
  if (!existsSync(file)) return 'its bytes are missing';
  const bytes = readFileSync(file);
  if (bytes.length !== size) return `${bytes.length} bytes instead of ${size}`;
  const md5 = createHash('md5').update(bytes).digest('hex');
  return `"${md5}"` === etag ? undefined : `MD5 ${md5} instead of ${etag}`;
}
