import { ARCHIVE_PREFIXES, parseStateKey, stateFolder } from '../../../shared/archive-keys.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { lostNewsroom, unlistedNewsroom } from '../../../shared/doctor/outside.ts';
import { foreignInArchive } from '../../../shared/doctor/strangers.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { NEWSROOM_ID } from '../../../shared/keys.ts';
import { SETTINGS_ID } from '../../../shared/settings.ts';
import { isBeingRestored } from './being-restored.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { listed } from './holdings.ts';

type TopDeps = Pick<
  DoctorDeps,
  'archiveTopLevel' | 'archiveListing' | 'newsrooms' | 'restoring' | 'log' | 'counter'
>;

/** Objects of the archive that lie in the folder of no newsroom, and folders of newsrooms without a log. */
export async function examineArchiveTop(deps: TopDeps): Promise<Finding[]> {
  const prefixes = Object.values<string>(ARCHIVE_PREFIXES);
  const top = await deps.archiveTopLevel();
  const strange = [...top.keys];
  for (const folder of top.folders)
    if (!prefixes.includes(`${folder}/`)) strange.push(...(await keysIn(deps, `${folder}/`)));
  const rooms = new Set<string>();
  for (const prefix of prefixes) {
    const { keys, folders } = await deps.archiveTopLevel(prefix);
    strange.push(...keys.map((key) => `${prefix}${key}`));
    for (const folder of folders) {
      if (NEWSROOM_ID.test(folder)) rooms.add(folder);
      else strange.push(...(await keysIn(deps, `${prefix}${folder}/`)));
    }
  }
  const known = new Set(await deps.newsrooms.list());
  const unknown = [...rooms].filter((room) => !known.has(room));
  const told = await inParallel(unknown, AT_ONCE, (room) => examineRoom(deps, room));
  return [...told.flat(), ...strange.map((key) => foreignInArchive(key))];
}

/** Folders of the archive that bear the name of no newsroom of the deployment's. */
async function examineRoom(deps: TopDeps, room: string): Promise<Finding[]> {
  const restored = await isBeingRestored(deps, room);
  if (await deps.log.last(room)) return [unlistedNewsroom(room, restored)];
  if (restored || (await hadSettings(deps, room))) return [lostNewsroom(room, 'archived')];
  const keys: string[] = [];
  for (const prefix of Object.values(ARCHIVE_PREFIXES))
    keys.push(...(await keysIn(deps, `${prefix}${room}/`)));
  return keys.map((key) => foreignInArchive(key));
}

/** Every log begins with settings; and where one was restored, states are put back first. */
async function hadSettings({ archiveListing }: TopDeps, room: string): Promise<boolean> {
  for await (const { key } of archiveListing.list(stateFolder(room, SETTINGS_ID)))
    if (parseStateKey(key)) return true;
  return false;
}

async function keysIn(deps: TopDeps, folder: string): Promise<string[]> {
  // Not by its name, which may hold anything and would steer the terminal.
  const label = 'listing a folder of the archive';
  return [...(await listed(deps, deps.archiveListing, folder, label)).keys()];
}
