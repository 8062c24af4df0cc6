import type { Manifest } from '../../../shared/backup/manifest.ts';
import { byteText } from '../../progress/units.ts';
import type { BackedUp } from './back-up.ts';

/** `samarinda up to event 120: 340 objects, 12.1 MB`. */
export function contentsText({ newsroom, head, counts, bytes }: Manifest): string {
  const { states, originals, renditions } = counts;
  const objects = count(states + originals + renditions, 'object');
  return `${newsroom} up to event ${head.toLocaleString('en')}: ${objects}, ${byteText(bytes)}`;
}

/** What was done, for people. */
export function backedUpText({ manifest, copied, removed }: BackedUp, place: string): string {
  const now = `${count(copied.objects, 'object')} (${byteText(copied.bytes)}) copied now`;
  const gone = removed > 0 ? `, ${count(removed, 'erased object')} removed` : '';
  return `${contentsText(manifest)} in ${place}; ${now}${gone}.\n`;
}

/** The same for programs. */
export function backedUpJson({ manifest, copied, removed }: BackedUp, place: string) {
  const { newsroom, epoch, head, takenAt, counts, bytes, missing, missingCount } = manifest;
  return {
    newsroom,
    place,
    epoch,
    head,
    takenAt,
    counts,
    bytes,
    copied,
    removed,
    missing,
    missingCount,
  };
}

/** What the log names and is nowhere, with what to do about it; empty where nothing is missing. */
export function missingText({ missing, missingCount, newsroom }: Manifest): string {
  if (missingCount === 0) return '';
  const more = missingCount - missing.length;
  return [
    `The archive lacks ${count(missingCount, 'object')} that the log names, or holds other bytes; so does this backup:`,
    ...missing.map((key) => `  ${key}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    'A backup elsewhere may hold them. Bring that one up to date, and put them back from it:',
    `  warta backup ${newsroom} THERE`,
    `  warta restore ${newsroom} THERE`,
    'The archive bucket keeps deleted versions, too.',
    '',
  ].join('\n');
}

/** `1 object`, `1,204 objects`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
