import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PhotoError } from '../../functions/ingest-photo/photo-error.ts';
import { makeRenditions } from '../../functions/ingest-photo/renditions.ts';
import { chimeras, PAYLOAD, pretenders, smugglers } from '../support/polyglots.ts';

const FILE = { name: 'kiriman.jpg', type: 'image/jpeg' } as const;

/** Bytes: of fewer, pixels hold any sequence by chance. */
const TELLING = 8;

const SMUGGLERS = await smugglers();
const CHIMERAS = await chimeras();
const PRETENDERS = await pretenders();

const sequences = Array.from({ length: PAYLOAD.length - TELLING + 1 }, (_, i) =>
  PAYLOAD.slice(i, i + TELLING),
);

/** What of the payload stands in a file. */
function found(bytes: Uint8Array): string[] {
  const content = Buffer.from(bytes).toString('latin1');
  return sequences.filter((sequence) => content.includes(sequence));
}

describe('a photo that bears something else comes out as pixels alone', () => {
  test.each(SMUGGLERS)('$what', async ({ bytes }) => {
    const { photo, files } = await makeRenditions(bytes, FILE);
    expect(photo.renditions.length).toBeGreaterThan(0);
    for (const { body, rendition } of files) {
      expect(found(body), `${rendition.width}.${rendition.format}`).toEqual([]);
      const { exif, xmp, iptc, icc, comments } = await sharp(body).metadata();
      expect([exif, xmp, iptc, icc, comments]).toEqual(Array(5).fill(undefined));
    }
  });

  test('what it bears would be noticed', () => {
    const borne = SMUGGLERS.filter(({ bytes }) => found(bytes).length > sequences.length / 2);
    expect(borne).toEqual(SMUGGLERS);
  });
});

describe('a photo that other programs open as something else is refused in a sentence', () => {
  test.each(CHIMERAS)('$what', async ({ bytes }) => {
    // Whoever made it would have it shown as a photo.
    expect((await sharp(bytes).raw().toBuffer()).length).toBeGreaterThan(0);
    const { code, message } = await refusalOf(bytes);
    expect(code).toBe('polyglot');
    expect(message).toMatch(
      /^Expected a photo and nothing else for kiriman\.jpg but received a .+/,
    );
    expect(found(Buffer.from(message))).toEqual([]);
  });
});

describe('what only pretends to be a photo is refused in a sentence', () => {
  test.each(PRETENDERS)('$what', async ({ bytes }) => {
    const { message } = await refusalOf(bytes);
    expect(message).toMatch(/^Expected a .*photo.* for kiriman\.jpg but received a.+/);
    expect(found(Buffer.from(message))).toEqual([]);
  });
});

async function refusalOf(bytes: Uint8Array): Promise<PhotoError> {
  const error = await makeRenditions(bytes, FILE).catch((reason: unknown) => reason);
  if (error instanceof PhotoError) return error;
  throw new Error('it was taken', { cause: error });
}
