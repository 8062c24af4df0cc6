import type { SettingsValues } from '../../../shared/settings.ts';
import { UsageError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { findDeployment } from '../deployment.ts';
import { storesOf } from '../stores.ts';

/** A newsroom's settings, read from the table of its deployment. @throws UsageError where there is none */
export async function settingsOf(io: Io, id: string): Promise<SettingsValues> {
  const { newsrooms } = storesOf(await findDeployment(io));
  const record = await newsrooms.settings(id);
  if (record) return record.settings.values;
  const known = (await newsrooms.list()).join(', ') || 'none yet';
  throw new UsageError(`Expected a newsroom that exists (${known}) but received ${id}`);
}
