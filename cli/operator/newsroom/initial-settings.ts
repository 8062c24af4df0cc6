import type { SettingsValues } from '../../../shared/settings.ts';
import { UsageError } from '../../errors.ts';

/** A new newsroom's settings: what was given, and what any office of the province would choose. */
export function initialSettings(
  values: Partial<SettingsValues>,
  siteUrl: string,
  now: Date,
): SettingsValues {
  const { title, publisher, contact } = values;
  if (!title || !publisher || !contact) {
    throw new UsageError('Expected --title, --publisher and --contact for a new newsroom');
  }
  const origin = values.origin ?? siteUrl;
  return {
    ...values,
    title,
    publisher,
    contact,
    description: values.description ?? `Rilis resmi ${publisher}.`,
    outlet: values.outlet ?? title.toUpperCase(),
    language: values.language ?? 'id',
    timeZone: values.timeZone ?? 'Asia/Makassar',
    licence: values.licence ?? 'https://creativecommons.org/licenses/by/4.0/deed.id',
    origin,
    tagAuthority: URL.canParse(origin) ? new URL(origin).hostname : origin,
    tagDate: now.toISOString().slice(0, 10),
  };
}
