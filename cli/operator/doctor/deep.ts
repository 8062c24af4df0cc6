import { stateKey } from '../../../shared/archive-keys.ts';
import { changedRendition, changedState, type Holdings } from '../../../shared/doctor/archive.ts';
import { etagOf } from '../../../shared/doctor/bytes.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { sha256 } from '../../../shared/ids.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { readBytes, UNREADABLE } from './read-bytes.ts';

type DeepDeps = Pick<DoctorDeps, 'archive' | 'counter'>;

/**
 * Reads every state and compares its hash with the one that the log bears.
 * @param events whose states the archive must hold
 */
export async function examineHashes(
  { archive, counter }: DeepDeps,
  newsroom: string,
  events: readonly LogEvent[],
): Promise<Finding[]> {
  let done = 0;
  const found = await inParallel(events, AT_ONCE, async (event) => {
    const { article, revision } = event;
    const bytes = await readBytes(archive, stateKey(newsroom, article, revision, event.sha256));
    done += 1;
    counter.at(`${newsroom}: reading states`, done, events.length);
    // One that is missing is told already.
    if (bytes === undefined) return undefined;
    const isRight = bytes !== UNREADABLE && sha256(bytes) === event.sha256;
    return isRight ? undefined : changedState(event);
  });
  return found.filter((finding) => finding !== undefined);
}

/** Reads every rendition and compares it with its ETag, which is the MD5 of what was put there. */
export async function examineRenditions(
  { archive, counter }: DeepDeps,
  newsroom: string,
  { renditions }: Holdings,
): Promise<Finding[]> {
  let done = 0;
  const read = await inParallel([...renditions], AT_ONCE, async ([key, { etag }]) => {
    const bytes = await readBytes(archive, key);
    done += 1;
    counter.at(`${newsroom}: reading renditions`, done, renditions.size);
    const unreadable = bytes === UNREADABLE;
    // One that is gone meanwhile an erasure took.
    const same = bytes === undefined || (!unreadable && etagOf(bytes) === etag);
    return { key, same, unreadable };
  });
  // Where not a single one is, ETags say nothing here: somebody chose another encryption.
  const areMd5s = read.some(({ same }) => same);
  return read
    .filter(({ same, unreadable }) => unreadable || (areMd5s && !same))
    .map(({ key }) => changedRendition(newsroom, key));
}
