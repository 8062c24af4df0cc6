import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { halfWritten, leftBehind } from './inspect.ts';

const BYTES = Buffer.from('utuh');

let dir: string;
let bucket: string;

/** A data folder with one whole object, written a while ago. */
beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), 'warta-inspect-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  dir = made;
  bucket = join(dir, 's3', 'site-bucket');
  mkdirSync(join(bucket, 'data'), { recursive: true });
  write('data/1', BYTES);
  const etag = `"${createHash('md5').update(BYTES).digest('hex')}"`;
  const version = { data: '1', size: BYTES.length, etag };
  write('keys.jsonl', `${JSON.stringify({ key: 'a', versions: [version] })}\n`);
});

function write(name: string, content: string | Buffer, folder = bucket): void {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), 1_000, 1_000);
}

test('a whole folder has no fault', () => {
  expect([halfWritten(dir), leftBehind(dir, Date.now())]).toEqual([[], []]);
});

test.each([
  ['cut off', 'ut', '2 bytes instead of 4'],
  ['of other bytes', 'UTUH', /: MD5 \w+ instead of "\w+"$/],
])('an object that is %s', (_, content, fault) => {
  write('data/1', content);
  expect(halfWritten(dir)).toEqual([expect.stringMatching(fault)]);
});

test('an object without bytes', () => {
  rmSync(join(bucket, 'data', '1'));
  expect(halfWritten(dir)).toEqual([expect.stringMatching('its bytes are missing')]);
});

test.each([
  ['bytes that no key names', 'data/2', ''],
  ['a journal that was being rewritten', 'keys.jsonl.new', ''],
  ['a line that was cut off', 'keys.jsonl', '{"key":"a","versions":[]}\n{"key":"b'],
])('%s', (_, name, content) => {
  write(name, content);
  expect(leftBehind(dir, Date.now())).toContain(join(bucket, name));
  // What the present process writes is no fault.
  expect(leftBehind(dir, 0)).toEqual([]);
});

test('a file on its way to its name', () => {
  write('local.json.4711', '{', dir);
  expect(leftBehind(dir, Date.now())).toEqual([join(dir, 'local.json.4711')]);
});
