import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { admits, isAtLeast } from './support/versions.ts';

/** The oldest Node that Warta runs on. */
const NODE = '20.19.0';

const PROJECT = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(PROJECT, file), 'utf8');

interface Locked {
  readonly version: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json'));
const direct: Readonly<Record<string, string>> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
};
const { packages } = JSON.parse(read('package-lock.json'));
/** Every package that is installed, with its path: one name may be there more than once. */
const locked = Object.entries<Locked>(packages).filter(([path]) => path !== '');

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);
const installed = (name: string) =>
  locked.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);

test.each([
  ['sharp', '0.35.4', 'which closes CVE-2026-84383'],
  ['sanitize-html', '2.17.4', 'which closes holes'],
])('every %s is at least %s, %s', (name, floor) => {
  expect(installed(name)).not.toEqual([]);
  expect(installed(name).filter((version) => !isAtLeast(version, floor))).toEqual([]);
});

test.each([
  ['vitest', '4.1.', 'vitest 5 needs Node 22'],
  ['fauxqs', '1.9.', 'fauxqs 2 needs Node 22'],
  ['sanitize-html', '2.17.', 'sanitize-html 2.18 needs Node 22'],
  ['light-my-request', '6.6.', 'from 6.8 on it brings a cookie that needs Node 22'],
  ['typescript', '6.0.', 'typescript-eslint refuses 7'],
  ['aws-cdk', '2.', 'aws-cdk 3.0.0 is not the command that deploys'],
])('every %s is held at %sx: %s', (name, start) => {
  expect(installed(name)).not.toEqual([]);
  expect(installed(name).filter((version) => !version.startsWith(start))).toEqual([]);
});

test('versions are exact, and those of the lockfile', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  }
  expect(packages[''].dependencies).toEqual(manifest.dependencies);
  expect(packages[''].devDependencies).toEqual(manifest.devDependencies);
});

test('the clients of the AWS SDK are in step, and each is there once', () => {
  const clients = Object.keys(direct).filter((name) => /^@aws-sdk\/(client-|s3-)/.test(name));
  expect(clients.length).toBeGreaterThan(5);
  expect(new Set(clients.flatMap(installed)).size).toBe(1);
  for (const name of clients) expect(installed(name)).toHaveLength(1);
});

test('the lockfile names no registry: packages come from wherever npm is told', () => {
  expect(locked.filter(([, one]) => 'resolved' in one).map(([path]) => path)).toEqual([]);
  expect(read('.npmrc')).not.toMatch(/registry/);
});

test('every package runs on the oldest Node that Warta does', () => {
  expect(manifest.engines).toEqual({ node: '>=20.19' });
  const refusing = locked.filter(([, { engines }]) => !admits(engines?.node ?? '*', NODE));
  expect(refusing.map(([path, { engines }]) => `${path} ${engines?.node}`)).toEqual([]);
});

test('install scripts are denied by name, and .ci/run does without any', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) => nameOf(path));
  expect(manifest.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])));
  expect(read('.ci/run')).toContain('\nnpm ci --ignore-scripts');
});
