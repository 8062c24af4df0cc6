import { expect, test } from 'vitest';
import { epochFor } from '../../../../cli/operator/restore/epoch.ts';

const NOTHING = {
  ...{ registry: undefined, checkpoint: undefined, restore: undefined },
  since: Number.POSITIVE_INFINITY,
};
const EMPTY = { holdsAnything: false, newest: undefined };

test.each([
  ['nothing is known of it: the backup’s', 2, NOTHING, EMPTY, 2],
  ['it is in the registry', 0, { ...NOTHING, registry: 0 }, EMPTY, 1],
  ['a checkpoint alone is left', 1, { ...NOTHING, checkpoint: 4 }, EMPTY, 5],
  ['its site is left', 0, NOTHING, { holdsAnything: true, newest: { epoch: 3, seq: 9 } }, 4],
  ['media alone are left, which bear no version', 2, NOTHING, { ...EMPTY, holdsAnything: true }, 3],
  ['the backup is newer than all of it', 7, { ...NOTHING, registry: 2 }, EMPTY, 8],
  ['a restore was cut off before the end', 0, { ...NOTHING, restore: 1 }, EMPTY, 1],
  ['one was cut off while it was published', 0, { ...NOTHING, registry: 1, restore: 1 }, EMPTY, 1],
  [
    'one was cut off, and another came after it',
    0,
    { ...NOTHING, registry: 3, restore: 1 },
    EMPTY,
    4,
  ],
  ['one was cut off over a site', 0, { ...NOTHING, restore: 4, checkpoint: 3 }, EMPTY, 4],
])('%s', (_what, backup, known, site, epoch) => {
  expect(epochFor(backup, known, site)).toBe(epoch);
});
