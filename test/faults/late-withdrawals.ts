import { siteMarks } from '../../shared/site-metadata.ts';
import type { StoredObject } from '../support/memory-objects.ts';

const PHOTO = /^[^/]+\/media\//;

/**
 * Photos of newsrooms that were set back, over which somebody of before has put a tombstone. S3 cannot
 * tell a photo from the same one of before, so that may happen until AWS takes their requests no more,
 * whether a page names the photo already or is about to; it is brought back. Nobody else may do so.
 */
export class LateWithdrawals {
  /** by newsroom, the epoch in which whoever is of before works */
  readonly #epochs = new Map<string, number>();
  readonly #keys = new Set<string>();

  /** @param site as it is when the newsrooms are set back */
  constructor(site: ReadonlyMap<string, StoredObject>) {
    for (const [key, object] of site) {
      const epoch = Math.max(epochOf(object) ?? 0, this.#epochs.get(roomOf(key)) ?? 0);
      this.#epochs.set(roomOf(key), epoch);
    }
  }

  /** @returns whether the tombstone over it is of before */
  note(key: string, tombstone: StoredObject): boolean {
    const epoch = epochOf(tombstone);
    const isOfBefore = epoch !== undefined && epoch <= (this.#epochs.get(roomOf(key)) ?? 0);
    const isLate = PHOTO.test(key) && isOfBefore;
    if (isLate) this.#keys.add(key);
    else this.#keys.delete(key);
    return isLate;
  }

  /** It is there again. */
  forget(key: string): void {
    this.#keys.delete(key);
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }
}

function epochOf({ headers }: StoredObject): number | undefined {
  return siteMarks(headers.metadata ?? {}).version?.epoch;
}

function roomOf(key: string): string {
  return key.split('/', 1)[0] ?? '';
}
