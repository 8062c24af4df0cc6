import type { SiteBucket } from '../../shared/aws/site-bucket.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import { PHASES, type SiteFile } from '../../shared/site-file.ts';
import { AT_ONCE } from './deps.ts';

/** Phase by phase: nothing names an object that is not there yet. */
export async function writeSite(site: SiteBucket, files: readonly SiteFile[]): Promise<void> {
  for (const phase of PHASES) {
    const now = files.filter((file) => file.phase === phase);
    await inParallel(now, AT_ONCE, (file) => site.write(file));
  }
}
