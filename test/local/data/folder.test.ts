import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from '../../../local/data/folder.ts';
import { Journal } from '../../../local/s3/store/journal.ts';
import { temporaryFolder } from '../fixtures/assembly.ts';

const gone = spawnSync(process.execPath, ['-e', '']).pid;

test('what a killed process had begun to write goes, and what a living one writes stays', () => {
  const dir = temporaryFolder();
  const begun = ['secret', 'lock', 'lock.stale', 'local.json', 'operator.json'];
  for (const name of begun) writeFileSync(join(dir, `${name}.${gone}`), 'setengah');
  const kept = [`lock.${process.ppid}`, 'last.json', 'catatan.2026'];
  for (const name of kept) writeFileSync(join(dir, name), '');
  const { release } = openDataFolder(dir);
  expect(readdirSync(dir).toSorted()).toEqual([...kept, 'lock', 's3', 'secret'].toSorted());
  release();
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
