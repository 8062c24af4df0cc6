import type { StoredObject } from '../support/memory-objects.ts';
import { LateWithdrawals } from './late-withdrawals.ts';
import { hasLinks, linksOf } from './links.ts';
import type { Newsroom } from './model.ts';
import type { Violation } from './violation.ts';

export interface CrawlerOptions {
  readonly newsroom: Newsroom;
  /** milliseconds */
  readonly now: () => number;
  /** scheme and host of the site */
  readonly origin: string;
  readonly found: (violation: Violation) => void;
}

/** Lists of what was withdrawn may, and must, name what is there no more. */
const OF_WITHDRAWALS = /\/(?:ralat\.xml|changes\/[^/]+\.json)$/;

/**
 * Walks the site after every step: nothing names what is not there, nothing that is still to come can
 * be seen. Only what changed is read, so a step costs one file.
 */
export class Crawler {
  readonly #links = new Map<string, ReadonlySet<string>>();
  readonly #linking = new Map<string, Set<string>>();
  readonly #objects = new Map<string, StoredObject>();
  /** keys of what was withdrawn, for ever */
  readonly #withdrawn = new Set<string>();
  #isWalking = true;
  /** where newsrooms were set back, and somebody of before may still be at work */
  #late: LateWithdrawals | undefined;

  constructor(
    readonly options: CrawlerOptions,
    site: ReadonlyMap<string, StoredObject>,
  ) {
    for (const [key, object] of site) this.#note(key, object);
  }

  /** An object was written. */
  wrote(key: string, object: StoredObject): void {
    if (this.#withdrawn.has(key) && !isWithdrawn(object)) {
      this.#report('leaked', `${key} was withdrawn and came back`);
    }
    this.#note(key, object);
    this.#checkSecrets(key, object);
    if (!this.#isWalking) return;
    if (isWithdrawn(object)) this.#checkWithdrawal(key);
    else this.#checkLinks(key);
  }

  /** Somebody lost objects: until the next walk, links may lead to nothing. */
  lost(keys: Iterable<string>): void {
    this.#isWalking = false;
    for (const key of keys) this.#objects.delete(key);
  }

  /**
   * Newsrooms are set back to when the site was so: what was withdrawn since may come back. Until the
   * next walk somebody of before may still withdraw photos.
   */
  setBack(site: ReadonlyMap<string, StoredObject>): void {
    this.#late = new LateWithdrawals(this.#objects);
    this.#withdrawn.clear();
    for (const [key, object] of site) if (isWithdrawn(object)) this.#withdrawn.add(key);
  }

  /** From now on every link is looked at again, and all that there are at once. */
  walk(): void {
    this.#isWalking = true;
    this.#late = undefined;
    for (const [key, object] of this.#objects) if (!isWithdrawn(object)) this.#checkLinks(key);
  }

  #note(key: string, object: StoredObject): void {
    this.#objects.set(key, object);
    if (isWithdrawn(object)) this.#noteWithdrawal(key, object);
    else this.#late?.forget(key);
    for (const link of this.#links.get(key) ?? []) this.#linking.get(link)?.delete(key);
    if (!hasLinks(object.headers.contentType)) return;
    const links = linksOf(object, this.options.origin);
    this.#links.set(key, links);
    for (const link of links) {
      const linking = this.#linking.get(link) ?? new Set();
      linking.add(key);
      this.#linking.set(link, linking);
    }
  }

  /** What was withdrawn for good stays so, whoever withdraws it once more. */
  #noteWithdrawal(key: string, object: StoredObject): void {
    const isLate = !this.#withdrawn.has(key) && this.#late?.note(key, object);
    if (!isLate) this.#withdrawn.add(key);
  }

  #checkLinks(key: string): void {
    for (const link of this.#links.get(key) ?? []) {
      const target = this.#objects.get(link);
      if (!target) this.#report('dead link', `${key} names ${link}, which is not there`);
      else if (isWithdrawn(target) && !this.#late?.has(link) && !OF_WITHDRAWALS.test(key)) {
        this.#report('dead link', `${key} names ${link}, which was withdrawn`);
      }
    }
  }

  #checkWithdrawal(key: string): void {
    if (this.#late?.has(key)) return;
    for (const linking of this.#linking.get(key) ?? []) {
      const by = this.#objects.get(linking);
      if (linking === key || !by || isWithdrawn(by) || OF_WITHDRAWALS.test(linking)) continue;
      this.#report('dead link', `${key} was withdrawn while ${linking} names it`);
    }
  }

  #checkSecrets(key: string, { headers, body }: StoredObject): void {
    const { newsroom, now } = this.options;
    for (const { marker, article } of newsroom.hidden(now())) {
      if (key.includes(article)) this.#report('leaked', `${key} belongs to ${marker}`);
      else if (typeof body === 'string' && body.toLowerCase().includes(marker)) {
        this.#report('leaked', `${key} (${headers.contentType}) tells of ${marker}`);
      }
    }
  }

  #report(kind: Violation['kind'], what: string): void {
    this.options.found({ kind, what });
  }
}

function isWithdrawn({ headers }: StoredObject): boolean {
  return headers.metadata?.status === '410';
}
