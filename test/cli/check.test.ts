import { expect, onTestFinished, test, vi } from 'vitest';
import { folder, type RunOptions, warta } from './harness.ts';
import { OUTPUTS } from './operator/outputs.ts';

const RELEASE = `EKONOMI

Harga Bahan Pokok Stabil

EMBARGO s.d. 15/11/2022 10.00 WITA

SAMARINDA, KOMINFONEWS – Harga stabil, Selasa (14/11/2022), begtu kata warga.

Foto: Pedagang sayur. (Foto: Budi/Humas)

Kerjasama dengan Bulog dilanjutkan. (FAJ/RDH/KMF-SMR)

Narahubung: Rina, 0812-0000-0000
`;

const SETTINGS = JSON.stringify({
  outlet: 'KABAR KOTA',
  timeZone: 'Asia/Jakarta',
  people: [{ name: 'Fajar Ramadhan', code: 'FAJ' }],
  offices: { 'KMF-SMR': 'Diskominfo' },
});

/** In a folder of its own, where no newsroom has ever run. */
async function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  options: RunOptions = {},
) {
  const cwd = await folder(files);
  return await warta(['check', ...args], { cwd, env: { WARTA_DATA: cwd }, ...options });
}

test('of a release of an event it is said that others may have the photos which it names', async () => {
  const names = (acara: string) =>
    `---\n${acara}foto: [IMG_001.jpg]\n---\n# Perahu Hias\n\nPerahu hias ramai.`;
  const files = { 'a.md': names('acara: Festival Mahakam 2026\n'), 'b.md': names('') };
  const said = 'are taken from another release of the event, if the newsroom has one.';
  expect((await check(files, ['a.md'])).stdout).toContain(said);
  expect((await check(files, ['b.md'])).stdout).not.toContain(said);
});

const AT = ['--publish-at', '16/11/2022 08.00'];

test('a manuscript is shown as it is understood, with places, then its warnings, then hints', async () => {
  const ran = await check({ 'rilis.txt': RELEASE }, ['rilis.txt', ...AT]);
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  expect(ran.stdout.split('\n')).toEqual([
    'Headline    Harga Bahan Pokok Stabil (line 3)',
    'Labels      EKONOMI',
    'Category    Ekonomi',
    'Embargo     until Tuesday, 15 November 2022, 10:00 WITA (line 5)',
    'Dateline    SAMARINDA, KOMINFONEWS (line 7)',
    'Lead        Harga stabil, Selasa (14/11/2022), begtu kata warga.',
    'Summary     Harga stabil, Selasa (14/11/2022), begtu kata warga. Kerjasama dengan Bulog dilanjutkan.',
    'Text        11 words in 2 passages, 1 minute to read',
    'Byline      FAJ/RDH/KMF-SMR (line 11)',
    '  reporter  FAJ',
    '  editor    RDH',
    '  office    KMF-SMR',
    'Contact     Rina, 0812-0000-0000 (line 13)',
    'Photos      the next photo: Pedagang sayur. (credit: Budi/Humas)',
    'Goes out    Wednesday, 16 November 2022, 08:00 WITA',
    'Checked by  built-in settings (KOMINFONEWS, Asia/Makassar, no people)',
    '',
    'Warnings: 3',
    expect.stringContaining('  line 5  The manuscript is under embargo until'),
    '  line 7  “Selasa (14/11/2022)” → “Senin (14/11/2022)”',
    expect.stringMatching(/^ {10}14 November 2022 falls on Senin/),
    '  line 7  “begtu” → “begitu”',
    expect.stringMatching(/^ {10}“begtu” is no word/),
    '',
    'Hints: 2',
    expect.stringMatching(/^ {2}line 5 {3}The embargo ended on 15 November 2022/),
    '  line 11  “Kerjasama” → “Kerja sama”',
    expect.stringMatching(/^ {11}“Kerjasama” is not the standard/),
    '',
  ]);
});

test('settings of a file tell its time zone, its outlet, and whom codes stand for', async () => {
  const files = { 'rilis.txt': RELEASE, 's.json': SETTINGS };
  const ran = await check(files, ['rilis.txt', '--settings', 's.json']);
  for (const line of [
    'until Tuesday, 15 November 2022, 09:00 WIB (line 5)',
    '  reporter  FAJ: Fajar Ramadhan',
    '  editor    RDH\n',
    '  office    KMF-SMR: Diskominfo',
    'Checked by  s.json (KABAR KOTA, Asia/Jakarta)',
  ]) {
    expect(ran.stdout).toContain(line);
  }
});

test('--json is the article with its body, and its warnings, as data', async () => {
  const ran = await check({ 'rilis.txt': RELEASE }, ['--json', 'rilis.txt', ...AT]);
  const data = JSON.parse(ran.stdout);
  expect(data).toMatchObject({
    file: 'rilis.txt',
    article: {
      headline: 'Harga Bahan Pokok Stabil',
      body: expect.stringMatching(/^<p>Harga stabil.*<\/p>\n<p>Kerjasama.*<\/p>$/s),
      embargo: '2022-11-15T02:00:00.000Z',
      words: 11,
      sources: { headline: { line: 3 } },
    },
    pictures: [],
  });
  const codes = data.warnings.map(({ code }: { code: string }) => code);
  const warnings = ['embargoOtherwise', 'wrongWeekday', 'likelySlip'];
  expect(codes).toEqual([...warnings, 'embargoOver', 'nonstandardSpelling']);
});

test('a manuscript that makes no article is refused with its line, for people and as data', async () => {
  const files = { 'rilis.txt': 'Judul\n\nEMBARGO: besok\n\nIsi rilis.\n' };
  const refused = await check(files, ['rilis.txt']);
  expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
  expect(refused.stderr).toBe(
    'Expected a date with its year, an hour and a zone, such as 15/11/2022 10.00 WITA for rilis.txt (line 3) but received "EMBARGO: besok" (no date with its year).\n',
  );
  const data = await check(files, ['rilis.txt', '--json']);
  expect(data.exitCode).toBe(1);
  expect(JSON.parse(data.stdout)).toEqual({
    file: 'rilis.txt',
    error: { code: 'embargo', message: refused.stderr.trim(), at: { line: 3 } },
  });
});

test('on a terminal it is coloured and as wide as that; NO_COLOR is heeded, and nothing steers it', async () => {
  const files = {
    'rilis.md': `---\njudul: "Judul\\u001b[2J ${'panjang '.repeat(20)}"\n---\nIsi rilis. begtu\n`,
  };
  const bright = await check(files, ['rilis.md'], { isTTY: true });
  const esc = '\u001b';
  expect(bright.stdout).toContain(`${esc}[1mHeadline`);
  const cwd = await folder(files);
  const env = { WARTA_DATA: cwd, NO_COLOR: '1' };
  const ran = await warta(['check', 'rilis.md'], { cwd, env, isTTY: true });
  expect(ran.stdout).not.toContain(esc);
  expect(ran.stdout).toContain('(front matter judul, line 2)');
  for (const line of ran.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test.each([
  [[], 'Expected one manuscript for warta check but received nothing'],
  [['a.txt', 'b.txt'], 'but received a.txt b.txt'],
  [['hilang.txt'], 'Expected a readable file for hilang.txt but received no such file'],
  [['hilang.docm'], 'Expected a readable file for hilang.docm but received no such file'],
  [['a.txt', '--publish-at', '15/11/2022'], 'for --publish-at but received 15/11/2022 (no hour)'],
  [
    ['a.txt', '--settings', 'salah.json'],
    'Expected a time zone such as Asia/Makassar for timeZone',
  ],
  [['a.txt', '--settings', 'x', '--newsroom', 'y'], 'Expected --settings or --newsroom'],
  [['a.txt', '--newsroom', 'y'], 'Expected a deployment: set WARTA_STACK, or start the local'],
])('%j is wrong use', async (args, message) => {
  const files = {
    'a.txt': 'Judul\n\nIsi.\n',
    'salah.json': '{"timeZone":"WITA"}',
  };
  const ran = await check(files, args);
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
});

const INSTEAD = 'send the photos in it as files of their own, and its text as .docx or plain text';

test.each([
  ['kosong.txt', '', 'empty', 'Expected at least one byte for kosong.txt'],
  ['rilis.txt', '%PDF-1.7', 'binary', 'a PDF document (send the document that it was made of'],
  ['rilis.docx', 'PK\u0003\u0004x', 'damaged', 'that is whole for rilis.docx'],
  [
    'rilis.docm',
    'x',
    'wrongFormat',
    '.docm: open it in Word and save it as .docx, which leaves its',
  ],
  ['rilis.rtf', '{\\rtf1}', 'wrongFormat', '.rtf: open it in Word and save it as .docx.\n'],
  ['rilis.odt', 'x', 'wrongFormat', `.odt: ${INSTEAD}.\n`],
  ['rilis.doc', 'x', 'wrongFormat', `.doc: ${INSTEAD}.\n`],
  ['rilis.pdf', '%PDF-1.7', 'wrongFormat', 'received .pdf: send the photos in it as JPEG files'],
  ['foto.jpg', 'x', 'wrongFormat', 'for warta check but received a photo, foto.jpg.\n'],
])('%s is no manuscript: 1, and what to do', async (name, text, code, message) => {
  const ran = await check({ [name]: text }, [name, '--json']);
  expect(ran.exitCode).toBe(1);
  expect(ran.stderr).toContain(message);
  const error = { code, message: ran.stderr.trim() };
  expect(JSON.parse(ran.stdout)).toEqual({ file: name, error });
});

test.each<[string, object]>([
  ['of another release', {}],
  ['that was killed', OUTPUTS],
])('a local newsroom %s is done without', async (_, outputs) => {
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
  };
  // The command puts them there; this takes them away again.
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const files = {
    'a.txt': 'Judul\n\nIsi rilis.\n',
    'local.json': '{"newsroom":"samarinda"}',
    'operator.json': JSON.stringify({ outputs, environment }),
  };
  const ran = await check(files, ['a.txt']);
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  expect(ran.stdout).toContain('built-in settings');
});
