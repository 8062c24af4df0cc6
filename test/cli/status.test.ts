import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { takenLines } from '../../cli/manuscript/understood.ts';
import { statusTable } from '../../cli/status-table.ts';
import { DOCX_TYPE } from '../../shared/submissions/limits.ts';
import type { FileWarning, SubmissionView } from '../../shared/submissions/wire.ts';
import { LIVE_URL, SUBMISSION } from '../support/fake-newsroom.ts';
import { folder, newsroom, warta } from './harness.ts';

const refused: SubmissionView = {
  id: 'abc',
  newsroom: 'samarinda',
  state: 'rejected',
  expiresAt: '2026-03-01T03:00:00.000Z',
  files: [
    { number: 1, name: 'rilis.txt', type: 'text/plain', size: 13, state: 'ready' },
    {
      number: 2,
      name: 'banjir\u001b[2J.jpg',
      type: 'image/jpeg',
      size: 4_300_000,
      state: 'rejected',
      reason: 'Expected a picture\nfor it',
    },
  ],
  reason: 'Expected all files for abc but received one that cannot be used',
};

test('a submission is shown as a table that cannot steer the terminal', () => {
  expect(statusTable(refused).split('\n')).toEqual([
    'Submission abc of samarinda: rejected',
    'Expected all files for abc but received one that cannot be used',
    '',
    '   1  rilis.txt         13 bytes  ready',
    '   2  banjir\ufffd[2J.jpg      4.1 MB  rejected: Expected a picture for it',
  ]);
});

test('what could be better about a file is shown, by status and by publish', async () => {
  const message = 'WhatsApp has shrunk this photo: have it sent\u001b[2J as a document.';
  const cwd = await folder({ 'rilis.txt': 'x', 'a-WA0001.jpg': 'y' });
  const fake = await newsroom({ warnings: { 2: [{ code: 'shrunkByWhatsApp', message }] } });
  const published = await warta(['publish', 'rilis.txt', 'a-WA0001.jpg'], { cwd, env: fake.env });
  expect(published).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
  const shown = message.replace('\u001b', '\ufffd');
  expect(published.stderr).toContain(`a-WA0001.jpg: ready: ${shown}\n`);
  const table = await warta(['status', SUBMISSION], { env: fake.env });
  expect(table).toMatchObject({ exitCode: 0 });
  expect(table.stdout).toMatch(/a-WA0001\.jpg +1 bytes? +ready: WhatsApp has shrunk this photo/);
  const json = await warta(['status', '--json', SUBMISSION], { env: fake.env });
  expect(JSON.parse(json.stdout).files[1].warnings).toEqual([
    { code: 'shrunkByWhatsApp', message },
  ]);
});

const MANUSCRIPT = {
  headline: 'Pasar Murah\u001b[2J Dibuka',
  lead: 'Pasar murah dibuka.',
  summary: 'Pasar murah dibuka.',
  passages: 1,
  words: 3,
  readingMinutes: 1,
  embargo: '2026-11-30T02:00:00.000Z',
  sources: { headline: { line: 1 }, embargo: { line: 3 } },
};

const SLIPS: readonly FileWarning[] = [
  {
    code: 'likelySlip',
    severity: 'warning',
    message: 'It is no word.',
    quote: 'begtu',
    suggestion: 'begitu',
    at: { line: 7 },
  },
  { code: 'captionOfNoPhoto', severity: 'warning', message: 'No photo matches it.' },
  { code: 'nonstandardSpelling', severity: 'hint', message: 'Not the standard spelling.' },
];

const EMBARGO = expect.stringMatching(/until (?:Sun|Mon)day, \d+ November 2026, .+ \(line 3\)$/);

const WARNINGS = [
  '',
  'Warnings: 2',
  '  line 7  “begtu” → “begitu”',
  '          It is no word.',
  '          No photo matches it.',
];

test('publish counts what looks wrong in a manuscript, and lists it once it is over', async () => {
  const cwd = await folder({ 'dx/rilis pagi.txt': 'x', 'di-sini/x': '' });
  const said = { 1: { manuscript: MANUSCRIPT, warnings: SLIPS } };
  const fake = await newsroom({ said });
  for (const isTTY of [false, true]) {
    const options = { cwd: `${cwd}/di-sini`, env: fake.env, isTTY };
    const ran = await warta(['publish', '../dx/rilis pagi.txt'], options);
    expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
    // Read without what moves and colours.
    const lines = stripVTControlCharacters(ran.stderr).split('\n');
    expect(lines.slice(-10)).toEqual([
      'Headline  Pasar Murah\ufffd[2J Dibuka (line 1)',
      EMBARGO,
      ...WARNINGS,
      '',
      // The file as it was named: typed as told, the command finds it.
      "1 hint: warta check '../dx/rilis pagi.txt' shows what is worth a look",
      '',
    ]);
    expect(ran.stderr).toContain('ready: 2 warnings, 1 hint');
  }
});

test('finish does not know where the file is, and shows the hints themselves', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const said = { 1: { manuscript: MANUSCRIPT, warnings: SLIPS } };
  const fake = await newsroom({ said });
  await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  const ran = await warta(['finish', SUBMISSION], { cwd, env: fake.env });
  expect(ran.stderr.split('\n').slice(-9)).toEqual([
    ...WARNINGS,
    '',
    'Hints: 1',
    '    Not the standard spelling.',
    '',
  ]);
});

test('of a manuscript in which nothing looks wrong publish shows the headline', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const { embargo: _, ...manuscript } = { ...MANUSCRIPT, contact: 'Rina' };
  const fake = await newsroom({ said: { 1: { manuscript } } });
  const ran = await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  expect(ran.stderr).toContain('\nHeadline  Pasar Murah\ufffd[2J Dibuka\n');
  expect(ran.stderr).not.toContain('Rina');
});

const UNDERSTOOD = {
  ...MANUSCRIPT,
  subheadline: 'Di dua kecamatan',
  labels: ['TOP NEWS', 'EKONOMI'],
  category: 'Ekonomi',
  tags: ['pasar', 'pangan'],
  event: 'Pasar Murah 2026',
  dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
  byline: { text: 'FAJ/RDH/KMF-SMR', reporter: 'FAJ' },
  contact: 'Rina, 0812-0000-0000',
  aboutPhotos: { 'a.jpg': { caption: 'Pedagang.' }, 'b.jpg': {} },
  captions: [{ caption: 'Pembeli.' }, { credit: 'Budi' }],
  sources: { headline: { line: 3 }, dateline: { line: 7 }, tags: { key: 'tag', line: 2 } },
};

test('status shows how a live manuscript was understood, and its hints', () => {
  const file = { number: 1, name: 'rilis.md', type: 'text/markdown', size: 2048 } as const;
  const { embargo: _, ...manuscript } = UNDERSTOOD;
  const view: SubmissionView = {
    ...{ id: 'abc', newsroom: 'samarinda', state: 'live', url: LIVE_URL },
    expiresAt: refused.expiresAt,
    files: [{ ...file, state: 'ready', manuscript, warnings: SLIPS.slice(2) }],
  };
  expect(statusTable(view).split('\n')).toEqual([
    'Submission abc of samarinda: live',
    LIVE_URL,
    'Headline      Pasar Murah\ufffd[2J Dibuka (line 3)',
    'Sub-headline  Di dua kecamatan',
    'Labels        TOP NEWS · EKONOMI',
    'Category      Ekonomi',
    'Tags          pasar, pangan (front matter tag, line 2)',
    'Event         Pasar Murah 2026',
    'Dateline      SAMARINDA, KOMINFONEWS (line 7)',
    'Byline        FAJ/RDH/KMF-SMR',
    'Contact       Rina, 0812-0000-0000',
    'Captions      2',
    '',
    '   1  rilis.md      2.0 kB  ready: 1 hint',
    '',
    'Hints: 1',
    '    Not the standard spelling.',
  ]);
});

test('status shows headline and time, and the pictures of a document beside it', () => {
  const file = {
    number: 1,
    name: 'rilis.docx',
    type: DOCX_TYPE,
    size: 2048,
    state: 'ready',
  } as const;
  const within = { ...file, number: 2, type: 'image/jpeg', within: 1 };
  const view: SubmissionView = {
    ...refused,
    state: 'scheduled',
    reason: '',
    goesLiveAt: '2026-12-01T02:00:00.000Z',
    files: [
      { ...file, manuscript: MANUSCRIPT, warnings: SLIPS.slice(0, 1) },
      { ...within, name: 'rilis.docx/image1.jpeg' },
      { ...within, number: 3, name: 'rilis.docx/image2.jpeg', warnings: SLIPS.slice(2) },
    ],
  };
  expect(statusTable(view).split('\n')).toEqual([
    'Submission abc of samarinda: scheduled: it goes live at its time',
    'Headline   Pasar Murah\ufffd[2J Dibuka (line 1)',
    EMBARGO,
    expect.stringMatching(/^Goes live {2}(?:Mon|Tues)day, \d+ (?:November|December) 2026, /),
    '',
    '   1  rilis.docx       2.0 kB  ready: 1 warning',
    '   2  image1.jpeg      2.0 kB  ready, in rilis.docx',
    '   3  image2.jpeg      2.0 kB  ready, in rilis.docx: Not the standard spelling.',
    '',
    'Warnings: 1',
    '  line 7  “begtu” → “begitu”',
    '          It is no word.',
  ]);
});

test('status says which release of the event a photo was taken from', () => {
  const file = { number: 1, name: 'rilis.md', type: 'text/markdown', size: 2048 } as const;
  const from = '01j8q2v5m3c7kx9d\u001b[2J';
  const photo = { number: 2, name: 'IMG_001.jpg', type: 'image/jpeg', within: 1, from } as const;
  const view: SubmissionView = {
    ...{ ...refused, state: 'live', reason: '' },
    files: [
      { ...file, state: 'ready' },
      { ...photo, size: 2048, state: 'ready' },
    ],
  };
  expect(statusTable(view).split('\n').at(-1)).toBe(
    '   2  IMG_001.jpg      2.0 kB  ready, from release 01j8q2v5m3c7kx9d\ufffd[2J of the same event',
  );
  expect(takenLines(view)).toEqual([
    'IMG_001.jpg: from release 01j8q2v5m3c7kx9d\ufffd[2J of the same event',
  ]);
});

test('status --json holds all that the API says, also what this release knows nothing of', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const said = { 1: { manuscript: MANUSCRIPT, warnings: SLIPS, later: { a: [1] } } };
  const fake = await newsroom({ said });
  await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  const json = await warta(['status', '--json', SUBMISSION], { env: fake.env });
  expect(JSON.parse(json.stdout).files[0]).toMatchObject(said[1]);
});

test('the exit code of status tells the state, and --json is the view itself', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const fake = await newsroom();
  await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  const table = await warta(['status', SUBMISSION], { env: fake.env });
  expect(table).toMatchObject({ exitCode: 0, stderr: '' });
  expect(table.stdout).toContain(LIVE_URL);
  const json = await warta(['status', '--json', SUBMISSION], { env: fake.env });
  expect(JSON.parse(json.stdout)).toMatchObject({ state: 'live', url: LIVE_URL });
});

test('finish goes on with what has arrived and ends with the live URL', async () => {
  const cwd = await folder({ 'rilis.txt': 'x', 'a.jpg': 'y' });
  const fake = await newsroom({ storage: { 2: [{ status: 400, code: 'EntityTooLarge' }] } });
  const published = await warta(['publish', 'rilis.txt', 'a.jpg'], { cwd, env: fake.env });
  expect(published.exitCode).toBe(1);
  const finished = await warta(['finish', SUBMISSION], { env: fake.env });
  expect(finished).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
});
