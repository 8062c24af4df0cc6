import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder } from '../harness.ts';
import { OUTPUTS } from './outputs.ts';

const BIN = fileURLToPath(new URL('../../../cli/bin.mjs', import.meta.url));

const LIST = ['newsroom', 'list'];

/** On a computer where nobody has set up AWS; nothing is asked over the network. */
async function operator(env: Record<string, string>, args: readonly string[] = LIST) {
  const home = await folder({});
  const { PATH = '' } = process.env;
  const nobody = { PATH, HOME: home, AWS_EC2_METADATA_DISABLED: 'true', WARTA_STACK: 'Berita' };
  const child = spawn(process.execPath, [BIN, ...args], { env: { ...nobody, ...env } });
  const exitCode = new Promise((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr, exitCode: await exitCode };
}

test('who is not signed in is told how to', async () => {
  const { stderr, ...ended } = await operator({ AWS_REGION: 'ap-southeast-3' });
  expect(ended).toEqual({ stdout: '', exitCode: 4 });
  expect(stderr).toMatch(
    /^AWS did not do it: CredentialsProviderError: .+\nNobody is signed in: `aws sso login --profile NAME`, then `export AWS_PROFILE=NAME`\.\n$/,
  );
});

test('where no region is set, it is told which one is meant', async () => {
  const { stderr, ...ended } = await operator({});
  expect(ended).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toMatch(
    /^Expected the region of the stack Berita of WARTA_STACK but received none: `export AWS_REGION=ap-southeast-3`, or where else it is\n/,
  );
});

test('the place of a backup in a bucket needs a region, too', async () => {
  const { stderr, ...ended } = await operator({}, ['backup', '--verify', 's3://cadangan/berita']);
  expect(ended).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toContain(
    'Expected the region of s3://cadangan/berita but received none: `export',
  );
});

test('after the local newsroom was killed, it is told to start it again', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const endpoint = `http://127.0.0.1:${(nobody.address() as AddressInfo).port}`;
  nobody.close();
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'ap-southeast-3' };
  const environment = { ...keys, AWS_ENDPOINT_URL_DYNAMODB: endpoint };
  const data = await folder({ 'operator.json': JSON.stringify({ outputs: OUTPUTS, environment }) });
  const { stderr, ...ended } = await operator({ WARTA_STACK: '', WARTA_DATA: data });
  expect(ended).toEqual({ stdout: '', exitCode: 4 });
  expect(stderr).toMatch(
    /ECONNREFUSED.*\nIs the local newsroom running\? Start it with `npm start`/,
  );
});
