import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jpegPhoto } from '../support/flow-photos.ts';
import { manuscript } from '../support/flow-texts.ts';

/** A release on the reporter's disk. */
export interface Release {
  readonly headline: string;
  /** absolute, the manuscript first */
  readonly paths: readonly string[];
  /** How many of the paths, from the last, are never sent: then the reporter asks to go on. */
  readonly kept: number;
  /** Idempotency-Key */
  readonly key: string;
}

/** Texts, texts with a photo, and, of every five, one whose second photo never comes. */
export async function makeReleases(count: number, dir: string): Promise<Release[]> {
  const all = Array.from({ length: count }, (_, i) => makeRelease(i + 1, dir));
  return await Promise.all(all);
}

async function makeRelease(number: number, dir: string): Promise<Release> {
  const headline = `Rilis Nomor ${number} dari Tepian`;
  const photos = number % 5 === 0 ? 2 : number % 2;
  const files = [manuscript(headline)];
  for (let i = 1; i <= photos; i += 1)
    files.push(await jpegPhoto(`foto-${i}.jpg`, 10 * number + i));
  const folder = join(dir, `${number}`);
  mkdirSync(folder, { recursive: true });
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  return { headline, paths, kept: photos === 2 ? 1 : 0, key: `rilis-${number}` };
}
