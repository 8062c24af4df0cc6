import { describe, expect, it } from 'vitest';
import type { Objects } from '../../../shared/aws/objects.ts';
import { fencedSite } from '../../../shared/aws/site-bucket.ts';
import type { SiteFile } from '../../../shared/site-file.ts';
import { memoryObjects } from '../../support/memory-objects.ts';

function page(seq: number, more: Partial<SiteFile> = {}): SiteFile {
  return {
    key: 'samarinda/index.html',
    body: `<p>${seq}</p>`,
    contentType: 'text/html; charset=utf-8',
    cacheControl: 'public, max-age=60',
    tags: ['n-samarinda', 'a-abc'],
    phase: 'front',
    version: { epoch: 0, seq },
    ...more,
  };
}

function site() {
  const archive = memoryObjects('archive');
  const bucket = memoryObjects('site', [archive]);
  return { archive, bucket, site: fencedSite(bucket, 'archive') };
}

describe('a fenced file', () => {
  it('is written over an older one, and never over a newer one', async () => {
    const { bucket, site: fenced } = site();
    expect(await fenced.write(page(2))).toBe('written');
    expect(await fenced.write(page(3))).toBe('written');
    expect(await fenced.write(page(2))).toBe('overtaken');
    expect(bucket.text('samarinda/index.html')).toBe('<p>3</p>');
  });

  it('of a raised epoch is newer, whatever its seq', async () => {
    const { site: fenced } = site();
    await fenced.write(page(9));
    expect(await fenced.write(page(1, { version: { epoch: 1, seq: 1 } }))).toBe('written');
    expect(await fenced.write(page(10))).toBe('overtaken');
  });

  it('is not written again when it is the same', async () => {
    const { site: fenced } = site();
    await fenced.write(page(2));
    expect(await fenced.write(page(2))).toBe('unchanged');
  });

  it('of the same event is written again when it was rendered otherwise', async () => {
    const { bucket, site: fenced } = site();
    await fenced.write(page(2));
    expect(await fenced.write(page(2, { body: '<p>better</p>' }))).toBe('written');
    expect(bucket.text('samarinda/index.html')).toBe('<p>better</p>');
  });

  it('looks again after each race that it lost', async () => {
    const { bucket } = site();
    let refusals = 3;
    const contested: Objects = {
      ...bucket,
      put: async (...args) => (refusals-- > 0 ? false : await bucket.put(...args)),
    };
    expect(await fencedSite(contested, 'archive').write(page(2))).toBe('written');
  });

  it('bears its tags, and what readers are to get instead of 200', async () => {
    const { bucket, site: fenced } = site();
    await fenced.write(page(2, { status: 301, location: '/samarinda/baru/' }));
    expect(bucket.stored.get('samarinda/index.html')?.headers.metadata).toMatchObject({
      'cache-tag': 'n-samarinda,a-abc',
      version: '0000.000000000002',
      status: '301',
      location: '/samarinda/baru/',
    });
  });
});

describe('a file whose key changes with its bytes', () => {
  const media = {
    key: 'samarinda/media/a/s/320.jpg',
    phase: 'media',
    contentType: 'image/jpeg',
  } as const;

  it('is copied from the archive once', async () => {
    const { archive, bucket, site: fenced } = site();
    await archive.put('renditions/x', 'pixels', { contentType: 'image/jpeg' });
    const file = page(1, { ...media, body: { copyOf: 'renditions/x' } });
    expect(await fenced.write(file)).toBe('written');
    expect(await fenced.write(file)).toBe('unchanged');
    expect(bucket.text(media.key)).toBe('pixels');
  });

  it('never brings back what a tombstone has taken away', async () => {
    const { archive, bucket, site: fenced } = site();
    await archive.put('renditions/x', 'pixels', { contentType: 'image/jpeg' });
    await fenced.write(page(5, { key: media.key, phase: 'withdrawal', body: 'gone', status: 410 }));
    const file = page(1, { ...media, body: { copyOf: 'renditions/x' } });
    expect(await fenced.write(file)).toBe('overtaken');
    expect(bucket.text(media.key)).toBe('gone');
  });

  it('takes the place of a tombstone that a backup knows nothing of', async () => {
    const { archive, bucket, site: fenced } = site();
    await archive.put('renditions/x', 'pixels', { contentType: 'image/jpeg' });
    await fenced.write(page(5, { key: media.key, phase: 'withdrawal', body: 'gone', status: 410 }));
    const version = { epoch: 1, seq: 1 };
    const file = page(1, { ...media, body: { copyOf: 'renditions/x' }, version });
    expect(await fenced.write(file)).toBe('written');
    expect(bucket.text(media.key)).toBe('pixels');
    expect(bucket.stored.get(media.key)?.headers.metadata).toEqual({
      'cache-tag': 'n-samarinda,a-abc',
    });
  });

  it('bears no version, so that it is the same whichever event copied it', async () => {
    const { archive, bucket, site: fenced } = site();
    await archive.put('renditions/x', 'pixels', { contentType: 'image/jpeg' });
    await fenced.write(page(1, { ...media, body: { copyOf: 'renditions/x' } }));
    expect(await fenced.write(page(9, { ...media, body: { copyOf: 'renditions/x' } }))).toBe(
      'unchanged',
    );
    expect(bucket.stored.get(media.key)?.headers.metadata).not.toHaveProperty('version');
  });

  it.each(['a copy', 'a stylesheet'])(
    'is written after all, where S3 was busy with %s',
    async (what) => {
      const { archive, bucket } = site();
      await archive.put('renditions/x', 'pixels', { contentType: 'image/jpeg' });
      let refusals = 2;
      const busy: Objects = {
        ...bucket,
        put: async (...args) => (refusals-- > 0 ? false : await bucket.put(...args)),
        copy: async (...args) => (refusals-- > 0 ? false : await bucket.copy(...args)),
      };
      const body = what === 'a copy' ? { copyOf: 'renditions/x' } : 'a {}';
      const { version: _, ...file } = page(1, { ...media, body });
      expect(await fencedSite(busy, 'archive').write(file)).toBe('written');
      expect(bucket.stored.has(media.key)).toBe(true);
    },
  );
});
