import { expect, test } from 'vitest';
import { warta } from '../../harness.ts';

test.each([
  [['restore'], 'Expected NEWSROOM and SOURCE for warta restore but received nothing'],
  [['restore', 'samarinda'], 'but received samarinda'],
  [['restore', 'samarinda', 'a', 'b'], 'but received samarinda a b'],
  [['restore', 'samarinda', 'a', '--force'], 'for an option but received --force'],
])('%j is bad usage', async (args, message) => {
  const ran = await warta(args);
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
});
