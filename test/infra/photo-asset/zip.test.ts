import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipFolder } from '../../../infra/photo-asset/zip.ts';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
if (!hasUnzip) console.log('zip.test.ts reads archives by unzip, which is not installed: skipped');

const work = mkdtempSync(join(tmpdir(), 'warta-zip-'));
const content = join(work, 'content');
const archive = join(work, 'a.zip');
const large = 'rilis '.repeat(100_000);

beforeAll(() => {
  mkdirSync(join(content, 'node_modules', '@img'), { recursive: true });
  writeFileSync(join(content, 'index.mjs'), 'export const a = 1;');
  writeFileSync(join(content, 'node_modules', '@img', 'é.txt'), large);
  writeFileSync(join(content, 'empty'), '');
  symlinkSync('index.mjs', join(content, 'link.mjs'));
  writeFileSync(archive, zipFolder(content));
});
afterAll(() => rmSync(work, { recursive: true }));

test('the same folder gives the same archive', () => {
  expect(Buffer.compare(zipFolder(content), readFileSync(archive))).toBe(0);
});

describe.skipIf(!hasUnzip)('unzip', () => {
  test('finds no fault', () => {
    expect(execFileSync('unzip', ['-t', archive]).toString()).toContain('No errors detected');
  });

  test('lists regular files that all may read, and no links', () => {
    const lines = execFileSync('zipinfo', [archive]).toString().split('\n');
    const files = lines.filter((line) => line.startsWith('-')).map((line) => line.split(/\s+/));
    expect(files.map(([mode, , , size]) => [mode, Number(size)])).toEqual([
      ['-rw-r--r--', 0],
      ['-rw-r--r--', 19],
      ['-rw-r--r--', large.length],
    ]);
  });

  test('gives back what went in', () => {
    execFileSync('unzip', ['-q', archive, '-d', join(work, 'out')]);
    const back = readFileSync(join(work, 'out', 'node_modules', '@img', 'é.txt'), 'utf8');
    expect(back).toBe(large);
  });
});
