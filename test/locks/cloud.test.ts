/** What must not happen to uploads and on the site, tried on the real stack on the local cloud. */
import { afterAll, beforeAll } from 'vitest';
import { cloudForTests, type TestCloud } from '../support/cloud.ts';
import { responseLocks } from './responses.ts';
import { signedFormLocks } from './signed-form.ts';
import { unservedLocks } from './unserved.ts';
import { usedTwiceLocks } from './used-twice.ts';

let warta: TestCloud;
const cloud = () => warta;

beforeAll(async () => {
  warta = await cloudForTests();
}, 90_000);

afterAll(async () => {
  await warta?.stop();
});

responseLocks(cloud);
signedFormLocks(cloud);
usedTwiceLocks(cloud);
unservedLocks(cloud);
