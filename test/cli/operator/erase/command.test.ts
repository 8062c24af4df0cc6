import { expect, test } from 'vitest';
import { warta } from '../../harness.ts';

test.each([
  [['erase'], 'Expected one ARTICLE or PHOTO for warta erase but received nothing'],
  [['erase', 'k3v9q2m7xa', 'b'], 'but received k3v9q2m7xa b'],
  [['erase', 'k3v9'], 'by the address of one of its files but received k3v9'],
  [['erase', '--force', 'k3v9q2m7xa'], 'for an option but received --force'],
])('%j is bad usage', async (args, message) => {
  const ran = await warta(args);
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
});
