import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { closed, listening } from '../../local/listening.ts';
import { temporaryFolder } from './fixtures/assembly.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

let seeded: string;

beforeAll(async () => {
  seeded = mkdtempSync(join(tmpdir(), 'warta-seeded-'));
  const { child, ready } = start(seeded);
  await ready();
  child.kill('SIGTERM');
  await exit(child);
}, 120_000);

afterAll(() => rmSync(seeded, { recursive: true, force: true }));

/** What the first start leaves, so that nothing has to be published again. */
function seededFolder(): string {
  const dir = temporaryFolder();
  cpSync(seeded, dir, { recursive: true });
  return dir;
}

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

/** `npm start` without npm, on any ports that are free. */
function start(dataDir: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    cwd: PROJECT,
    env: { ...process.env, WARTA_DATA: dataDir, PORT: '', API_PORT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return {
    child,
    output: () => output,
    async ready() {
      while (!output.includes('Ctrl-C stops it')) {
        if (child.exitCode !== null) throw new Error(output);
        await setTimeout(20);
      }
      return JSON.parse(readFileSync(join(dataDir, 'local.json'), 'utf8'));
    },
  };
}

async function exit(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

const reachable = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Where the functions' processes are children of this one. */
function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.split(' ').filter(Boolean).map(Number);
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('it says where everything is, and stops within two seconds', {
  timeout: 120_000,
}, async () => {
  const dataDir = seededFolder();
  const { child, ready, output } = start(dataDir);
  const local = await ready();
  expect(local).toEqual({
    api: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    site: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/samarinda\/$/),
    newsroom: 'samarinda',
    token: JSON.parse(readFileSync(join(seeded, 'last.json'), 'utf8')).token,
  });
  expect((await fetch(local.site)).status).toBe(200);
  expect(output()).toContain(`Front page   ${local.site}`);
  expect(statSync(join(dataDir, 'local.json')).mode & 0o777).toBe(0o600);
  const asked = Date.now();
  child.kill('SIGTERM');
  expect(await exit(child)).toBe(0);
  // Its own limit is two seconds; a busy machine gets some more.
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(existsSync(join(dataDir, 'local.json'))).toBe(false);
});

test.skipIf(process.platform !== 'linux')(
  'nothing outlives a kill -9, and the next start takes the folder over',
  { timeout: 120_000 },
  async () => {
    const dataDir = seededFolder();
    const first = start(dataDir);
    const { site } = await first.ready();
    const children = childrenOf(first.child.pid ?? 0);
    expect(children.length).toBeGreaterThanOrEqual(6);
    first.child.kill('SIGKILL');
    await exit(first.child);
    for (let tries = 0; tries < 1_000 && children.some(isAlive); tries++) await setTimeout(20);
    expect(children.filter(isAlive)).toEqual([]);
    expect(await reachable(site)).toBe(false);
    const second = start(dataDir);
    await second.ready();
    second.child.kill('SIGINT');
    expect(await exit(second.child)).toBe(0);
  },
);

test('it stops when the process that started it has gone', { timeout: 120_000 }, async () => {
  const { child, ready } = start(seededFolder());
  await ready();
  child.disconnect();
  expect(await exit(child)).toBe(0);
});

test('a second start on the same folder is refused in one sentence', {
  timeout: 120_000,
}, async () => {
  const dataDir = seededFolder();
  const first = start(dataDir);
  await first.ready();
  const second = start(dataDir);
  expect(await exit(second.child)).toBe(1);
  expect(second.output()).toContain(`one that process ${first.child.pid} uses`);
  expect(second.output()).not.toContain('    at ');
});

test('a port that was asked for and is taken is refused in one sentence', {
  timeout: 120_000,
}, async () => {
  const server = createServer();
  const { port } = new URL(await listening(server, 0));
  onTestFinished(() => closed(server));
  const { child, output } = start(seededFolder(), { API_PORT: port });
  expect(await exit(child)).toBe(1);
  expect(output()).toContain(`for the API but received ${port}, which another program holds`);
});
