import type { SettingsValues } from '../settings.ts';
import { bylineNames } from './people/byline-names.ts';
import type { Reading } from './reading.ts';

/** A reading whose byline says whom its codes stand for, where the newsroom's settings know any. */
export function withBylineNames(
  reading: Reading,
  settings: Pick<SettingsValues, 'people' | 'offices'>,
): Reading {
  const { byline } = reading.manuscript;
  if (!byline || (!settings.people && !settings.offices)) return reading;
  const names = bylineNames(byline, settings);
  return { ...reading, manuscript: { ...reading.manuscript, byline: { ...byline, names } } };
}
