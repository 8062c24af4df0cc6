import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { makeHandouts } from '../../../functions/ingest/handouts.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { photoReader } from '../../../functions/ingest-photo.ts';
import type { WordedPhoto } from '../../../shared/article-photos.ts';
import { sha256 } from '../../../shared/ids.ts';
import { publicFiles } from '../../../shared/photo-files.ts';
import { handoutOf } from '../../../shared/photos.ts';
import { sampleSettings } from '../../support/articles.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { submissionOf } from '../../support/submissions.ts';

const ARTICLE = { newsroom: 'samarinda', id: '0123456789', slug: 'pasar-pagi', licence: 'CC0' };

let archive: ReturnType<typeof memoryObjects>;
let photo: WordedPhoto;
beforeEach(async () => {
  archive = memoryObjects('archive');
  const create = { width: 120, height: 80, channels: 3, background: '#246' } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const file = { name: 'pasar.jpg', type: 'image/jpeg', size: bytes.length };
  const upload = { kind: 'photo', newsroom: 'samarinda', submission: '9fa', file: 2 } as const;
  const settings = async () => sampleSettings().values;
  const { result } = await photoReader(
    archive,
    makeRenditions,
  )({
    ...{ bytes, hash: sha256(bytes), file, upload, submission: submissionOf() },
    ...{ sentAt: '2026-11-24T02:00:00.000Z', settings },
  });
  if (result.kind !== 'photo') throw new Error('a photo expected');
  photo = { ...result.photo, name: 'pasar.jpg' };
});

const bytesOf = async (key: string) => Buffer.from((await archive.get(key)) ?? []);

test('handouts bear the words of their article, and the record tells their exact bytes', async () => {
  const photos = [{ ...photo, caption: 'Pasar Māori 漢', credit: 'Sari' }];
  const [made] = await makeHandouts(archive, { ...ARTICLE, photos });
  if (!made) throw new Error('a photo expected');
  expect(made.handouts?.map(({ name }) => name)).toEqual([
    'pasar-pagi-1-press.jpg',
    'card.jpg',
    'square.jpg',
    'portrait.jpg',
    'story.jpg',
  ]);
  for (const file of publicFiles(ARTICLE, made).slice(made.renditions.length)) {
    const bytes = await bytesOf(file.key);
    const handout = made.handouts?.find(({ name }) => file.path.endsWith(`/${name}`));
    const { width, height, xmp } = await sharp(bytes).metadata();
    expect({ bytes: bytes.length, sha256: sha256(bytes), width, height }).toEqual({
      bytes: handout?.bytes,
      sha256: handout?.sha256,
      width: handout?.width,
      height: handout?.height,
    });
    expect(xmp?.toString()).toContain('Pasar Māori 漢');
  }
});

test('not a pixel is encoded anew', async () => {
  const [made] = await makeHandouts(archive, { ...ARTICLE, photos: [photo] });
  const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
  const blanks = [...archive.stored.keys()].filter((key) => key.endsWith('/r4/press.jpg'));
  const [key = ''] = [...archive.stored.keys()].filter((each) => each.includes(`/${ARTICLE.id}/`));
  expect(made && handoutOf(made, 'press')?.bytes).toBeGreaterThan(0);
  expect(await pixels(await bytesOf(key))).toEqual(await pixels(await bytesOf(blanks[0] ?? '')));
});

test('other words, another focus: another set; the same: the same, and nothing is put twice', async () => {
  const photos = [{ ...photo, caption: 'Pasar' }];
  const [first] = await makeHandouts(archive, { ...ARTICLE, photos });
  const [again] = await makeHandouts(archive, { ...ARTICLE, photos });
  expect(again).toEqual(first);
  for (const key of archive.stored.keys()) expect(archive.versions(key)).toHaveLength(1);
  const [other] = await makeHandouts(archive, { ...ARTICLE, photos: [photo] });
  expect(other?.set).not.toBe(first?.set);
});

test('a photo of an earlier release has no handouts', async () => {
  const { blanks: _, ...earlier } = photo;
  const [made] = await makeHandouts(archive, { ...ARTICLE, photos: [earlier] });
  expect(made).not.toHaveProperty('handouts');
});

test('what another release made stays, and is what the record tells of', async () => {
  const [first] = await makeHandouts(archive, { ...ARTICLE, photos: [photo] });
  const [key = ''] = [...archive.stored.keys()].filter(
    (each) => each.endsWith('/press.jpg') && each.includes(ARTICLE.id),
  );
  await archive.put(key, 'lain', { contentType: 'image/jpeg' });
  const [again] = await makeHandouts(archive, { ...ARTICLE, photos: [photo] });
  expect(again && handoutOf(again, 'press')).toMatchObject({ bytes: 4, sha256: sha256('lain') });
  expect(first && handoutOf(first, 'press')?.bytes).not.toBe(4);
});
