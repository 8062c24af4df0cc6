import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../../../cli/operator/backup/back-up.ts';
import { deletePrivate } from '../../../../cli/operator/erase/delete.ts';
import type { EraseDeps } from '../../../../cli/operator/erase/deps.ts';
import { leftElsewhere } from '../../../../cli/operator/erase/left.ts';
import { planErasure } from '../../../../cli/operator/erase/plan.ts';
import { parseTarget } from '../../../../cli/operator/erase/target.ts';
import { backUpDeps, folderPlace } from '../backup/newsroom.ts';
import { cutOff, erased, firstSet, holding, kept, office } from './office.ts';

/** Two releases that show one photo, and each another one of its own. */
async function newsroom() {
  const at = await office();
  const first = await at.release('satu', ['bersama.jpg', 'wajah.jpg']);
  const second = await at.release('dua', ['bersama.jpg', 'lain.jpg']);
  return { at, first, second, photo: `${first}/${await firstSet(at, first)}` };
}

/** Does it with the power failing at each call in turn, and again; all come to the same. */
async function cutEverywhere(name: (given: Awaited<ReturnType<typeof newsroom>>) => string) {
  const whole = await newsroom();
  await erased(whole.at.deps, name(whole));
  const expected = kept(whole.at);
  for (let cut = 1; ; cut += 1) {
    const room = await newsroom();
    const calls = { left: cut };
    const ended = await erased(cutOff(room.at.deps, calls), name(room)).then(
      () => true,
      () => false,
    );
    await erased(room.at.deps, name(room));
    expect([cut, kept(room.at)]).toEqual([cut, expected]);
    if (ended) return cut;
  }
}

test('an article, cut off at any call and erased again: nothing is left', async () => {
  const { at, first, second } = await newsroom();
  const { gone, deleted } = await erased(at.deps, first);
  expect(gone).toBe(8);
  expect(deleted).toEqual({
    objects: { renditions: 3, originals: 3, manuscripts: 0, photo: 1, text: 1, states: 1 },
    records: 1,
    archived: expect.any(Array),
  });
  expect(deleted.archived).toHaveLength(7);
  expect(holding(at, 'Rilis satu')).toEqual([]);
  expect(holding(at, 'the original of wajah.jpg')).toEqual([]);
  expect(holding(at, 'avif of wajah.jpg')).toEqual([]);
  expect(holding(at, 'avif of bersama.jpg').filter((name) => name.startsWith('site/'))).toEqual([
    expect.stringContaining(`/media/${second}/`),
  ]);
  expect(await cutEverywhere((room) => room.first)).toBeGreaterThan(15);
});

test('a photo, cut off at any call and erased again: it goes from every article', async () => {
  const { at, photo } = await newsroom();
  expect(holding(at, 'bersama.jpg').length).toBeGreaterThan(5);
  const { gone } = await erased(at.deps, photo);
  expect(gone).toBe(6);
  expect(holding(at, 'bersama.jpg')).toEqual([]);
  expect(holding(at, 'of wajah.jpg')).not.toEqual([]);
  expect(holding(at, 'of lain.jpg')).not.toEqual([]);
  expect(await cutEverywhere((room) => room.photo)).toBeGreaterThan(25);
});

test('erased again after it was retracted, the states stay that the log needs', async () => {
  const { at, first, photo } = await newsroom();
  await erased(at.deps, photo);
  await at.room.retract(first);
  const before = kept(at);
  const { deleted } = await erased(at.deps, photo);
  expect(deleted.objects).toMatchObject({ states: 0 });
  expect(Object.keys(kept(at))).toEqual(Object.keys(before));
  const { store, close } = await folderPlace();
  onTestFinished(close);
  expect((await backUp(backUpDeps(at.room, store), 'samarinda')).manifest.missing).toEqual([]);
});

test('nothing private goes while the edge still shows something of it', async () => {
  const { at, first } = await newsroom();
  let polls = 0;
  const slow: EraseDeps = {
    ...at.deps,
    statusAt: async (path) => {
      polls += 1;
      if (polls <= 20) expect(holding(at, 'the original of wajah.jpg')).not.toEqual([]);
      return polls <= 20 ? 200 : await at.deps.statusAt(path);
    },
  };
  expect((await erased(slow, first)).gone).toBe(8);

  const { at: other, second } = await newsroom();
  const stale = { ...other.deps, statusAt: async () => 200 };
  await expect(erased(stale, second)).rejects.toThrow(
    /^Expected 410 for https:\/\/berita\S+ and 7 more but they are still there, .* warta rebuild samarinda has it forget/,
  );
  expect(holding(other, 'the original of lain.jpg')).not.toEqual([]);
});

test('nothing private goes before publishing has come to the erasure, though readers see 410', async () => {
  const { at, first } = await newsroom();
  await at.room.retract(first);
  await at.deps.publishQueue.send({ body: { newsroom: 'samarinda' } });
  await at.deployment.publishAll();
  let looks = 0;
  const read: EraseDeps['checkpoints']['read'] = async (id) => {
    looks += 1;
    expect(holding(at, 'the original of wajah.jpg')).not.toEqual([]);
    const checkpoint = await at.deps.checkpoints.read(id);
    return looks <= 3 ? { ...checkpoint, seq: 4 } : checkpoint;
  };
  await erased({ ...at.deps, checkpoints: { ...at.deps.checkpoints, read } }, first);
  expect(looks).toBe(4);
  expect(holding(at, 'the original of wajah.jpg')).toEqual([]);
});

test('nothing goes that the log does not call erased', async () => {
  const { at, first } = await newsroom();
  const before = kept(at);
  const done = await deletePrivate(at.deps, await planErasure(at.deps, parseTarget(first)));
  expect(done).toEqual({ deleted: { objects: {}, records: 0, archived: [] }, waitsFor: [] });
  expect(kept(at)).toEqual(before);
});

test('whoever is cut off is told what is left', async () => {
  const { at, first } = await newsroom();
  const deps = {
    ...at.deps,
    records: { deleteSubmission: () => Promise.reject(new Error('cut')) },
  };
  await expect(erased(deps, first)).rejects.toThrow('cut');
  expect(at.told.join('')).toBe(
    'The erasure is not finished: readers see it no more, but some of what is private of it is ' +
      `still there. Run it again:\n  warta erase ${first}\n`,
  );
});

test('where something else keeps the same photo, it is told', async () => {
  const { at, first } = await newsroom();
  const plan = await planErasure(at.deps, parseTarget(first));
  expect(plan.elsewhere.map(({ headline }) => headline)).toEqual(['Rilis dua']);
  await erased(at.deps, first);
  expect((await leftElsewhere(at.deps, plan)).originals).toEqual([
    expect.stringMatching(/^originals\/samarinda\/samarindadua\/02-/),
  ]);
});

test('an address is one of this site', async () => {
  const { at, first } = await newsroom();
  const newest = await at.deps.log.newest('samarinda', first);
  const deps = { ...at.deps, siteUrl: 'https://d1.cloudfront.example' };
  const plan = (origin: string) =>
    planErasure(deps, parseTarget(`${origin}/samarinda/2026/11/rilis-satu-${first}/`));
  for (const origin of ['https://berita.samarinda.example', 'https://D1.cloudfront.example:443'])
    expect((await plan(origin)).newest).toEqual(newest);
  await expect(plan('https://berita.kutai.example')).rejects.toThrow(
    'Expected an address at https://berita.samarinda.example or https://d1.cloudfront.example for ' +
      'warta erase in samarinda but received one at https://berita.kutai.example: this works on the ' +
      'deployment that WARTA_STACK names, or on the local one where it names none',
  );
});

test('what is not there is told by what is', async () => {
  const { at, first } = await newsroom();
  await expect(planErasure(at.deps, { article: '0123456789' })).rejects.toThrow(
    /but received 0123456789, which is not in samarinda$/,
  );
  await expect(planErasure(at.deps, { article: first, set: '0123456789ab' })).rejects.toThrow(
    /^Expected a photo with the set 0123456789ab for article \w+ but received \w{12} \(bersama\.jpg\), \w{12} \(wajah\.jpg\)\.$/,
  );
});
