import { expect, test } from 'vitest';
import { type Manifest, manifestText, readManifest } from '../../../shared/backup/manifest.ts';

const MANIFEST: Manifest = {
  format: 1,
  warta: '0.1.0',
  newsroom: 'samarinda',
  origin: 'https://berita.samarinda.example',
  epoch: 2,
  head: 120,
  takenAt: '2026-11-24T02:00:00.000Z',
  counts: { states: 120, originals: 30, renditions: 240 },
  bytes: 52_000_000,
  log: [{ name: 'log/000001-0123456789ab.jsonl', size: 54_000, sha256: 'a'.repeat(64) }],
  inventory: [
    { name: 'inventory/000001-ba9876543210.jsonl', size: 98_000, sha256: 'b'.repeat(64) },
  ],
  missing: [],
  missingCount: 0,
};

test('a manifest is read as it was written', () => {
  expect(readManifest(manifestText(MANIFEST), 'it')).toEqual(MANIFEST);
});

test('a digit that was changed in it is seen', () => {
  const changed = manifestText(MANIFEST).replace('"epoch": 2', '"epoch": 3');
  expect(() => readManifest(changed, 'the manifest in /bk')).toThrow(
    'Expected a manifest with its own hash for the manifest in /bk but received one that was changed',
  );
});

test.each([
  ['', 'received ""'],
  ['{"format":1}', 'received {"format":1}'],
  [manifestText({ ...MANIFEST, newsroom: '../etc' }), 'Expected a manifest for it'],
])('%s is no manifest', (text, message) => {
  expect(() => readManifest(text, 'it')).toThrow(message);
});

test('one of a later Warta is not guessed at', () => {
  expect(() => readManifest('{"format":2,"parts":{}}', 'it')).toThrow(
    'received format 2: restore it with a newer Warta',
  );
});
