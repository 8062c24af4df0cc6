import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { handoutWords } from '../../../shared/article-photos.ts';
import { withFields } from '../../../shared/photo-metadata/jpeg.ts';
import { sharedFiles } from '../../support/corpus.ts';

const CORPUS = sharedFiles('corpus/photos/assorted');
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;
if (!hasExiftool) console.warn('skipped: exiftool is not installed');

const SAID = {
  creator: 'Māori Ani',
  credit: 'Humas Kota / 漢字 / بلدية',
  copyright: '© Pemerintah Kota',
  caption: 'Dari berkas ini saja',
  keywords: ['rahasia'],
};

/** What nobody may learn from a public picture. */
const TELLING = /GPS|Serial|Thumbnail|Preview|MakerNote|Model|Subject|Keywords/;

/** What only an article says of its photo, and its renditions do not. */
const WORDS = /Caption|Description|Date|Headline|WebStatement|UsageTerms/;

const telltale = (file: string, tags: readonly string[]) =>
  tags.filter((tag) => TELLING.test(tag) || (!file.endsWith(HANDOUT) && WORDS.test(tag)));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warta-private-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A photo that says all that a telephone says, and whose it is. */
async function telling(): Promise<Uint8Array> {
  const exif = {
    IFD0: { Make: 'Kamera', Model: 'Rahasia 7' },
    IFD2: { BodySerialNumber: '123456', DateTimeOriginal: '2022:11:14 09:15:00' },
    IFD3: { GPSLatitude: '0/1 30/1 0/1', GPSLatitudeRef: 'S' },
  };
  const jpeg = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#a54' } })
    .withExif(exif)
    .jpeg()
    .toBuffer();
  return withFields(jpeg, SAID);
}

/** What the article says, on what is handed out of its photo. */
const ARTICLE_SAYS = {
  caption: 'Wali Kota – Māori, 漢字, العربية & "pasar" <pagi>',
  credit: 'Humas Kota / 漢字 / بلدية',
  alt: 'Kios sayur',
};
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/deed.id';
const HANDOUT = '.hand.jpg';

async function write(name: string, bytes: Uint8Array): Promise<void> {
  const made = await makeRenditions(bytes, { name, type: 'image/jpeg' }).catch(() => undefined);
  for (const { rendition, body } of made?.files ?? []) {
    writeFileSync(join(folder, `${name}-${rendition.width}.${rendition.format}`), body);
  }
  const words = handoutWords({ ...made?.photo, ...ARTICLE_SAYS }, LICENCE);
  for (const { blank, body } of made?.blanks ?? []) {
    writeFileSync(join(folder, `${name}-${blank.kind}${HANDOUT}`), withFields(body, words));
  }
}

/** As XMP and as IPTC-IIM, which older programs read alone. */
function expectArticlesWords(tags: Readonly<Record<string, unknown>>): void {
  expect(tags).toMatchObject({
    'XMP-dc:Description': ARTICLE_SAYS.caption,
    'XMP-photoshop:Credit': ARTICLE_SAYS.credit,
    'XMP-xmpRights:WebStatement': LICENCE,
    'XMP-iptcCore:AltTextAccessibility': ARTICLE_SAYS.alt,
    'IPTC:Caption-Abstract': ARTICLE_SAYS.caption,
    'IPTC:Credit': ARTICLE_SAYS.credit,
  });
}

describe('what readers independent of ours find in public pictures', () => {
  beforeAll(async () => {
    await write('telling', await telling());
    for (const { path, bytes } of CORPUS) await write(basename(path), bytes);
  }, 300_000);

  test('the photo that says so would be noticed', async () => {
    const found = await exifr.parse(Buffer.from(await telling()), { gps: true, tiff: true });
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['GPSLatitude', 'Model']));
  });

  test('is no place, camera or small copy, and of whose they are every byte: exifr, sharp', async () => {
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThanOrEqual(14);
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      const { exif, iptc, icc, xmp } = await sharp(bytes).metadata();
      expect([file, exif, icc]).toEqual([file, undefined, undefined]);
      expect([file, iptc !== undefined]).toEqual([file, file.endsWith(HANDOUT)]);
      if (file.startsWith('telling')) expect(xmp?.toString()).toContain(`>${SAID.credit}<`);
      if (!file.endsWith('.jpg')) continue;
      const found = (await exifr.parse(bytes, true)) ?? {};
      expect([file, telltale(file, Object.keys(found))]).toEqual([file, []]);
    }
  });

  test.skipIf(!hasExiftool)('is the same for exiftool, in every format', () => {
    const json = execFileSync('exiftool', ['-j', '-G1', '-a', '-charset', 'UTF8', folder], {
      maxBuffer: 64 * 1024 * 1024,
      encoding: 'utf8',
    });
    for (const { SourceFile, ...tags } of JSON.parse(json)) {
      const names = Object.keys(tags).filter((tag) => !/^(?:System|File|ExifTool):/.test(tag));
      expect([SourceFile, telltale(SourceFile, names)]).toEqual([SourceFile, []]);
      if (SourceFile.endsWith(HANDOUT)) expectArticlesWords(tags);
      if (!SourceFile.includes('telling')) continue;
      expect(tags['XMP-dc:Creator']).toBe(SAID.creator);
      expect(tags['XMP-photoshop:Credit']).toBe(SAID.credit);
      expect(tags['XMP-dc:Rights']).toBe(SAID.copyright);
    }
  });
});
