import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { UsageError } from '../../../cli/errors.ts';
import { deploymentOf, findDeployment } from '../../../cli/operator/deployment.ts';
import { folder } from '../harness.ts';
import { OUTPUTS } from './outputs.ts';

const SUBJECT = 'the stack Berita of WARTA_STACK';
const REMEDY = { remedy: 'deploy it first' };

test('a deployment is read from its outputs, whatever else there is among them', () => {
  expect(deploymentOf({ ...OUTPUTS, Other: 'x' }, SUBJECT, REMEDY)).toEqual(OUTPUTS);
});

test('a stack of an older release is told by what it lacks, with what to do', () => {
  const { TimerDeadLettersUrl: _, SiteBucket: __, ...older } = OUTPUTS;
  expect(() => deploymentOf(older, SUBJECT, REMEDY)).toThrow(
    new UsageError(
      'Expected SiteBucket, TimerDeadLettersUrl for the stack Berita of WARTA_STACK but received a ' +
        'stack without: deploy it first',
    ),
  );
});

test('a deployed stack of an older release is to be deployed with the one beside it', async () => {
  await cloudFormation({ SiteUrl: 'https://berita.example' });
  await expect(findDeployment({ env: { WARTA_STACK: 'Berita' } })).rejects.toThrow(
    / for the stack Berita of WARTA_STACK but received a stack without: deploy this version of Warta to it first \(npx cdk deploy --all\)$/,
  );
});

test('a stack of something else is told as such', () => {
  expect(() => deploymentOf({ Endpoint: 'x' }, SUBJECT, REMEDY)).toThrow(
    'Expected a stack of Warta for the stack Berita of WARTA_STACK but received one without its outputs',
  );
});

test.each(['{"outputs":', '{"api":"http://127.0.0.1"}'])('%s is no local cloud', async (text) => {
  const data = await folder({ 'operator.json': text });
  await expect(findDeployment({ env: { WARTA_DATA: data } })).rejects.toThrow(
    new UsageError(
      `Expected { outputs, environment } for ${data}/operator.json but received something else: start it again with \`npm start\``,
    ),
  );
});

/** A service that knows one stack, with these outputs, and that the SDK asks until the test ends. */
async function cloudFormation(outputs: Readonly<Record<string, string>>): Promise<void> {
  const members = Object.entries(outputs).map(
    ([key, value]) =>
      `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<member><StackName>Berita</StackName><Outputs>${members.join('')}</Outputs></member>`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv(
    'AWS_ENDPOINT_URL_CLOUDFORMATION',
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
  vi.stubEnv('AWS_REGION', 'ap-southeast-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'operator');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
}
