import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { slipWords } from '../cli/slip-words.ts';
import { readRelease } from '../functions/ingest-article/read-release.ts';
import { makeRenditions } from '../functions/ingest-photo/renditions.ts';
import { sampleReleases } from '../samples/index.ts';
import { readManuscript } from '../shared/manuscripts/read-manuscript.ts';
import { DOCX_TYPE } from '../shared/submissions/limits.ts';

const releases = sampleReleases().map(({ folder, files: [manuscript, ...photos] }) => ({
  name: basename(folder),
  folder,
  manuscript,
  photos,
  text: readFileSync(manuscript, 'utf8'),
}));
const photos = releases.flatMap((release) => release.photos);

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

function read(manuscript: string) {
  const type = extname(manuscript) === '.md' ? 'text/markdown' : 'text/plain';
  return readManuscript(readFileSync(manuscript), { name: basename(manuscript), type }).manuscript;
}

test('every file in a release’s folder belongs to it', () => {
  const folders = readdirSync(resolve(import.meta.dirname, '../samples')).filter((name) =>
    /^\d/.test(name),
  );
  expect(releases.map(({ name }) => name).toSorted()).toEqual(folders);
  for (const { folder, manuscript, photos } of releases) {
    const named = [manuscript, ...photos].map((file) => basename(file));
    expect(named.toSorted()).toEqual(readdirSync(folder).toSorted());
    expect(photos.length).toBeGreaterThan(0);
  }
});

describe.each(releases)('the release $name', ({ manuscript, photos, text }) => {
  test('reads as meant', () => {
    const { headline, dateline, byline, body, lead, aboutPhotos } = read(manuscript);
    expect(headline).toMatch(/^\p{Lu}.{40,100}[\p{L}]$/u);
    expect(dateline).toEqual({ place: 'SAMARINDA', outlet: 'KOMINFONEWS' });
    expect(byline?.text).toMatch(/^[A-Z]{3}\/RDH\/KMF-SMR$/);
    expect(byline?.office).toBe('KMF-SMR');
    expect(body.match(/<p>/g)?.length).toBeGreaterThanOrEqual(6);
    expect(body).not.toContain(headline);
    expect(body).not.toMatch(/KOMINFONEWS|KMF-SMR|TOP NEWS|EKONOMI/);
    expect(body.startsWith(`<p>${lead.slice(0, 40)}`)).toBe(true);
    for (const named of Object.keys(aboutPhotos ?? {})) {
      expect(photos.map((photo) => basename(photo))).toContain(named);
    }
  });

  test('names the weekday of each date', () => {
    const dates = [...text.matchAll(/(\p{L}+) \((\d\d)\/(\d\d)\/(\d{4})\)/gu)];
    expect(dates.length).toBeGreaterThan(0);
    for (const [, weekday, day, month, year] of dates) {
      const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
      expect(WEEKDAYS[date.getUTCDay()]).toBe(weekday);
    }
  });

  test('is typed without stray spaces or unpaired quotes', () => {
    expect(text).not.toMatch(/[ \t]\n|[^\n ] {2,}|\t|\r/);
    expect(text).toMatch(/\)\n$/);
    for (const paragraph of text.split('\n\n')) {
      expect((paragraph.match(/"/g)?.length ?? 0) % 2).toBe(0);
    }
  });
});

test('the Word document has the slips that README.md tells of, and its photo', async () => {
  const bytes = readFileSync(resolve(import.meta.dirname, '../samples/rilis-word.docx'));
  const file = { name: 'rilis-word.docx', type: DOCX_TYPE };
  const settings = { timeZone: 'Asia/Makassar', outlet: 'KOMINFONEWS' };
  const against = { settings, words: slipWords(), sentAt: '2026-11-16T00:00:00Z' };
  const { warnings, pictures } = await readRelease(bytes, file, against);
  expect(warnings.map(({ code, quote }) => [code, quote])).toEqual([
    ['wrongWeekday', 'Minggu (14/11/2026)'],
    ['likelySlip', 'begtu'],
    ['headlineCapitals', expect.any(String)],
    ['nonstandardSpelling', 'kerjasama'],
  ]);
  expect(pictures.map(({ caption, credit }) => [caption, credit])).toEqual([
    ['Tepian Mahakam setelah gotong royong.', 'Ilustrasi KMF-SMR'],
  ]);
  expect(bytes.length).toBeLessThan(100_000);
});

test('the plain texts repeat their headline below the section labels', () => {
  const plain = releases.filter(({ manuscript }) => manuscript.endsWith('.txt'));
  expect(plain).toHaveLength(2);
  for (const { manuscript, text } of plain) {
    const lines = text.split('\n\n');
    const { headline } = read(manuscript);
    const first = lines.indexOf(headline);
    expect(first).toBeGreaterThan(0);
    expect(lines[first + 1]).toBe(headline);
  }
});

test('the front matter of the Markdown release captions its picture', () => {
  const [release] = releases.filter(({ manuscript }) => manuscript.endsWith('.md'));
  const { aboutPhotos } = read(release?.manuscript ?? '');
  expect(aboutPhotos?.['mobil-pustaka.jpg']?.caption).toMatch(/^Anak-anak membaca bersama/);
});

test('the pictures are whole JPEGs of 3:2 or 2:3, and small enough for a checkout', async () => {
  for (const photo of photos) {
    const { autoOrient, format } = await sharp(photo).metadata();
    expect(format).toBe('jpeg');
    expect([autoOrient.width, autoOrient.height].toSorted()).toEqual([1200, 1800]);
    await sharp(photo, { failOn: 'warning' }).stats();
  }
  const bytes = photos.reduce((sum, photo) => sum + statSync(photo).size, 0);
  expect(bytes).toBeLessThan(1_500_000);
});

test('one picture is turned by its EXIF and says where it was taken; its renditions do neither', async () => {
  const turned = photos.find((photo) => photo.endsWith('jalur-taman.jpg')) ?? '';
  const { orientation, width, height, exif } = await sharp(turned).metadata();
  expect({ orientation, width, height }).toEqual({ orientation: 6, width: 1800, height: 1200 });
  // Tag 0x8825 (GPS IFD) of type LONG (4), count 1, in the little-endian byte order of this file.
  expect(exif?.includes(Buffer.from('258804000100', 'hex'))).toBe(true);

  const file = { name: 'jalur-taman.jpg', type: 'image/jpeg' } as const;
  const { photo, files } = await makeRenditions(readFileSync(turned), file);
  expect([photo.width, photo.height]).toEqual([1200, 1800]);
  for (const { body } of files) expect((await sharp(body).metadata()).exif).toBeUndefined();
});
