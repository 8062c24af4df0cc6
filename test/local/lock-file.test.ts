import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryLock } from '../../local/lock-file.ts';
import { temporaryFolder } from './fixtures/assembly.ts';

test('a lock that is held names its holder, and is free once it is given back', () => {
  const file = join(temporaryFolder(), 'lock');
  const lock = tryLock(file);
  expect(tryLock(file)).toEqual({ taken: false, holder: process.pid });
  if (lock.taken) lock.release();
  expect(existsSync(file)).toBe(false);
  expect(tryLock(file).taken).toBe(true);
});

const gone = String(spawnSync(process.execPath, ['-e', '']).pid);

test.each([
  ['of a process that has gone', gone],
  ['that names nobody', 'nobody'],
  ['that is empty', ''],
])('a lock %s is taken over', (_, content) => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'lock'), content);
  expect(tryLock(join(dir, 'lock')).taken).toBe(true);
  expect(readdirSync(dir)).toEqual(['lock']);
});
