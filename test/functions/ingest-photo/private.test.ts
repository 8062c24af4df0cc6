import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exifr from 'exifr';
import { beforeAll, expect, test } from 'vitest';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { hasExiftool, tagsIn } from '../../support/exiftool.ts';
import * as heic from '../../support/heic-photos.ts';
import { turn } from '../../support/heif.ts';
import type { CorpusPhoto } from '../../support/made-corpus.ts';
import { SAID, type TellingPhoto, tellingPhotos } from '../../support/telling-photos.ts';
import { privacy } from './corpus/privacy.ts';

/** As phones write them; of the last, EXIF says who took it. */
const HEIC: readonly TellingPhoto[] = [
  ...[{ name: 'tiles.heic', bytes: heic.grid(turn(1)) }],
  ...[{ name: 'p3.heic', bytes: heic.p3ByNumber }],
  ...[{ name: 'burst.heic', bytes: heic.burst }],
  ...[{ name: 'exif.heic', bytes: heic.turned(1) }],
];

let telling: readonly TellingPhoto[];
const photos: CorpusPhoto[] = [];
beforeAll(async () => {
  telling = await tellingPhotos();
  for (const { name, bytes } of [...telling, ...HEIC]) {
    photos.push({ name, made: await makeRenditions(bytes, { name, type: 'image/jpeg' }) });
  }
});

privacy(() => photos);

test('what a photo of any format says of its maker is read', () => {
  const { creator, credit, copyright } = SAID;
  for (const { name, made } of photos.slice(0, telling.length)) {
    expect([name, made?.photo.fields]).toMatchObject([name, { creator, credit, copyright }]);
  }
});

test('what exifr would find in the photos themselves', async () => {
  const found = await exifr.parse(Buffer.from(telling[0]?.bytes ?? []), { gps: true, tiff: true });
  expect(Object.keys(found)).toEqual(expect.arrayContaining(['GPSLatitude', 'Model']));
});

test.skipIf(!hasExiftool)('what exiftool would find in them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-telling-'));
  for (const { name, bytes } of telling) writeFileSync(join(folder, name), bytes);
  const found = [...tagsIn(folder)];
  rmSync(folder, { recursive: true });
  const places = found.filter(([, tags]) => 'GPS:GPSLatitude' in tags && 'IFD0:Model' in tags);
  // libvips writes no EXIF into a TIFF.
  expect([found.length, places.length]).toEqual([6, 5]);
  for (const [, tags] of found) expect(tags['XMP-photoshop:Credit']).toBe(SAID.credit);
});
