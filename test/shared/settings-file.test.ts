import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkedSettings } from '../../shared/checked-settings.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import { asSettingsFile, settingsInFile } from '../../shared/settings-file.ts';
import { SETTINGS_VALUES } from '../support/settings-values.ts';

const VALUES: SettingsValues = {
  ...SETTINGS_VALUES,
  people: [
    {
      name: 'Ridha Hapsari',
      degrees: 'S.Sos., M.Si.',
      code: 'RDH',
      offices: [{ office: 'Kepala Bidang', from: '2024-03-01' }],
    },
  ],
  offices: { 'KMF-SMR': 'Diskominfo Kota Samarinda' },
};

test('settings are shown as a file that sets them again, without what never changes', () => {
  const file = asSettingsFile(VALUES);
  const { tagAuthority: _, tagDate: __, ...changeable } = VALUES;
  expect(file).toEqual(changeable);
  expect(settingsInFile(JSON.parse(JSON.stringify(file)), 's.json')).toEqual(changeable);
});

test('the sample file can be set as it is', () => {
  const text = readFileSync(new URL('../../samples/settings.json', import.meta.url), 'utf8');
  const { people, offices } = settingsInFile(JSON.parse(text), 'settings.json');
  const checked = checkedSettings({
    ...VALUES,
    ...(people && { people }),
    ...(offices && { offices }),
  });
  expect(checked.people).toEqual(people);
  expect(checked.people?.length).toBeGreaterThan(2);
  expect(checked.offices).toEqual({ 'KMF-SMR': 'Diskominfo Kota Samarinda' });
});

test.each<[unknown, string]>([
  [[1], 'Expected a JSON object with settings for s.json but received [1]'],
  [{ title: 7 }, 'Expected a text for title in s.json but received 7'],
  [{ peoples: [] }, 'Expected people for a key of s.json but received "peoples"'],
  [{ tagDate: '2026-01-01' }, 'for a key of s.json but received "tagDate"'],
  [
    { people: [{ degrees: 'S.E.' }] },
    'Expected a text for people[0].name in s.json but received nothing',
  ],
  [
    { people: [{ name: 'Ani', degree: 'S.E.' }] },
    'Expected degrees for a key of people[0] in s.json but received "degree"',
  ],
  [
    { people: [{ name: 'Ani', offices: [{ office: 'Camat', form: '2024-01-01' }] }] },
    'Expected from for a key of people[0].offices[0] in s.json but received "form"',
  ],
  [{ offices: ['KMF-SMR'] }, 'Expected codes and the names of their offices for offices in s.json'],
  [{ offices: { KMF: null } }, 'Expected a text for offices.KMF in s.json but received null'],
])('%j is refused by its field', (value, message) => {
  expect(() => settingsInFile(value, 's.json')).toThrow(message);
});
