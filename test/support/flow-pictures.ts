import sharp from 'sharp';
import { attribute, elementsNamed } from './elements.ts';
import type { Served } from './flow-site.ts';

/** The addresses of each picture of a page, its `img` last. */
export function pictures({ text }: Served): string[][] {
  const sources = elementsNamed(text, 'source').map((each) => candidates(each));
  return elementsNamed(text, 'img').map((img, i) => [
    ...(sources[2 * i] ?? []),
    ...(sources[2 * i + 1] ?? []),
    ...candidates(img),
    attribute(img, 'src') ?? '',
  ]);
}

function candidates(element: Parameters<typeof attribute>[0]): string[] {
  const srcset = attribute(element, 'srcset') ?? '';
  return srcset.split(', ').map((candidate) => candidate.split(' ')[0] ?? '');
}

const TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** Content type by the end of an address. */
export function typeOf(url: string): string | undefined {
  return TYPES[url.slice(url.lastIndexOf('.') + 1) as keyof typeof TYPES];
}

/** Of the pixel in the middle of that height, from 0 to 1. */
export async function shadeAt(bytes: Buffer, at: number): Promise<string> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const row = Math.floor(info.height * at);
  const [red = 0, , blue = 0] = data.subarray((row * info.width + (info.width >> 1)) * 3);
  return red > blue ? 'red' : 'blue';
}
