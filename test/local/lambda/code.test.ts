import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { handlerCode } from '../../../local/lambda/code.ts';
import { sha256 } from '../../../shared/ids.ts';
import { temporaryFolder } from '../fixtures/assembly.ts';

function bundle(): string {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'code'));
  writeFileSync(join(dir, 'code', 'index.mjs'), '');
  return dir;
}

test('a handler is found in its asset, which is named from the assembly', () => {
  const dir = bundle();
  const source = { path: 'code', packaging: 'zip' };
  expect(handlerCode('worker', source, 'index.handler', dir)).toEqual({
    directory: join(dir, 'code'),
    file: join(dir, 'code', 'index.mjs'),
    exportName: 'handler',
  });
});

test('its source map is found by the hash of the code, wherever the code was copied', () => {
  const dir = bundle();
  mkdirSync(join(dir, 'source-maps'));
  const sourceMap = join(dir, 'source-maps', `${sha256('')}.map`);
  writeFileSync(sourceMap, '{}');
  const source = { path: 'code', packaging: 'zip' };
  expect(handlerCode('worker', source, 'index.handler', dir)).toMatchObject({ sourceMap });
  writeFileSync(join(dir, 'code', 'index.mjs'), 'something else');
  expect(handlerCode('worker', source, 'index.handler', dir)).not.toHaveProperty('sourceMap');
});

test('a handler that is not there is refused with where it was looked for', () => {
  const dir = bundle();
  const source = { path: 'code', packaging: 'zip' };
  expect(() => handlerCode('worker', source, 'main.handler', dir)).toThrow(join(dir, 'code'));
});

test('an asset that only a deployment builds runs from the bundle, if sharp is found from there', () => {
  const project = resolve(import.meta.dirname, '../../..');
  const inside = { executable: ['node', 'build.ts', join(project, 'test', 'support')] };
  expect(() => handlerCode('photo', inside, 'index.handler', '/')).toThrow('a file of the asset');
  const outside = { executable: ['node', 'build.ts', join(bundle(), 'code')] };
  expect(() => handlerCode('photo', outside, 'index.handler', '/')).toThrow('sharp to be found');
});
