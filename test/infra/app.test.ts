import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../infra/warta-app.ts';

const run = promisify(execFile);
mkdirSync(join(PROJECT, 'cdk.out'), { recursive: true });
const work = mkdtempSync(join(PROJECT, 'cdk.out', 'test-'));
const byTsx = join(work, 'tsx');
const byCdk = join(work, 'cdk');

beforeAll(async () => {
  // Validation changes nothing in the template, and takes two thirds of the time.
  const env = { ...process.env, CI: undefined, CDK_OUTDIR: byTsx, CDK_DISABLE_CLI_TELEMETRY: '1' };
  const cdk = join(PROJECT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const options = { cwd: PROJECT, env };
  await Promise.all([
    run(process.execPath, ['--import', 'tsx', 'infra/app.ts'], options),
    run(process.execPath, [cdk, 'synth', '--quiet', '--no-notices', '--output', byCdk], options),
  ]);
}, 120_000);
afterAll(() => rmSync(work, { recursive: true }));

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

test('the CDK command line and tsx alone give the same template', () => {
  expect(read(byTsx, 'Warta.template.json')).toBe(read(byCdk, 'Warta.template.json'));
});

test('an option that is not as it must be is told in a sentence, before anything is bundled', async () => {
  const outdir = join(work, 'refused');
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: '{"alarmemail":"a@b.id"}' };
  const refused = run(process.execPath, ['--import', 'tsx', 'infra/app.ts'], { cwd: PROJECT, env });
  await expect(refused).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^Expected .* but received alarmemail: did you mean alarmEmail\?\n$/,
    ),
  });
  expect(existsSync(join(outdir, 'functions'))).toBe(false);
});

test('the photo function’s asset is a command whose last argument is its bundle', () => {
  const { files } = JSON.parse(read(byTsx, 'Warta.assets.json'));
  const commands = Object.values<{ source: { executable?: string[] } }>(files).flatMap(
    ({ source }) => (source.executable ? [source.executable] : []),
  );
  expect(commands).toHaveLength(1);
  const bundle = commands[0]?.at(-1) ?? '';
  expect(bundle).toBe(join(byTsx, 'functions', 'ingest-photo'));
  expect(read(bundle, 'index.mjs')).toContain('handler');
});
