/** Draws the pictures of the sample releases again: `npx tsx samples/draw.ts`. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jpegOf, turnedJpegOf } from './draw/jpeg.ts';
import { pasar } from './draw/pasar.ts';
import { pustaka } from './draw/pustaka.ts';
import { taman } from './draw/taman.ts';
import { tepian } from './draw/tepian.ts';

const PICTURES: Readonly<Record<string, () => Promise<Buffer>>> = {
  '1-mobil-pustaka/mobil-pustaka.jpg': () => jpegOf(pustaka()),
  '2-pasar-kenanga/lapak-sayur.jpg': () => jpegOf(pasar()),
  '3-taman-tepian/tepian-mahakam.jpg': () => jpegOf(tepian()),
  '3-taman-tepian/jalur-taman.jpg': () => turnedJpegOf(taman()),
};

for (const [name, draw] of Object.entries(PICTURES)) {
  const bytes = await draw();
  await writeFile(resolve(import.meta.dirname, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
