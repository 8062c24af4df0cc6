import { expect, it } from 'vitest';
import { examineErasures } from '../../../../cli/operator/doctor/erasures.ts';
import { readHoldings } from '../../../../cli/operator/doctor/holdings.ts';
import type { EraseDeps } from '../../../../cli/operator/erase/deps.ts';
import { wholeLog } from '../../../../cli/operator/whole-log.ts';
import { originalKey } from '../../../../shared/archive-keys.ts';
import { findingLines } from '../../../../shared/doctor/sentences.ts';
import { uploadKey } from '../../../../shared/upload-keys.ts';
import { erased, firstSet, type Office, office } from '../erase/office.ts';

const NEWSROOM = 'samarinda';
const FACE = 'wajah.jpg';
const SENT = '0123456789abcdef';

/** What the doctor says of erasures, from the moment on in which the command has ended. */
async function told({ deps, room }: Office): Promise<string[]> {
  const events = await wholeLog(deps.log, NEWSROOM, () => undefined);
  const { archive } = room;
  const { archive: archiveListing, uploads: uploadsListing } = deps.listings;
  const all = { ...deps, archive, archiveListing, uploadsListing };
  const holdings = await readHoldings(all, NEWSROOM);
  return findingLines(await examineErasures(all, NEWSROOM, events, holdings));
}

/** As a versioned bucket does, whose object was deleted and not its versions. */
function keeping({ deps }: Office, bucket: 'archive' | 'uploads', kept: string): EraseDeps {
  const listing = deps.listings[bucket];
  let gone = false;
  return {
    ...deps,
    listings: {
      ...deps.listings,
      [bucket]: {
        ...listing,
        async *versions(prefix: string) {
          yield* listing.versions(prefix);
          if (!gone && kept.startsWith(prefix)) yield { key: kept, versionId: 'before' };
        },
        async deleteAllVersions(keys: Iterable<string>) {
          const all = [...keys];
          gone ||= all.includes(kept);
          return await listing.deleteAllVersions(all);
        },
      },
    },
  };
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

it.each([
  'states/samarinda/ARTICLE/000001-HASH.json',
  'originals/samarinda/samarindasatu/02-HASH',
  'renditions/samarinda/ARTICLE/0123456789ab/press.jpg',
])('an older version of what was erased is told, until it is erased again: %s', async (pattern) => {
  const at = await office();
  const article = await at.release('satu', [FACE]);
  const key = pattern.replace('ARTICLE', article).replace('HASH', 'f'.repeat(64));
  await erased(at.deps, article);
  const later = { ...at, deps: keeping(at, 'archive', key) };
  expect(await told(later)).toEqual([
    '1 erasure is not whole, as a bucket keeps older versions of what was to go:',
    `    ${article}: ${key}`,
    `  → Carry it out again, which takes this, too: warta erase ${article}.`,
  ]);
  await erased(later.deps, article);
  expect(await told(later)).toEqual([]);
});

it('an original and an upload that came back are told, until they are erased again', async () => {
  const at = await office();
  const article = await at.release('satu', [FACE]);
  await erased(at.deps, article);
  const sent = { newsroom: NEWSROOM, submission: 'samarindasatu', file: 2 };
  const upload = uploadKey({ kind: 'photo', ...sent });
  const original = originalKey({ kind: 'photo', ...sent }, 'f'.repeat(64));
  await at.uploads.put(upload, 'x', { contentType: 'image/jpeg' });
  await at.room.archive.put(original, 'x', { contentType: 'image/jpeg' });
  expect(await told(at)).toEqual([
    '1 erasure is undone in part, as what was to go has come back:',
    `    ${article}: ${original} and 1 more`,
    `  → Carry it out again, which takes this, too: warta erase ${article}.`,
  ]);
  await erased(at.deps, article);
  expect(await told(at)).toEqual([]);
});

it('of a photo, too, with the command that takes what came back', async () => {
  const at = await office();
  const article = await at.release('satu', [FACE, 'lain.jpg']);
  const name = `${article}/${await firstSet(at, article)}`;
  await erased(at.deps, name);
  expect(await told(at)).toEqual([]);
  const upload = uploadKey({
    kind: 'photo',
    newsroom: NEWSROOM,
    submission: 'samarindasatu',
    file: 2,
  });
  await at.uploads.put(upload, 'x', { contentType: 'image/jpeg' });
  expect(await told(at)).toEqual([
    '1 erasure is undone in part, as what was to go has come back:',
    `    ${name}: ${upload}`,
    `  → Carry it out again, which takes this, too: warta erase ${name}.`,
  ]);
  await erased(at.deps, name);
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
