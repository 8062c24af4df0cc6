import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publishFiles } from '../../../local/seed/publish-files.ts';
import { folder } from '../../cli/harness.ts';
import { type FakeOptions, fakeNewsroom, TOKEN } from '../../support/fake-newsroom.ts';

async function sample(options: FakeOptions) {
  const fake = await fakeNewsroom(options);
  onTestFinished(async () => await fake.close());
  const files = [join(await folder({ 'rilis.txt': 'x' }), 'rilis.txt')];
  const target = { api: fake.api, newsroom: 'samarinda', token: TOKEN };
  return { fake, publish: async () => await publishFiles(target, files, 'sample-a') };
}

test('a sample that is live already is not sent again', async () => {
  const { fake, publish } = await sample({});
  await publish();
  await publish();
  expect(fake.idempotencyKeys).toEqual(['sample-a-1', 'sample-a-1']);
  expect(fake.stored.size).toBe(1);
});

test('a sample that is rejected is told, and so is one that has been rejected ever since', async () => {
  const { fake, publish } = await sample({ rejected: { 1: 'Expected a headline' } });
  await expect(publish()).rejects.toThrow(
    'Expected a live release for the sample sample-a but received one that is rejected\nrilis.txt: rejected Expected a headline',
  );
  await expect(publish()).rejects.toThrow(
    'Expected a live release for the sample sample-a but received 5 that were rejected, the last one so:\nrilis.txt: rejected Expected a headline',
  );
  expect(fake.idempotencyKeys).toHaveLength(6);
});
