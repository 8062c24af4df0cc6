import { expect, test } from 'vitest';
import { settingsText } from '../../../../cli/operator/newsroom/show.ts';
import { SETTINGS_VALUES } from '../../../support/settings-values.ts';
import { folder, warta } from '../../harness.ts';

const VALUES = { ...SETTINGS_VALUES, description: 'Rilis\u001b[2J resmi.' };

test('settings are shown a line each, with persons and their offices, and steer no terminal', () => {
  const people = [
    { name: 'Fajar Ramadhan' },
    {
      name: 'Surya Adiwangsa',
      titles: 'Dr. H.',
      degrees: 'S.E., M.M.',
      code: 'SUR',
      offices: [
        { office: 'Sekretaris Dinas', to: '2023-06-30' },
        { office: 'Kepala Dinas', from: '2023-07-01' },
        { office: 'Ketua TPID' },
      ],
    },
  ];
  const lines = settingsText({ ...VALUES, people, offices: { KMF: 'Diskominfo' } }).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'title         Kominfonews',
    'description   Rilis\ufffd[2J resmi.',
    'language      id',
  ]);
  expect(lines.slice(-9)).toEqual([
    '2 persons',
    '  Fajar Ramadhan',
    '  Dr. H. Surya Adiwangsa, S.E., M.M. (SUR)',
    '    Sekretaris Dinas, to 2023-06-30',
    '    Kepala Dinas, from 2023-07-01',
    '    Ketua TPID',
    '',
    '1 code of an office',
    '  KMF  Diskominfo',
  ]);
});

test.each([
  [
    ['set', 'a', '--file', 'nix.json'],
    'Expected a readable file for nix.json but received no such file',
  ],
  [['set', 'a', '--file', '.'], 'Expected a readable file for . but received a folder'],
  [['set', 'a', '--file', 'bad.json'], 'Expected JSON for bad.json (line 2) but received'],
  [['show', 'a', '--title', 'x'], 'Expected --json or no option for show'],
  [['set', 'a', '--json', '--title', 'x'], 'Expected --json for show but received it for set'],
  [['set', 'a'], 'Expected something to set for a but received no option'],
])('newsroom %j is bad usage', async (args, message) => {
  const cwd = await folder({ 'bad.json': '{\n"people": [{"name": "Ani",}]}' });
  const ran = await warta(['newsroom', ...args], { cwd });
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
});
