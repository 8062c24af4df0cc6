import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { makeRenditions, type RenditionFile } from '../../functions/ingest-photo/renditions.ts';
import { signatureOf } from '../../functions/ingest-photo/signatures.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { readManuscript } from '../../shared/manuscripts/read-manuscript.ts';
import { type RunFinder, runFinder } from '../support/byte-runs.ts';
import { type SharedFile, sharedFiles, sharedJson } from '../support/corpus.ts';
import { formatTables } from '../support/format-tables.ts';

const photos = sharedFiles('corpus/photos');
const documents = sharedFiles('corpus/docx');
const strings = [
  ...((sharedJson('corpus/strings/blns.json') as string[] | undefined) ?? []),
  ...((sharedJson('corpus/strings/xss-payloads.json') as { payload: string }[] | undefined) ?? []),
].map((each, i) => ({
  path: `string ${i + 1}`,
  bytes: Buffer.from(typeof each === 'string' ? each : each.payload),
}));
const all: readonly SharedFile[] = [...photos, ...documents, ...strings];

/** Bytes that no public file may have in common with an upload. */
const UNLIKE = 64;

const tried = { asPhoto: 0, asManuscript: 0, taken: 0 };
afterAll(() => {
  const { asPhoto, asManuscript, taken } = tried;
  console.log(
    `${asPhoto} files tried as photos and ${asManuscript} as manuscripts: ${taken} taken, 0 crashed`,
  );
});

/** Whether a file is taken; a refusal is a sentence, and anything else is a crash. */
async function taken<T>(file: SharedFile, read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    const result = await read();
    tried.taken += 1;
    return result;
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw new Error(file.path, { cause: error });
    expect(error.message).toMatch(/^Expected .+ for .+ but received .+/s);
    return undefined;
  }
}

describe.skipIf(all.length === 0)('every file of the corpus', () => {
  test('is a photo or is refused as one, and nothing of it is served', async () => {
    const tables = await formatTables();
    const found: string[] = [];
    for (const file of all) {
      tried.asPhoto += 1;
      const photo = { name: file.path, type: 'image/jpeg' } as const;
      const made = await taken(file, () => makeRenditions(file.bytes, photo));
      if (!made) continue;
      const find = runFinder(file.bytes, UNLIKE, tables);
      found.push(...made.files.flatMap((one) => shared(file, find, one)));
    }
    expect(found).toEqual([]);
  }, 300_000);

  test('is what its first bytes say, where a decoder reads it', async () => {
    const wrong: unknown[] = [];
    for (const { path, bytes } of all) {
      const signature = signatureOf(bytes);
      if (!('photo' in signature)) continue;
      const format = await sharp(bytes, { limitInputPixels: false })
        .metadata()
        // libvips reads AVIF as one kind of HEIF
        .then(({ format, compression }) => (compression === 'av1' ? 'avif' : (format as string)))
        .catch(() => signature.photo);
      if (format !== signature.photo) wrong.push([path, signature.photo, format]);
    }
    expect(wrong).toEqual([]);
  });

  test('is a manuscript or is refused as one', async () => {
    for (const file of all) {
      tried.asManuscript += 1;
      for (const type of ['text/plain', 'text/markdown'] as const) {
        await taken(file, () => readManuscript(file.bytes, { name: file.path, type }));
      }
    }
  }, 300_000);
});

function shared({ path }: SharedFile, find: RunFinder, { rendition, body }: RenditionFile) {
  const run = find(body);
  if (!run) return [];
  const { width, format } = rendition;
  return [`${path}, ${width}.${format}: ${run.bytes.length} bytes at ${run.at}`];
}

test('a photo that was passed on as it came would be noticed', () => {
  const original = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31) >> 3));
  const served = Buffer.concat([Buffer.alloc(17, 7), original.subarray(1003, 1067)]);
  const find = runFinder(original, UNLIKE);
  expect(find(served)?.bytes).toEqual(original.subarray(1003, 1067));
  expect(find(served.subarray(0, -1))).toBeUndefined();
});
