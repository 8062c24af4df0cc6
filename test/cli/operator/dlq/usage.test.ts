import { expect, test } from 'vitest';
import { warta } from '../../harness.ts';

test.each([
  [['dlq'], 'Expected list, redrive or discard, and a queue, but received nothing'],
  [['dlq', 'toString'], 'but received toString'],
  [['dlq', 'list', 'photo', 'text'], 'but received list photo text'],
  [['dlq', 'discard', '--all'], 'Expected no --all for dlq discard but received it'],
  [['dlq', 'list', '--yes'], 'Expected no --yes for dlq list but received it'],
  [['dlq', 'redrive', '--save', 'x'], 'Expected no --save for dlq redrive but received it'],
  [['dlq', 'discard', '--json'], 'Expected no --json for dlq discard but received it'],
  [['dlq', 'list'], 'Expected a deployment: set WARTA_STACK'],
])('%j is bad usage', async (args, message) => {
  const ran = await warta(args, { env: { WARTA_DATA: '/nowhere' } });
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
});
