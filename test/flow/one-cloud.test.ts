/**
 * What a release lives through, on one local cloud: the calls of all flows together are what the
 * last test, on least privilege, looks at.
 */
import { afterAll, beforeAll, vi } from 'vitest';
import { cloudForTests, type TestCloud } from '../support/cloud.ts';
import { apiDocumentFlows } from './api-document.ts';
import { badInputFlows } from './bad-input.ts';
import { deadLetterFlows } from './dead-letters.ts';
import { doctorFlows } from './doctor.ts';
import { edgeFlows } from './edge.ts';
import { eventPhotoFlows } from './event-photos.ts';
import { heicFlows } from './heic.ts';
import { leastPrivilege } from './least-privilege.ts';
import { lockFlows } from './locks.ts';
import { lostFlows } from './lost.ts';
import { noteFlows } from './notes.ts';
import { photoFlows } from './photos.ts';
import { poisonFlows } from './poison.ts';
import { announcementFlows } from './refused-by-s3.ts';
import { releaseFlows } from './release.ts';
import { retryFlows } from './retries.ts';
import { reviewFlows } from './review.ts';
import { settingsFlows } from './settings.ts';
import { sharedPhotoFlows } from './shared-photo.ts';
import { twiceFlows } from './twice.ts';
import { withdrawalFlows } from './withdrawal.ts';
import { wordFlows } from './word.ts';

vi.mock('../../local/edge/cloudfront-api.ts', async (original) => {
  const { gatedModule } = await import('../support/flow-gate.ts');
  return gatedModule(await original());
});

let warta: TestCloud;
const cloud = () => warta;

beforeAll(async () => {
  warta = await cloudForTests();
}, 90_000);

afterAll(async () => {
  await warta?.stop();
});

releaseFlows(cloud);
noteFlows(cloud);
lockFlows(cloud);
photoFlows(cloud);
heicFlows(cloud);
wordFlows(cloud);
eventPhotoFlows(cloud);
twiceFlows(cloud);
badInputFlows(cloud);
announcementFlows(cloud);
apiDocumentFlows(cloud);
lostFlows(cloud);
reviewFlows(cloud);
settingsFlows(cloud);
withdrawalFlows(cloud);
sharedPhotoFlows(cloud);
edgeFlows(cloud);
doctorFlows(cloud);
deadLetterFlows(cloud);
poisonFlows(cloud);
retryFlows(cloud);
leastPrivilege(cloud);
