import { expect, test } from 'vitest';
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
