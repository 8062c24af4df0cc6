import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LIVE_URL, SUBMISSION } from '../support/fake-newsroom.ts';
import { folder, newsroom, warta } from './harness.ts';

const photo = Buffer.alloc(3_000_000, 'jpeg');
const release = { 'rilis.md': '# Banjir surut\n', 'banjir.jpg': photo };
const both = ['publish', 'rilis.md', 'banjir.jpg'];
const sign = `POST /v1/newsrooms/samarinda/submissions/${SUBMISSION}/files/02/sign`;

test('an upload that is cut halfway is signed anew and sent again', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({ storage: { 2: ['cut', 'cut'] }, cutAfter: 1_000_000 });
  const ran = await warta(both, { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
  expect(fake.stored.get(2)?.bytes.equals(photo)).toBe(true);
  expect(fake.requests.filter((request) => request === sign)).toHaveLength(2);
  expect(ran.stderr).toContain('banjir.jpg: retrying: Expected S3 to store the upload');
});

test('a file arrives whatever its name holds', async () => {
  const name = 'banjir "satu"\t\u0001\u001b[2J\r\n%22 ü.jpg';
  const cwd = await folder({ ...release, [name]: photo });
  const fake = await newsroom();
  const ran = await warta(['publish', 'rilis.md', name], { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
  expect(fake.announced[1]?.name).toBe(name);
  expect(fake.stored.get(2)).toMatchObject({
    filename: 'banjir %22satu%22%09%01%1B[2J%0D%0A%22 ü.jpg',
    fields: ['key', 'Content-Type', 'signature', 'file'],
  });
});

test('SlowDown is waited out', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({ storage: { 2: [{ status: 503, code: 'SlowDown' }] } });
  const ran = await warta(both, { cwd, env: fake.env });
  expect(ran.exitCode).toBe(0);
  expect(fake.requests).toContain(sign);
});

test('an upload that never succeeds is given up after five tries, and the others stand', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({
    storage: { 2: Array(9).fill({ status: 500, code: 'InternalError' }) },
  });
  const ran = await warta(both, { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 4, stdout: '' });
  expect(fake.requests.filter((request) => request === sign)).toHaveLength(4);
  expect(ran.stderr).toContain('rilis.md: ready');
  expect(ran.stderr).toContain(
    'banjir.jpg: failed: Expected S3 to store the upload for banjir.jpg',
  );
  expect(ran.stderr).toContain(`warta publish --resume ${SUBMISSION} FILE`);
});

test("S3's refusal is shown with its code and message, and not tried again", async () => {
  const cwd = await folder(release);
  const fake = await newsroom({ storage: { 2: [{ status: 400, code: 'EntityTooLarge' }] } });
  const ran = await warta(both, { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
  expect(ran.stderr).toContain(
    'Expected S3 to store the upload for banjir.jpg but received EntityTooLarge: Told to',
  );
  expect(fake.requests).not.toContain(sign);
});

test('an expired policy is signed anew once', async () => {
  const cwd = await folder(release);
  const denied = { status: 403, code: 'AccessDenied' };
  const once = await newsroom({ storage: { 2: [denied] } });
  expect(await warta(both, { cwd, env: once.env })).toMatchObject({ exitCode: 0 });
  const always = await newsroom({ storage: { 2: [denied, denied, denied] } });
  expect(await warta(both, { cwd, env: always.env })).toMatchObject({ exitCode: 1 });
  expect(always.requests.filter((request) => request === sign)).toHaveLength(1);
});

test('a file whose answer was lost has arrived, though it is not signed again', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({
    storage: { 2: ['storeAndHangUp'] },
    troubles: [
      {
        route: sign,
        status: 409,
        detail: 'Expected a file that has not arrived for 02 but received one that has',
      },
    ],
  });
  const ran = await warta(both, { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
});

test('what failed is sent again with --resume', async () => {
  const cwd = await folder(release);
  const fake = await newsroom({ storage: { 2: [{ status: 400, code: 'EntityTooLarge' }] } });
  await warta(both, { cwd, env: fake.env });
  const ran = await warta(['publish', '--resume', SUBMISSION, 'banjir.jpg'], {
    cwd,
    env: fake.env,
  });
  expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
  expect(fake.stored.get(2)?.bytes.equals(photo)).toBe(true);
});

test('a corrected file takes the place of the only one of its kind that is awaited', async () => {
  const cwd = await folder({ ...release, 'banjir-baru.jpg': 'another photo' });
  const fake = await newsroom({ storage: { 2: [{ status: 400, code: 'EntityTooLarge' }] } });
  await warta(both, { cwd, env: fake.env });
  const again = ['publish', '--resume', SUBMISSION, 'banjir-baru.jpg'];
  const ran = await warta(again, { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
  expect(fake.announced[1]).toMatchObject({
    ...{ name: 'banjir-baru.jpg', size: 13 },
    sha256: createHash('sha256').update('another photo').digest('hex'),
  });
  expect(fake.stored.get(2)?.bytes.toString()).toBe('another photo');
});

test('--resume refuses a file of a kind that the submission does not await', async () => {
  const cwd = await folder({ ...release, 'lain.txt': 'x' });
  const fake = await newsroom({ storage: { 2: [{ status: 400, code: 'EntityTooLarge' }] } });
  await warta(both, { cwd, env: fake.env });
  const ran = await warta(['publish', '--resume', SUBMISSION, 'lain.txt'], { cwd, env: fake.env });
  expect(ran.exitCode).toBe(2);
  expect(ran.stderr).toContain('awaits (banjir.jpg) for --resume but received lain.txt');
});
