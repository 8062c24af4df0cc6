import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from '../../../local/data/folder.ts';
import { readLocalJson, writeLocalJson } from '../../../local/data/local-json.ts';
import { writeOperatorJson } from '../../../local/data/operator-json.ts';
import { Journal } from '../../../local/s3/store/journal.ts';
import { ExpectationError } from '../../../shared/errors.ts';
import { temporaryFolder } from '../fixtures/assembly.ts';

const gone = spawnSync(process.execPath, ['-e', '']).pid;

test('what a killed process had begun to write goes, and what a living one writes stays', () => {
  const dir = temporaryFolder();
  const begun = ['secret', 'lock', 'lock.stale', 'local.json', 'operator.json'];
  for (const name of begun) writeFileSync(join(dir, `${name}.${gone}`), 'setengah');
  const kept = [`lock.${process.ppid}`, 'last.json', 'catatan.2026'];
  for (const name of kept) writeFileSync(join(dir, name), '');
  const { release } = openDataFolder(dir);
  expect(readdirSync(dir).toSorted()).toEqual(
    [...kept, 'dynamodb', 'lock', 's3', 'secret'].toSorted(),
  );
  release();
});

const modeOf = (path: string) => statSync(path).mode & 0o777;
/** There, a folder has the rights of the one that it lies in. */
const isWindows = process.platform === 'win32';

test.skipIf(isWindows)('a new data folder is for its owner alone, and so is what it holds', () => {
  const dir = join(temporaryFolder(), 'data');
  const { s3, dynamodb, release } = openDataFolder(dir);
  writeLocalJson(dir, { api: '', site: '', newsroom: 'samarinda', token: 'rahasia' });
  writeOperatorJson(dir, { outputs: {}, environment: {} });
  expect([dir, s3, dynamodb].map(modeOf)).toEqual([0o700, 0o700, 0o700]);
  const files = ['secret', 'local.json', 'operator.json'].map((name) => join(dir, name));
  expect(files.map(modeOf)).toEqual([0o600, 0o600, 0o600]);
  release();
});

test.skipIf(isWindows)('a folder of an older release closes what everybody could read', () => {
  const dir = temporaryFolder();
  for (const name of ['s3', 'dynamodb']) mkdirSync(join(dir, name), { mode: 0o755 });
  chmodSync(dir, 0o755);
  const { s3, dynamodb, release } = openDataFolder(dir);
  expect([s3, dynamodb, dir].map(modeOf)).toEqual([0o700, 0o700, 0o755]);
  release();
});

/** In a process of its own: a call that never returns cannot be waited for in this one. */
function openElsewhere(dir: string) {
  const module = JSON.stringify(new URL('../../../local/data/folder.ts', import.meta.url).href);
  const code = `const { openDataFolder } = await import(${module});
    try { openDataFolder(${JSON.stringify(dir)}) } catch (error) { console.log(error.message) }`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
}

test.skipIf(process.platform !== 'linux')('a place where no folder can be made is told', () => {
  const { stdout, signal } = openElsewhere('/proc/x/y');
  expect(signal).toBe(null);
  expect(stdout).toBe(
    "Expected a folder that can be written to (set WARTA_DATA) for the data but received /proc/x/y: ENOENT: no such file or directory, mkdir '/proc/x'\n",
  );
});

test('a data folder is made with those that it lies in', () => {
  const dir = join(temporaryFolder(), 'kota', 'data');
  openDataFolder(dir).release();
  expect(readdirSync(dir)).toContain('s3');
});

test('a file that is cut off is told without the token in it', () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'local.json'), '{"token":"rahasia","api":');
  expect(() => readLocalJson(dir)).toThrow(
    new ExpectationError(
      '{ api, site, newsroom, token }',
      join(dir, 'local.json'),
      'something else',
    ),
  );
});

test('a journal that was being rewritten is the old one', () => {
  const dir = join(temporaryFolder(), 'bucket');
  mkdirSync(dir);
  const path = join(dir, 'keys.jsonl');
  writeFileSync(path, '{"key":"a","versions":[{"deleteMarker":true}]}\n');
  writeFileSync(`${path}.new`, '{"key":"a","ver');
  const { journal, records } = Journal.open(path);
  journal.close();
  expect([...records.keys()]).toEqual(['a']);
  expect(readdirSync(dir)).toEqual(['keys.jsonl']);
});
