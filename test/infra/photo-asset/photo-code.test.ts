import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { PhotoCode } from '../../../infra/photo-asset/photo-code.ts';
import { PROJECT } from '../../../infra/warta-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'warta-photo-code-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = 1;');
  writeFileSync(join(folder, 'heic.mjs'), 'export const decoder = 1;');
});

/** Under which name the archive is published: the same name is not built again. */
function objectKey(): string | undefined {
  const code = new PhotoCode({ project: PROJECT, folder });
  return code.bind(new Stack(new App())).s3Location?.objectKey;
}

test('the same bundle is the same archive', () => {
  const before = objectKey();
  expect(objectKey()).toBe(before);
});

test.each(['index.mjs', 'heic.mjs'])('another %s is another archive', (file) => {
  const before = objectKey();
  writeFileSync(join(folder, file), 'export const other = 2;');
  expect(objectKey()).not.toBe(before);
});
