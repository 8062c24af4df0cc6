import type { Manifest } from '../../../shared/backup/manifest.ts';
import { counted } from '../../counted.ts';
import { byteText } from '../../progress/units.ts';
import type { BackedUp } from './back-up.ts';

/** Enough to see what is wrong. */
const MOST_NAMED = 100;

/** `samarinda up to event 120: 340 objects, 12.1 MB`. */
export function contentsText({ newsroom, head, counts, bytes }: Manifest): string {
  const { states, originals, renditions } = counts;
  const objects = counted(states + originals + renditions, 'object');
  return `${newsroom} up to event ${head.toLocaleString('en')}: ${objects}, ${byteText(bytes)}`;
}

/** What was done, for people. */
export function backedUpText({ manifest, copied, removed }: BackedUp, place: string): string {
  const now = `${counted(copied.objects, 'object')} (${byteText(copied.bytes)}) copied now`;
  const gone = removed > 0 ? `, ${counted(removed, 'erased object')} removed` : '';
  return `${contentsText(manifest)} in ${place}; ${now}${gone}.\n`;
}

/** The same for programs. */
export function backedUpJson({ manifest, copied, removed, onlyHere }: BackedUp, place: string) {
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
    onlyHere: onlyHere.slice(0, MOST_NAMED),
    onlyHereCount: onlyHere.length,
  };
}

/** What the archive has lost and this backup holds, with what to do; empty where it has lost nothing. */
export function onlyHereText(
  { manifest: { newsroom }, onlyHere }: BackedUp,
  place: string,
  self: string,
): string {
  if (onlyHere.length === 0) return '';
  const more = onlyHere.length - MOST_NAMED;
  const them = onlyHere.length === 1 ? 'it' : 'them';
  return [
    `The archive lacks ${counted(onlyHere.length, 'object')} that the log names, or holds other bytes; this backup has ${them}:`,
    ...onlyHere.slice(0, MOST_NAMED).map((key) => `  ${key}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    `Put ${them} back:`,
    `  ${self} restore ${newsroom} ${place}`,
    '',
  ].join('\n');
}

/** What to do where objects of a backup are not as they were. */
export function mendText(newsroom: string, place: string, self: string): string {
  return (
    'While the newsroom has them, the backup gets them anew: delete these files, those that are ' +
    `there, and run\n  ${self} backup ${newsroom} ${place}\n`
  );
}

/** What to do after a backup that its user has cut off. */
export function cutOffText(newsroom: string, place: string, self: string): string {
  return (
    'The backup is not finished: what was copied is kept, and the one before still counts. ' +
    `Run it again:\n  ${self} backup ${newsroom} ${place}\n`
  );
}

/** What the log names and is nowhere, with what to do about it; empty where nothing is missing. */
export function missingText({ missing, missingCount, newsroom }: Manifest): string {
  if (missingCount === 0) return '';
  const more = missingCount - missing.length;
  return [
    `The archive lacks ${counted(missingCount, 'object')} that the log names, or holds other bytes; so does this backup:`,
    ...missing.map((key) => `  ${key}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    'A backup elsewhere may hold them. Bring that one up to date, and put them back from it:',
    `  warta backup ${newsroom} THERE`,
    `  warta restore ${newsroom} THERE`,
    'The archive bucket keeps deleted versions, too.',
    '',
  ].join('\n');
}
