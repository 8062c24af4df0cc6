import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { asksForHelp } from '../../../local/start/arguments.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** As `npm start -- ARGUMENT` runs it, and where it would leave what it made. */
function start(argument: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'local/start.ts', argument],
    { cwd: PROJECT, encoding: 'utf8', timeout: 60_000, env: { ...process.env, WARTA_DATA: '' } },
  );
  return { status, stdout, stderr };
}

test('npm start -- --help says what there is, and starts nothing', () => {
  const { status, stdout, stderr } = start('--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: npm start\n/);
  for (const variable of ['PORT', 'API_PORT', 'WARTA_DATA', 'WARTA_LOG']) {
    expect(stdout).toContain(`  ${variable} `);
  }
  expect(stdout).not.toContain('Synthesising');
}, 90_000);

test('an argument that means nothing to npm start starts nothing', () => {
  expect(start('--port=9000')).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'Expected no argument for npm start but received --port=9000 ' +
      '(settings are environment variables: npm start -- --help)\n',
  });
}, 90_000);

test('no argument is a start', () => {
  expect(asksForHelp([])).toBe(false);
});
