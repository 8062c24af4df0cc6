import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockedSharp } from '../../../infra/photo-asset/locked-sharp.ts';
import { PROJECT } from '../../../infra/warta-app.ts';

const { packages } = lockedSharp(PROJECT);

test('the photo function gets the sharp that is installed here', () => {
  const installed = join(PROJECT, 'node_modules', 'sharp', 'package.json');
  const { version } = JSON.parse(readFileSync(installed, 'utf8'));
  expect(packages['']).toEqual({ dependencies: { sharp: version } });
  expect(packages['node_modules/sharp']?.version).toBe(version);
});

test.each(['sharp-linux-arm64', 'sharp-libvips-linux-arm64'])(
  'what Lambda needs of sharp, %s, is locked to a hash',
  (name) => {
    expect(packages[`node_modules/@img/${name}`]).toHaveProperty('integrity');
  },
);

test('nothing is locked that sharp does not need', () => {
  const others = Object.keys(packages).filter((path) => !/\/(sharp|@img\/.*)$/.test(path));
  expect(others.sort()).toEqual([
    '',
    'node_modules/@emnapi/runtime',
    'node_modules/detect-libc',
    'node_modules/semver',
    'node_modules/tslib',
  ]);
});
