import { resolve } from 'node:path';

export interface SampleRelease {
  /** absolute path */
  readonly folder: string;
  /** absolute paths: the manuscript, then its photos in the order in which they are shown */
  readonly files: readonly [manuscript: string, ...photos: string[]];
}

type Names = readonly [folder: string, manuscript: string, ...photos: string[]];

/** Oldest event first, so that the newest stands on top of the front page. */
const RELEASES: readonly Names[] = [
  ['1-mobil-pustaka', 'rilis.md', 'mobil-pustaka.jpg'],
  ['2-pasar-kenanga', 'rilis.txt', 'lapak-sayur.jpg'],
  ['3-taman-tepian', 'rilis.txt', 'tepian-mahakam.jpg', 'jalur-taman.jpg'],
];

/** The releases that the first start publishes, in the order in which it should. */
export function sampleReleases(): SampleRelease[] {
  return RELEASES.map(([name, manuscript, ...photos]) => {
    const folder = resolve(import.meta.dirname, name);
    const at = (file: string) => resolve(folder, file);
    return { folder, files: [at(manuscript), ...photos.map(at)] };
  });
}
