import type { Listed } from '../../../shared/doctor/bytes.ts';
import type { Examined } from '../../../shared/doctor/finding.ts';
import { rootFindings } from '../../../shared/doctor/root.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { rootSite } from '../../../shared/root-site.ts';
import { SETTINGS_ID, type Settings } from '../../../shared/settings.ts';
import type { SiteFile } from '../../../shared/site-file.ts';
import { compareVersions, sumOfVersions, type Version } from '../../../shared/version.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { examineFiles } from './files.ts';
import { stateIfAny } from './read-state.ts';

/** Front page, error page, icon and stylesheet of the whole deployment. */
export async function examineRoot(deps: DoctorDeps): Promise<Examined> {
  const names = await deps.newsrooms.list();
  const found = await inParallel(names, AT_ONCE, (name) => loggedSettings(deps, name));
  // Whose log has not begun is not shown; of others nothing can be said, and why is told.
  if (found.includes('unknown')) return { findings: [], notes: [] };
  const logged = found.filter((each) => typeof each === 'object');
  if (logged.length === 0) return { findings: [], notes: [] };
  const version = sumOfVersions(logged.map((each) => each.version));
  const files = rootSite({ newsrooms: logged.map(({ settings }) => settings), version });
  const findings = await examineFiles(deps, { there: await heads(deps, files) }, files);
  const changedAt = logged.map(({ at }) => at).sort();
  return rootFindings(findings, changedAt.at(-1), deps.now());
}

interface Logged {
  readonly settings: Settings;
  readonly version: Version;
  /** when they were changed */
  readonly at: string;
}

/**
 * A newsroom's newest settings; undefined where it has none, `unknown` where nobody can read them, or
 * knows their epoch.
 */
async function loggedSettings(
  deps: DoctorDeps,
  newsroom: string,
): Promise<Logged | 'unknown' | undefined> {
  const event = await deps.log.newest(newsroom, SETTINGS_ID);
  if (!event) return undefined;
  const { epoch, registered } = await deps.checkpoints.read(newsroom);
  if (registered !== undefined) return 'unknown';
  const version = { epoch, seq: event.seq };
  const record = await deps.newsrooms.settings(newsroom);
  // The log has lost the change that it tells of, and the files may show that.
  if (record && compareVersions(record.version, version) > 0) return 'unknown';
  const settings = await stateIfAny<Settings>(deps, event);
  return settings ? { settings, version, at: event.at } : 'unknown';
}

/** As a listing would tell them, of which a whole bucket's would be needed. */
async function heads(
  { site }: DoctorDeps,
  files: readonly SiteFile[],
): Promise<Map<string, Listed>> {
  const found = await inParallel(files, AT_ONCE, async ({ key }) => ({
    key,
    head: await site.head(key),
  }));
  return new Map(
    found.flatMap(({ key, head }) => (head ? [[key, { size: 0, etag: head.etag }] as const] : [])),
  );
}
