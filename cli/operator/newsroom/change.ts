import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { changeSettings } from '../../../shared/aws/change-settings.ts';
import { checkedSettings } from '../../../shared/checked-settings.ts';
import { frontPath } from '../../../shared/keys.ts';
import type { SettingsValues } from '../../../shared/settings.ts';
import { UsageError } from '../../errors.ts';
import { inUsage } from '../../in-usage.ts';
import type { Io } from '../../io.ts';
import { findDeployment } from '../deployment.ts';
import { storesOf } from '../stores.ts';
import { initialSettings } from './initial-settings.ts';

/** Makes a newsroom, or changes what is given of its settings; prints its address. */
export async function change(
  io: Io,
  id: string,
  action: 'create' | 'set',
  values: Partial<SettingsValues>,
): Promise<number> {
  const deployment = await findDeployment(io);
  const stores = storesOf(deployment);
  const before = (await stores.newsrooms.settings(id))?.settings.values;
  if ((before !== undefined) !== (action === 'set')) {
    const expected = before ? 'a new newsroom (or use set)' : 'a newsroom that exists';
    throw new UsageError(`Expected ${expected} for ${action} but received ${id}`);
  }
  const after = await inUsage(async () => {
    if (before && isDeepStrictEqual(checkedSettings({ ...before, ...values }), before)) {
      io.stderr.write('Nothing to change: these are its settings already.\n');
      return before;
    }
    const initial = before
      ? {}
      : { initial: initialSettings(values, deployment.SiteUrl, new Date()) };
    const who = { actor: 'Operator', commandId: randomUUID() };
    return (await changeSettings(stores, { newsroom: id, values, ...initial, ...who })).values;
  });
  io.stdout.write(`${after.origin}${frontPath(id)}\n`);
  return 0;
}
