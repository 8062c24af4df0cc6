import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { PhotoFile } from '../../functions/ingest-photo/open-photo.ts';
import { photo as generatedPhoto } from '../spine/photos.ts';
import { asHeic } from './tools.ts';

/** Photos beside the checkout, which are no part of the project. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus/photos/assorted');

/** 2725 × 2225 px, from a camera: a circular saw, sawdust, and a wall out of focus. */
const REAL = '2569067123_aca715a2ee_o.jpg';

/** Others of it, and how each is called in a table. */
const OTHERS: Readonly<Record<string, string>> = {
  'a lake before mountains, 480 px': 'Landscape_9.jpg',
  'a film still, 1600 px': 'gain-map.jpg',
  'a soft gradient, 1600 px': 'flowers.jpeg',
  'a crowd in the dark, 400 px': 'concert.jpg',
};

/** px of a telephone's photo of 12 megapixels. */
const TELEPHONE = { width: 4032, height: 3024 };

export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly file: PhotoFile;
}

/** A photo of 6 megapixels, real where there is one. */
export async function sixMegapixels(): Promise<Input> {
  const bytes = fromCorpus(REAL);
  if (bytes) return { name: '6 MP JPEG', bytes, file: { name: 'a.jpg', type: 'image/jpeg' } };
  console.log('No photos in ../shared/corpus: measured with a drawing under a film of grain.');
  const drawn = await generatedPhoto(0);
  return { name: '6 MP JPEG', bytes: drawn, file: { name: 'a.jpg', type: 'image/jpeg' } };
}

/** The photo with 12 megapixels, as a telephone saves it. */
export async function twelveMegapixels({ bytes }: Input): Promise<Input> {
  const jpeg = await sharp(bytes).resize(TELEPHONE).jpeg({ quality: 90 }).toBuffer();
  return { name: '12 MP JPEG', bytes: jpeg, file: { name: 'b.jpg', type: 'image/jpeg' } };
}

/** That photo in formats that cannot be shrunk while they are read. */
export async function otherFormats({ bytes }: Input): Promise<Input[]> {
  const png = await sharp(bytes).png().toBuffer();
  const avif = await sharp(bytes).avif({ quality: 70, effort: 1 }).toBuffer();
  const heic = await asHeic(bytes, 'jpg');
  if (!heic) console.log('No heif-enc (Debian: libheif-examples): HEIC is skipped.');
  return [
    { name: '12 MP PNG', bytes: png, file: { name: 'b.png', type: 'image/png' } },
    { name: '12 MP AVIF', bytes: avif, file: { name: 'b.avif', type: 'image/avif' } },
    ...(heic
      ? [{ name: '12 MP HEIC', bytes: heic, file: { name: 'b.heic', type: 'image/heic' } as const }]
      : []),
  ];
}

/** Some more photos of the corpus, small ones too; none where it is absent. */
export function otherPhotos(): Input[] {
  return Object.entries(OTHERS).flatMap(([name, path]) => {
    const bytes = fromCorpus(path);
    return bytes ? [{ name, bytes, file: { name: path, type: 'image/jpeg' } as const }] : [];
  });
}

function fromCorpus(name: string): Buffer | undefined {
  const path = join(CORPUS, name);
  return existsSync(path) ? readFileSync(path) : undefined;
}
