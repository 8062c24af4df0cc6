import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipWordsIn } from '../../functions/ingest-article/slip-words.ts';
import { type Bundles, bundleFunctions, FUNCTION_NAMES } from '../../infra/bundle.ts';
import { PROJECT } from '../../infra/warta-app.ts';
import { sha256 } from '../../shared/ids.ts';
import { docx } from '../support/docx.ts';
import { p } from '../support/docx-body.ts';
import { plain, WIDTH } from '../support/heic-photos.ts';

mkdirSync(join(PROJECT, 'cdk.out'), { recursive: true });
const work = mkdtempSync(join(PROJECT, 'cdk.out', 'test-'));
const maps = join(work, 'maps');
let bundles: Bundles;

beforeAll(() => {
  bundles = bundleFunctions({ project: PROJECT, outdir: join(work, 'functions'), maps });
});
afterAll(() => rmSync(work, { recursive: true }));

function code(name: (typeof FUNCTION_NAMES)[number]): string {
  return readFileSync(join(bundles[name], 'index.mjs'), 'utf8');
}

test('every entry in functions/ is bundled', () => {
  const entries = readdirSync(join(PROJECT, 'functions')).filter((n) => n.endsWith('.lambda.ts'));
  expect(entries.map((entry) => entry.replace('.lambda.ts', ''))).toEqual([...FUNCTION_NAMES]);
});

test('a bundle is one file, but for what decodes HEIC, reads Word documents, and lists words', () => {
  const files = FUNCTION_NAMES.map((name) => [name, readdirSync(bundles[name]).sort()]);
  expect(Object.fromEntries(files)).toEqual({
    ...Object.fromEntries(FUNCTION_NAMES.map((name) => [name, ['index.mjs']])),
    'ingest-article': ['docx.mjs', 'index.mjs', 'words'],
    'ingest-photo': ['heic.mjs', 'index.mjs'],
  });
});

test('the API function holds its document as it is written down, and nothing of what makes it', () => {
  const [described, madeByZod] = ['How far a submission is', 'Duplicate schema id'];
  expect(code('api').split(described)).toHaveLength(2);
  expect(code('api')).not.toContain(madeByZod);
});

test('the words that slips are told by lie beside what reads manuscripts, with their licences', () => {
  const folder = bundles['ingest-article'];
  expect(slipWordsIn(join(folder, 'words')).isKnown('mendokumentasikannya')).toBe(true);
  expect(readdirSync(join(folder, 'words'))).toContain('LICENSE.LGPL-3.0');
});

test('libheif is in no file that is loaded for other photos', () => {
  for (const name of FUNCTION_NAMES) expect(code(name)).not.toContain('heif_context_alloc');
  const worker = readFileSync(join(bundles['ingest-photo'], 'heic.mjs'), 'utf8');
  expect(worker).toContain('heif_context_alloc');
  expect(worker).not.toMatch(/\bfrom\s*["'](?!node:)/);
});

test('the bundled decoder makes a TIFF of a HEIC photo, on Node alone', async () => {
  const workerData = { bytes: plain, mostPixels: 50_000_000, p3: new Uint8Array() };
  const worker = new Worker(join(bundles['ingest-photo'], 'heic.mjs'), { workerData, env: {} });
  const [{ tiff }] = await once(worker, 'message');
  await worker.terminate();
  expect(await sharp(tiff).metadata()).toMatchObject({ format: 'tiff', width: WIDTH });
});

test('mammoth and yauzl are in no file that is loaded for other manuscripts', () => {
  const marks = ['Could not find main document part', 'end of central directory'];
  const worker = readFileSync(join(bundles['ingest-article'], 'docx.mjs'), 'utf8');
  for (const mark of marks) {
    for (const name of FUNCTION_NAMES) expect(code(name)).not.toContain(mark);
    expect(worker).toContain(mark);
  }
  expect(worker).not.toMatch(/\bfrom\s*["'](?!node:)/);
});

test('the bundled reader makes HTML of a Word document, on Node alone', async () => {
  const workerData = docx({ body: p('Isi') });
  const worker = new Worker(join(bundles['ingest-article'], 'docx.mjs'), { workerData, env: {} });
  const [{ reading }] = await once(worker, 'message');
  await worker.terminate();
  expect(reading).toMatchObject({ html: '<p data-at="1">Isi</p>', warnings: [] });
});

test('the same sources give the same bytes in every folder', () => {
  const elsewhere = join(work, 'a', 'folder', 'elsewhere');
  const mapsThere = join(work, 'maps', 'elsewhere');
  const again = bundleFunctions({ project: PROJECT, outdir: elsewhere, maps: mapsThere });
  for (const name of FUNCTION_NAMES) {
    expect(readFileSync(join(again[name], 'index.mjs'), 'utf8') === code(name)).toBe(true);
    expect(mapOf(name, mapsThere) === mapOf(name)).toBe(true);
  }
});

function mapOf(name: (typeof FUNCTION_NAMES)[number], folder = maps): string {
  return readFileSync(join(folder, `${sha256(code(name))}.map`), 'utf8');
}

test('a map that is not deployed leads from a place in a bundle to a line of its source', () => {
  const source = 'functions/api/problem.ts';
  const words = "'The request is too large'";
  const lineOf = (text: string, at: number) => text.slice(0, at).split('\n');
  const bundled = lineOf(code('api'), code('api').indexOf('"The request is too large"'));
  const map = new SourceMap(JSON.parse(mapOf('api')));
  const origin = map.findOrigin(bundled.length, (bundled.at(-1) ?? '').length + 1);
  const text = readFileSync(join(PROJECT, source), 'utf8');
  const lineNumber = lineOf(text, text.indexOf(words)).length;
  expect(origin).toMatchObject({ fileName: source, lineNumber });
  for (const name of FUNCTION_NAMES) expect(code(name)).not.toMatch(/^\/\/# sourceMappingURL/m);
});

test('sharp is imported by the photo function alone', () => {
  const users = FUNCTION_NAMES.filter((name) => /\bfrom\s*["']sharp["']/.test(code(name)));
  expect(users).toEqual(['ingest-photo']);
});

test('sharp in any other function stops the build', () => {
  const project = join(work, 'project');
  mkdirSync(join(project, 'functions'), { recursive: true });
  mkdirSync(join(project, 'functions', 'ingest-photo', 'heic'), { recursive: true });
  writeFileSync(join(project, 'functions', 'ingest-photo', 'heic', 'worker.ts'), '');
  mkdirSync(join(project, 'functions', 'ingest-article', 'docx'), { recursive: true });
  writeFileSync(join(project, 'functions', 'ingest-article', 'docx', 'worker.ts'), '');
  for (const name of FUNCTION_NAMES) {
    writeFileSync(
      join(project, 'functions', `${name}.lambda.ts`),
      "import sharp from 'sharp';\nexport const handler = () => sharp();\n",
    );
  }
  expect(() => bundleFunctions({ project, outdir: join(project, 'out'), maps })).toThrow(
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
