import { expect, it } from 'vitest';
import { examineErasures } from '../../../../cli/operator/doctor/erasures.ts';
import { readHoldings } from '../../../../cli/operator/doctor/holdings.ts';
import { wholeLog } from '../../../../cli/operator/whole-log.ts';
import { findingLines } from '../../../../shared/doctor/sentences.ts';
import { listingOf } from '../../../support/memory-listing.ts';
import { erased, type Office, office } from '../erase/office.ts';

const NEWSROOM = 'samarinda';
const FACE = 'wajah.jpg';
const SENT = '0123456789abcdef';

/** What the doctor says of erasures, from the moment on in which the command has ended. */
async function told({ deps, room }: Office): Promise<string[]> {
  const events = await wholeLog(deps.log, NEWSROOM, () => undefined);
  const { archive } = room;
  const holdings = await readHoldings({ ...deps, archiveListing: listingOf(archive) }, NEWSROOM);
  return findingLines(await examineErasures({ ...deps, archive }, NEWSROOM, events, holdings));
}

it('an erasure at its end is no finding, at once', async () => {
  const at = await office();
  await erased(at.deps, await at.release('satu', [FACE]));
  expect(await told(at)).toEqual([]);
});

it('one that waits for a submission is told at once, with that, until it is over', async () => {
  const at = await office();
  const article = await at.release('satu', [FACE]);
  const sent = await at.announce(SENT, FACE);
  await at.arrive(sent, FACE);
  const { waitsFor } = await erased(at.deps, article);
  expect(waitsFor).toHaveLength(1);
  expect(await told(at)).toEqual([
    '1 erasure is waiting for a submission that has the same photo:',
    `    ${article}, until submission ${SENT} is decided, or ends some minutes after ${sent.expiresAt}`,
    '  → Carry it out again once that submission is over: warta erase.',
  ]);

  await at.submissions.end(sent, 'Naskah tidak datang.');
  expect(await told(at)).toEqual([
    '1 erasure is not at its end, as what was to go is still in the archive:',
    `    ${article}, begun ${at.room.clock.now.toISOString()}`,
    expect.stringContaining('do it again'),
  ]);
  await erased(at.deps, article);
  expect(await told(at)).toEqual([]);
});

it('one that was cut off while another photo is on its way does not wait for that', async () => {
  const at = await office();
  const article = await at.release('satu', [FACE]);
  await at.arrive(await at.announce(SENT, 'lain.jpg'), 'lain.jpg');
  const statusAt = () => Promise.reject(new Error('power cut'));
  await expect(erased({ ...at.deps, statusAt }, article)).rejects.toThrow('power cut');
  expect((await told(at))[0]).toContain('not at its end');
});
