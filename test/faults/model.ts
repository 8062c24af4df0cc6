/**
 * The oracle: what a newsroom owes those who were told yes. It knows nothing of files, feeds or AWS;
 * it predicts facts, which others then look for.
 */

/** One release as its sender knows it. */
export interface Release {
  readonly newsroom: string;
  readonly submission: string;
  readonly article: string;
  readonly headline: string;
  /** a word that is in its headline and its text, and in no other's */
  readonly marker: string;
  /** whether its sender may publish without a review */
  readonly mayPublish: boolean;
  /** milliseconds; at once where absent */
  readonly publishAt?: number;
}

/** What the newsroom said yes to, of one release. */
export interface Promised extends Release {
  /** every file that it needs has been taken in */
  acknowledged: boolean;
  /** a file that cannot be used is in the place of one that could */
  refused: boolean;
  /** somebody asks that readers see it no more, and goes on asking until it is done */
  withdrawn: boolean;
}

/** What a submission's sender must be told in the end. */
export type Told = 'live' | 'scheduled' | 'inReview' | 'rejected' | 'withdrawn';

/** An entry of the log: that an article became public, or ceased to be. */
export interface Decided {
  readonly newsroom: string;
  readonly article: string;
  /** ISO 8601 */
  readonly at: string;
  readonly status: string;
}

export interface Listed {
  readonly article: string;
  readonly headline: string;
}

export class Newsroom {
  readonly #promised = new Map<string, Promised>();
  /** promised in an hour that was lost: some may come back */
  #perhaps: readonly Readonly<Promised>[] = [];

  announced(release: Release): void {
    if (this.#promised.has(release.submission)) return;
    this.#promised.set(release.submission, {
      ...release,
      acknowledged: false,
      refused: false,
      withdrawn: false,
    });
  }

  refused(submission: string): void {
    this.#of(submission).refused = true;
  }

  corrected(submission: string): void {
    this.#of(submission).refused = false;
  }

  acknowledged(submission: string): void {
    this.#of(submission).acknowledged = true;
  }

  withdrawn(submission: string): void {
    this.#of(submission).withdrawn = true;
  }

  release(submission: string): Release {
    return this.#of(submission);
  }

  /** What in the end nobody may find any more. */
  gone(): readonly Release[] {
    return this.releases.filter(({ withdrawn }) => withdrawn);
  }

  get releases(): readonly Readonly<Promised>[] {
    return [...this.#promised.values()];
  }

  /** What nobody outside may see at that moment. */
  hidden(now: number): readonly Release[] {
    return this.releases.filter((release) => !mayBePublic(release, now));
  }

  /** What each sender must be told at that moment, once everything has come to rest. */
  told(now: number): ReadonlyMap<string, Told> {
    const owed = this.releases.filter(({ acknowledged }) => acknowledged);
    return new Map(owed.map((release) => [release.submission, toldOf(release, now)]));
  }

  /** What readers must find, newest first; of one moment, the greater id first. */
  listed(newsroom: string, log: readonly Decided[], now: number): readonly Listed[] {
    const live = this.releases.filter(
      (release) =>
        release.newsroom === newsroom && release.acknowledged && toldOf(release, now) === 'live',
    );
    const back = this.#perhaps.filter((release) => {
      const newest = log.findLast(({ article }) => article === release.article);
      return release.newsroom === newsroom && newest?.status === 'live';
    });
    const moment = new Map<string, string>();
    for (const { article, at, status } of log) {
      if (status === 'live' && !moment.has(article)) moment.set(article, at);
    }
    const key = ({ article }: Release) => `${moment.get(article) ?? '~'}#${article}`;
    return [...live, ...back]
      .toSorted((a, b) => (key(a) < key(b) ? 1 : -1))
      .map(({ article, headline }) => ({ article, headline }));
  }

  /** All that it knows at this moment. */
  get memory(): readonly Readonly<Promised>[] {
    return this.releases.map((release) => ({ ...release }));
  }

  /**
   * Sets it back to what it knew: of what was said since, nobody owes anything any more. But it may
   * come all the same, where its files had not been read yet.
   */
  recall(memory: readonly Readonly<Promised>[]): void {
    const known = new Set(memory.map(({ submission }) => submission));
    this.#perhaps = this.releases.filter(({ submission }) => !known.has(submission));
    this.#promised.clear();
    for (const release of memory) this.#promised.set(release.submission, { ...release });
  }

  /** Whether nobody owes it, and nobody may mind it. */
  mayComeBack(article: string): boolean {
    return this.#perhaps.some((release) => release.article === article);
  }

  #of(submission: string): Promised {
    const found = this.#promised.get(submission);
    if (!found) throw new Error(`nobody announced ${submission}`);
    return found;
  }
}

function mayBePublic({ mayPublish, publishAt, refused }: Promised, now: number): boolean {
  return mayPublish && !refused && (publishAt === undefined || publishAt <= now);
}

function toldOf(release: Promised, now: number): Told {
  if (release.withdrawn) return 'withdrawn';
  if (release.refused) return 'rejected';
  if (!release.mayPublish) return 'inReview';
  return release.publishAt !== undefined && release.publishAt > now ? 'scheduled' : 'live';
}
