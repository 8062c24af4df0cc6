import type { DeploymentDeps } from '../../../cli/operator/doctor/deployment.ts';
import { allOf, examine } from '../../../cli/operator/doctor/examine.ts';
import type { MendDeps } from '../../../cli/operator/doctor/mending.ts';
import { repairAll } from '../../../cli/operator/doctor/repair-all.ts';
import { dynamoCensus } from '../../../shared/aws/census.ts';
import { restoreTable } from '../../../shared/aws/restore-table.ts';
import { dynamoSubmissions } from '../../../shared/aws/submissions.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { listingOf, topLevelOf } from '../../support/memory-listing.ts';
import { publishDeps } from '../world/functions.ts';
import { queuePort } from '../world/ports.ts';
import type { World } from '../world/world.ts';

/** Milliseconds since anything happened: nothing is just being done. */
const QUIET = 10 * 60_000;

/** `warta doctor --repair` of everything, while the world stands still. @returns before and after */
export async function doctored(
  world: World,
  newsrooms: readonly string[],
): Promise<readonly [before: readonly Finding[], after: readonly Finding[]]> {
  const deps = doctorDeps(world);
  const before = await examine(deps, newsrooms);
  const after = await repairAll(deps, newsrooms, { now: () => deps.now().getTime() });
  return [allOf(before).findings, allOf(after.report).findings];
}

function doctorDeps({ cloud, scheduler }: World): DeploymentDeps & MendDeps {
  const { table, archive, site, uploads, edge, queues } = cloud;
  const publish = queuePort(queues.publish, scheduler);
  const deps = publishDeps({ table, archive, site, cdn: edge.cdn, publish });
  let now = scheduler.time + QUIET;
  return {
    ...deps,
    ...{ archive, uploads },
    archiveBucket: archive.bucket,
    archiveListing: listingOf(archive),
    uploadsListing: listingOf(uploads),
    archiveTopLevel: async (folder) => topLevelOf(archive, folder),
    site,
    siteListing: listingOf(site),
    siteTopLevel: async () => topLevelOf(site),
    fencedSite: deps.site,
    census: dynamoCensus(table),
    restoring: restoreTable(table),
    submissions: dynamoSubmissions(table),
    timerQueue: queuePort(queues.timer, scheduler),
    queues: [],
    publishing: async () => queues.publish.size,
    counter: { at: () => {}, end: () => {} },
    now: () => new Date(now),
    // Nothing goes on meanwhile: whoever waits for publishing waits in vain, and gives up.
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    deep: false,
  };
}
