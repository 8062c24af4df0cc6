import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { INGEST_SETTINGS } from '../../../functions/ingest/wire.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { plain } from '../../support/heic-photos.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"/></svg>';
const drawing = sharp({ create: { width: 40, height: 30, channels: 3, background: '#205080' } });

const PHOTOS = {
  jpeg: await drawing.clone().jpeg().toBuffer(),
  png: await drawing.clone().png().toBuffer(),
  webp: await drawing.clone().webp().toBuffer(),
  tiff: await drawing.clone().tiff().toBuffer(),
  avif: await drawing.clone().avif().toBuffer(),
};
const OTHERS = {
  svg: Buffer.from(SVG),
  gif: await drawing.clone().gif().toBuffer(),
};

/** By any decoder that this process has. */
async function opens(bytes: Buffer): Promise<boolean> {
  return await sharp(bytes)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

async function opened(files: Readonly<Record<string, Buffer>>): Promise<string[]> {
  const answers = await Promise.all(Object.values(files).map(opens));
  return Object.keys(files).filter((_, i) => answers[i]);
}

// In this order: what is taken out of a process does not come back.
describe('the photo function', () => {
  beforeAll(async () => {
    expect(await opened({ ...PHOTOS, ...OTHERS })).toHaveLength(7);
    for (const name of INGEST_SETTINGS) vi.stubEnv(name, 'https://example.com/x');
    vi.stubEnv('AWS_REGION', 'ap-southeast-3');
    await import('../../../functions/ingest-photo.lambda.ts');
  });

  test('has no decoder from its start on but those of the formats that it takes', async () => {
    expect(await opened(PHOTOS)).toEqual(['jpeg', 'png', 'webp', 'tiff', 'avif']);
    expect(await opened({ ...OTHERS, heic: plain })).toEqual([]);
  });

  test('opens no file on its disk', async () => {
    await expect(sharp('docs/front-page.webp').metadata()).rejects.toThrow('unsupported');
  });

  // Of HEIC it never had one: libheif decodes it in a thread of its own.
  test.each(Object.entries({ ...PHOTOS, heic: plain }))(
    'still makes every rendition of a %s',
    async (_, bytes) => {
      const { files } = await makeRenditions(bytes, { name: 'foto', type: 'image/jpeg' });
      const formats = files.map(({ rendition, body }) => [
        rendition.format,
        body.includes('ftypavif') || body.includes('WEBPVP8') || body[0] === 0xff,
      ]);
      expect(formats).toEqual([
        ['avif', true],
        ['webp', true],
        ['jpg', true],
      ]);
    },
  );
});
