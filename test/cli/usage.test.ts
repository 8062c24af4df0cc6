import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../cli/warta.ts';
import { folder, newsroom, warta } from './harness.ts';

const ONE_OF =
  'send one of .docx, .txt, .md, .html, .json, .jpg, .png, .webp, .avif, .heic, .heif, .tif';

test('files that cannot be sent are all told at once, before the newsroom is asked', async () => {
  const cwd = await folder({
    'rilis.txt': 'x',
    'rilis.odt': 'x',
    'kosong.jpg': '',
    'a.png/b': '',
  });
  const fake = await newsroom();
  const args = ['publish', 'rilis.txt', 'rilis.odt', 'kosong.jpg', 'hilang.jpg', 'a.png'];
  const ran = await warta(args, { cwd, env: fake.env });
  expect(ran.exitCode).toBe(2);
  expect(ran.stderr.split('\n').slice(0, 4)).toEqual([
    'Expected a manuscript or a photo for rilis.odt but received .odt: send the photos in it as files of their own, and its text as .docx or plain text',
    'Expected at least one byte for kosong.jpg but received an empty file: it was not saved whole, save or copy it anew',
    'Expected a readable file for hilang.jpg but received no such file',
    'Expected a readable file for a.png but received something else, such as a folder',
  ]);
  expect(fake.requests).toEqual([]);
});

test.each([
  ['animasi.GIF', '.GIF: save it as a PNG, or send the photo that it was made from'],
  ['lagu.mp3', `.mp3: ${ONE_OF}`],
  ['rilis', `a name without an extension: ${ONE_OF}`],
])('what is neither manuscript nor photo is told with what to send: %s', async (name, received) => {
  const ran = await warta(['publish', name], { cwd: await folder({ [name]: 'x' }) });
  expect(ran.stderr).toContain(
    `Expected a manuscript or a photo for ${name} but received ${received}\n`,
  );
  expect(ran.exitCode).toBe(2);
});

test('a manuscript above the limit is told with both sizes', async () => {
  const cwd = await folder({ 'rilis.txt': Buffer.alloc(10 * 1024 * 1024 + 1) });
  const ran = await warta(['publish', 'rilis.txt'], { cwd });
  expect(ran.stderr).toContain(
    'Expected at most 10 MB for rilis.txt but received 10.1 MB: take large pictures out of it and send them as files of their own',
  );
  expect(ran.exitCode).toBe(2);
});

test('a release is one manuscript', async () => {
  const cwd = await folder({ 'a.txt': 'x', 'b.md': 'x', 'c.jpg': 'x' });
  const none = await warta(['publish', 'c.jpg'], { cwd });
  expect(none.stderr).toContain('for a release but received none');
  const two = await warta(['publish', 'a.txt', 'b.md'], { cwd });
  expect(two.stderr).toContain('for a release but received a.txt, b.md');
  const twice = await warta(['publish', 'a.txt', './a.txt'], { cwd });
  expect(twice.stderr).toContain('received a.txt twice');
  expect([none, two, twice].map(({ exitCode }) => exitCode)).toEqual([2, 2, 2]);
});

test.each([
  [
    ['terbit'],
    `Expected a command (${Object.keys(commands).join(', ')}) for warta but received terbit`,
  ],
  [['constructor'], 'but received constructor'],
  [['publish', '--cepat', 'a.txt'], 'for an option but received --cepat'],
  [['publish'], 'but received no file'],
  [['publish', '--wait', 'lama', 'a.txt'], 'Expected whole seconds for --wait but received lama'],
  [['status'], "Expected one submission's id for warta status but received nothing"],
  [['status', '../x'], 'but received ../x'],
  [['finish', 'a', 'b'], 'but received a b'],
])('%j is bad usage', async (args, message) => {
  const ran = await warta(args);
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
});

test('without a newsroom both ways to one are told', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const ran = await warta(['publish', 'rilis.txt'], { cwd, env: { WARTA_DATA: cwd } });
  expect(ran.exitCode).toBe(2);
  expect(ran.stderr).toContain(
    'start the local newsroom with `npm start`, or set WARTA_API and WARTA_TOKEN',
  );
});

test.each([
  [{ WARTA_API: 'https://api.example' }, 'Expected WARTA_TOKEN beside WARTA_API'],
  [{ WARTA_TOKEN: 'x' }, 'Expected WARTA_API beside WARTA_TOKEN'],
  [{ WARTA_API: 'api.example', WARTA_TOKEN: 'x' }, 'Expected an https URL for WARTA_API'],
  [{ WARTA_API: 'https://api.example', WARTA_TOKEN: 'x\u0007y' }, 'for WARTA_TOKEN'],
])('%j is half a newsroom', async (env, message) => {
  const ran = await warta(['status', 'abc'], { env });
  expect(ran.exitCode).toBe(2);
  expect(ran.stderr).toContain(message);
});

test('the local newsroom is found by its data folder', async () => {
  const fake = await newsroom();
  const data = await folder({});
  const { WARTA_API: api, WARTA_TOKEN: token } = fake.env;
  const local = { api, token, newsroom: 'samarinda', site: `${api}/samarinda/` };
  await writeFile(path.join(data, 'local.json'), JSON.stringify(local));
  const ran = await warta(['status', '9f3k2m7q0a1b2c3d'], { env: { WARTA_DATA: data } });
  expect(ran.exitCode).toBe(3);
  expect(fake.requests).not.toContain('GET /v1/me');
});

test('a local newsroom that has stopped is said to have', async () => {
  const data = await folder({
    'local.json': '{"api":"http://127.0.0.1:9","token":"x","newsroom":"samarinda"}',
  });
  const ran = await warta(['status', 'abc'], { env: { WARTA_DATA: data } });
  expect(ran.exitCode).toBe(4);
  expect(ran.stderr).toContain('Is the local newsroom (`npm start`) still running?');
});

test('help names every command and exit code, and goes to stdout', async () => {
  const ran = await warta(['--help']);
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  for (const word of ['publish', 'status', 'finish', 'WARTA_TOKEN', '130']) {
    expect(ran.stdout).toContain(word);
  }
  expect((await warta(['publish', '--help'])).stdout).toContain('--resume SUBMISSION');
  expect((await warta(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
