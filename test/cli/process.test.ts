import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { calledAs, standingIn } from '../../cli/process-io.ts';
import { docx } from '../support/docx.ts';
import { p, picture } from '../support/docx-body.ts';
import { LIVE_URL, SUBMISSION } from '../support/fake-newsroom.ts';
import { folder, newsroom } from './harness.ts';

const BIN = fileURLToPath(new URL('../../cli/bin.mjs', import.meta.url));

function spawned(args: readonly string[], cwd: string, env: Record<string, string>) {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH, ...env } });
}

function start(args: readonly string[], cwd: string, env: Record<string, string>) {
  const child = spawned(args, cwd, env);
  const ended = Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]).then(([stdout, stderr, exitCode]) => ({ stdout, stderr, exitCode }));
  return { child, ended };
}

test('the program publishes from any folder and prints only the URL on stdout', async () => {
  const cwd = await folder({
    'sub/rilis.txt': 'x',
    'sub/foto.jpg': Buffer.alloc(300_000),
    'sub/tsconfig.json': '{ broken',
  });
  const fake = await newsroom();
  const { ended } = start(['publish', 'rilis.txt', 'foto.jpg'], `${cwd}/sub`, fake.env);
  expect(await ended).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
});

test('a Word document is read with its pictures from any folder', async () => {
  const photo = new URL('../../samples/2-pasar-kenanga/lapak-sayur.jpg', import.meta.url);
  const body = [
    p('Pasar Murah Dibuka'),
    p('SAMARINDA, KOMINFONEWS – Pasar murah dibuka.'),
    p(picture('rMedia1')),
    p('Foto: Warga antre.'),
  ].join('');
  const bytes = docx({ body, media: { 'image1.jpeg': readFileSync(photo) } });
  const cwd = await folder({ 'rilis.docx': bytes, 'tsconfig.json': '{ broken' });
  const { stdout, ...ended } = await start(['check', 'rilis.docx'], cwd, { WARTA_DATA: cwd }).ended;
  expect(ended).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toContain('Headline    Pasar Murah Dibuka (paragraph 1)\n');
  expect(stdout).toContain(
    '\nPictures in it: 1\n  image1.jpeg  189 kB, paragraph 3: Warga antre.\n',
  );
  expect(stdout).not.toContain('Photos');
});

test('the program ends with 1 for a rejected file and 2 for a missing one', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const fake = await newsroom({ rejected: { 1: 'Expected a headline for it' } });
  const rejected = start(['publish', 'rilis.txt'], cwd, fake.env);
  const missing = start(['publish', 'tiada.txt'], cwd, fake.env);
  expect(await rejected.ended).toMatchObject({ exitCode: 1, stdout: '' });
  expect(await missing.ended).toMatchObject({ exitCode: 2, stdout: '' });
});

test('an interrupt that npm doubles still tells how to go on', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const fake = await newsroom({ outcome: { state: 'publishing' } });
  const env = { ...fake.env, npm_lifecycle_event: 'npx' };
  const { child, ended } = start(['publish', 'rilis.txt'], cwd, env);
  await expect.poll(() => fake.stored.has(1), { timeout: 10_000 }).toBe(true);
  child.kill('SIGINT');
  child.kill('SIGINT');
  const { stderr, exitCode } = await ended;
  expect(exitCode).toBe(130);
  expect(stderr).toContain(`npx warta status ${SUBMISSION}`);
});

test('an interrupt that comes as the process ends leaves its exit code', async () => {
  // When the last event has come, signals come one after the other until the process is gone.
  const flood =
    "import{spawn}from'node:child_process';process.on('exit',()=>" +
    "spawn('sh',['-c','while kill -INT '+process.pid+';do :;done'],{stdio:'ignore'}))";
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(flood)}` };
  const { ended } = start(['--version'], '/', env);
  expect(await ended).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^\d/), stderr: '' });
});

test('whoever hangs up, as head does, changes nothing of what is done', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const fake = await newsroom();
  const help = spawned(['--help'], cwd, {});
  const publish = spawned(['publish', 'rilis.txt'], cwd, fake.env);
  for (const stream of [help.stdout, publish.stdout, publish.stderr]) stream.destroy();
  const codes = [help, publish].map(
    async (child) => await new Promise((resolve) => child.once('close', resolve)),
  );
  expect([await text(help.stderr), ...(await Promise.all(codes))]).toEqual(['', 0, 0]);
  expect(fake.stored.size).toBe(1);
});

test('under npm run, paths begin where the user stands', () => {
  const env = { npm_lifecycle_event: 'warta', INIT_CWD: '/home/ani' };
  expect(standingIn(env, '/checkout')).toBe('/home/ani');
  expect(standingIn({ ...env, npm_lifecycle_event: 'npx' }, '/checkout/sub')).toBe('/checkout/sub');
  expect(calledAs(env)).toBe('npm run warta --');
});
