import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundles, bundleFunctions, FUNCTION_NAMES } from '../../infra/bundle.ts';
import { PROJECT } from '../../infra/warta-app.ts';

mkdirSync(join(PROJECT, 'cdk.out'), { recursive: true });
const work = mkdtempSync(join(PROJECT, 'cdk.out', 'test-'));
let bundles: Bundles;

beforeAll(() => {
  bundles = bundleFunctions({ project: PROJECT, outdir: join(work, 'functions') });
});
afterAll(() => rmSync(work, { recursive: true }));

function code(name: (typeof FUNCTION_NAMES)[number]): string {
  return readFileSync(join(bundles[name], 'index.mjs'), 'utf8');
}

test('every entry in functions/ is bundled', () => {
  const entries = readdirSync(join(PROJECT, 'functions')).filter((n) => n.endsWith('.lambda.ts'));
  expect(entries.map((entry) => entry.replace('.lambda.ts', ''))).toEqual([...FUNCTION_NAMES]);
});

test('a bundle is one file', () => {
  expect(FUNCTION_NAMES.map((name) => readdirSync(bundles[name]))).toEqual(
    FUNCTION_NAMES.map(() => ['index.mjs']),
  );
});

test('the same sources give the same bytes in every folder', () => {
  const elsewhere = join(work, 'a', 'folder', 'elsewhere');
  const again = bundleFunctions({ project: PROJECT, outdir: elsewhere });
  for (const name of FUNCTION_NAMES) {
    expect(readFileSync(join(again[name], 'index.mjs'), 'utf8') === code(name)).toBe(true);
  }
});

test('sharp is imported by the photo function alone', () => {
  const users = FUNCTION_NAMES.filter((name) => /\bfrom\s*["']sharp["']/.test(code(name)));
  expect(users).toEqual(['ingest-photo']);
});

test('sharp in any other function stops the build', () => {
  const project = join(work, 'project');
  mkdirSync(join(project, 'functions'), { recursive: true });
  for (const name of FUNCTION_NAMES) {
    writeFileSync(
      join(project, 'functions', `${name}.lambda.ts`),
      "import sharp from 'sharp';\nexport const handler = () => sharp();\n",
    );
  }
  expect(() => bundleFunctions({ project, outdir: join(project, 'out') })).toThrow(
    'Expected no import of sharp for functions/api.lambda.ts but received one',
  );
});

test('the API function is at most 200 KB on the wire', () => {
  const sizes = FUNCTION_NAMES.map((name) => ({
    function: name,
    'KB gzipped': Math.round(gzipSync(code(name)).length / 102.4) / 10,
  }));
  console.table(sizes);
  const api = sizes.find((size) => size.function === 'api');
  expect(api?.['KB gzipped']).toBeLessThanOrEqual(200);
});
