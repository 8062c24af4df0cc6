import { expect, test } from 'vitest';
import { statusTable } from '../../cli/status-table.ts';
import type { SubmissionView } from '../../shared/submissions/wire.ts';
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
