import type { Cloud } from './cloud.ts';

export interface SeedOptions {
  readonly cloud: Cloud;
  readonly dataDir: string;
  /** Told what is being done, a line at a time. */
  report(line: string): void;
}

export interface Seeded {
  /** The newsroom's id. */
  readonly newsroom: string;
  /** An editor's token of it. */
  readonly token: string;
}

/**
 * Fills a new data folder. It may find what an earlier run has begun and not ended, and goes on from
 * there.
 */
export async function seed(options: SeedOptions): Promise<Seeded> {
  throw new Error(`Nothing seeds ${options.dataDir} yet`);
}
