import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LIVE_URL, SUBMISSION } from '../support/fake-newsroom.ts';
import { folder, newsroom, warta } from './harness.ts';

const photo = Buffer.alloc(700_000, 'jpeg');
const release = { 'rilis.txt': 'BANJIR SURUT\n', 'foto/banjir "é".jpg': photo };
const both = ['publish', 'rilis.txt', 'foto/banjir "é".jpg'];

test('a release with a photo goes live, and stdout holds the URL and nothing else', async () => {
  const cwd = await folder(release);
  const fake = await newsroom();
  const ran = await warta(both, { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
  expect(fake.announced).toEqual([
    {
      name: 'rilis.txt',
      type: 'text/plain',
      size: 13,
      sha256: createHash('sha256').update(release['rilis.txt']).digest('hex'),
    },
    {
      name: 'banjir "é".jpg',
      type: 'image/jpeg',
      size: photo.length,
      sha256: createHash('sha256').update(photo).digest('hex'),
    },
  ]);
});

test('each file is posted whole, with its fields first and in their order', async () => {
  const cwd = await folder(release);
  const fake = await newsroom();
  await warta(both, { cwd, env: fake.env });
  const stored = fake.stored.get(2);
  expect(stored?.bytes.equals(photo)).toBe(true);
  expect(stored?.fields).toEqual(['key', 'Content-Type', 'signature', 'file']);
  expect(stored?.type).toBe('image/jpeg');
  expect(stored?.filename).toBe('banjir %22é%22.jpg');
});

test('without a terminal, progress is one plain line for each change of state', async () => {
  const cwd = await folder(release);
  const fake = await newsroom();
  const { stderr } = await warta(both, { cwd, env: fake.env });
  const lines = stderr.trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('rilis.txt'))).toEqual([
    'rilis.txt: uploading',
    'rilis.txt: uploaded, 13 bytes',
    'rilis.txt: ready',
  ]);
  expect(lines.at(-1)).toBe(`Submission ${SUBMISSION}: live`);
  expect(stderr).not.toContain('\u001b');
});

test('a rejected file is told with its reason, and how to go on', async () => {
  const cwd = await folder(release);
  const reason = 'Expected a picture for banjir.jpg but received 700,000 other bytes';
  const fake = await newsroom({ rejected: { 2: reason } });
  for (const isTTY of [false, true]) {
    const ran = await warta(both, { cwd, env: fake.env, isTTY });
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toContain(reason);
    expect(ran.stderr).toContain(`warta finish ${SUBMISSION}`);
    expect(ran.stderr).toContain(`warta publish --resume ${SUBMISSION} FILE`);
  }
});

test('what waits for an editor is accepted, not live', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({ outcome: { state: 'inReview' } });
  const ran = await warta(both, { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
  expect(ran.stderr).toContain('in review');
  expect(ran.stderr).toContain(`warta status ${SUBMISSION}`);
});

test('waiting ends after --wait seconds', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({ outcome: { state: 'publishing' } });
  const ran = await warta([...both, '--wait', '0'], { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
});

test('Ctrl-C during the upload says how to go on', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({ storage: { 2: Array(9).fill('cut') } });
  const controller = new AbortController();
  const running = warta(both, { cwd, env: fake.env, signal: controller.signal });
  await expect.poll(() => fake.stored.has(1)).toBe(true);
  controller.abort();
  const ran = await running;
  expect(ran).toMatchObject({ exitCode: 130, stdout: '' });
  expect(ran.stderr).toContain(`Interrupted.\nSee where it stands: warta status ${SUBMISSION}\n`);
});
