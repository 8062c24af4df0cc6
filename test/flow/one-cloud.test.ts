/**
 * What a release lives through, on one local cloud: the calls of all flows together are what the
 * last test, on least privilege, looks at.
 */
import { afterAll, beforeAll, vi } from 'vitest';
import { cloudForTests, type TestCloud } from '../support/cloud.ts';
import { Gate, gated } from '../support/flow-gate.ts';
import { releaseFlows } from './release.ts';

const gate = vi.hoisted(() => ({}) as { current?: Gate });

vi.mock('../../local/edge/cloudfront-api.ts', async (original) => {
  const real = await original<typeof import('../../local/edge/cloudfront-api.ts')>();
  return {
    ...real,
    startCloudFrontApi: async (options: Parameters<typeof real.startCloudFrontApi>[0]) =>
      await gated(await real.startCloudFrontApi(options), theGate()),
  };
});

function theGate(): Gate {
  gate.current ??= new Gate();
  return gate.current;
}

let warta: TestCloud;
const cloud = () => warta;

beforeAll(async () => {
  warta = await cloudForTests();
}, 90_000);

afterAll(async () => {
  await warta?.stop();
});

releaseFlows(cloud, theGate());
