import { expect, test } from 'vitest';
import type { EraseDeps } from '../../../../cli/operator/erase/deps.ts';
import { planErasure } from '../../../../cli/operator/erase/plan.ts';
import { planText } from '../../../../cli/operator/erase/plan-text.ts';
import { parseTarget } from '../../../../cli/operator/erase/target.ts';
import { unfinishedText } from '../../../../cli/operator/erase/unfinished.ts';
import { Refused } from '../../../../cli/operator/refused.ts';
import { stateKey } from '../../../../shared/archive-keys.ts';
import { archivedStates } from '../../../../shared/aws/states.ts';
import type { MemoryObjects } from '../../../support/memory-objects.ts';
import { erased, firstSet, holding, kept, type Office, office } from './office.ts';

const SHARED = 'bersama.jpg';
const CONTENT = { contentType: 'application/json' };

/** Three releases: two show one photo, the third another. */
async function newsroom() {
  const at = await office();
  const first = await at.release('satu', [SHARED, 'wajah.jpg']);
  const second = await at.release('dua', [SHARED]);
  const third = await at.release('tiga', ['lain.jpg']);
  return { at, first, second, third, photo: `${first}/${await firstSet(at, first)}` };
}

async function keyOf({ deps }: Office, article: string): Promise<string> {
  const event = await deps.log.newest('samarinda', article);
  if (!event) throw new Error(`${article} is in the log`);
  return stateKey('samarinda', article, event.revision, event.sha256);
}

/** Whoever comes now has read no state before. */
const fresh = ({ deps, room }: Office): EraseDeps => ({
  ...deps,
  states: archivedStates(room.archive),
});

const lose = (archive: MemoryObjects, key: string) => archive.lose(key);
const spoil = (archive: MemoryObjects, key: string) => archive.put(key, '{"status":', CONTENT);
const forge = (archive: MemoryObjects, key: string) =>
  archive.put(key, `${archive.text(key)} `, CONTENT);

test.each([
  ['lost', lose],
  ['spoilt', spoil],
  ['forged', forge],
])('a state that was %s keeps only what its article may show', async (_what, damage) => {
  const { at, first, second, third } = await newsroom();
  const [key, other] = [await keyOf(at, second), await keyOf(at, third)];
  const before = at.room.archive.text(key) ?? '';
  for (const one of [key, other]) await damage(at.room.archive, one);

  const deps = fresh(at);
  const plan = planText(await planErasure(deps, parseTarget(first)), 'https://x.example');
  expect(plan).toContain(
    `Not read  ${second} (${key} is lost or spoilt): may show the same photo\n`,
  );
  expect(plan).toContain(`Not read  ${third} (${other} is lost or spoilt): shows other photos`);

  const { waitsFor } = await erased(deps, first);
  expect(waitsFor).toMatchObject([{ kind: 'unread', unread: { event: { article: second } } }]);
  expect(unfinishedText(waitsFor, { article: first }, 'warta')).toContain(
    `  ${second}: it may show the same photo, also to readers; nobody can read ${key}. Bring it back`,
  );
  expect(holding(at, `the original of wajah.jpg`)).toEqual([]);
  expect(holding(at, 'avif of wajah.jpg')).toEqual([]);
  expect(holding(at, `avif of ${SHARED}`)).toContainEqual(expect.stringMatching(/^archive\//));
  expect(holding(at, 'Rilis satu')).toHaveLength(1);

  await at.room.archive.put(key, before, CONTENT);
  expect((await erased(fresh(at), first)).waitsFor).toEqual([]);
  expect(holding(at, 'Rilis satu')).toEqual([]);
  expect(holding(at, `avif of ${SHARED}`)).not.toEqual([]);
});

test('a photo goes from the articles that can be read, and then from the one that came back', async () => {
  const { at, first, second, photo } = await newsroom();
  const key = await keyOf(at, second);
  const before = at.room.archive.text(key) ?? '';
  at.room.archive.lose(key);
  const { waitsFor } = await erased(fresh(at), photo);
  expect(waitsFor).toMatchObject([{ kind: 'unread', unread: { event: { article: second } } }]);
  expect(holding(at, `site/samarinda/media/${first}`).length).toBeGreaterThan(0);
  expect(holding(at, `avif of ${SHARED}`).filter((name) => name.includes(first))).toEqual([]);

  await at.room.archive.put(key, before, CONTENT);
  expect((await erased(fresh(at), photo)).waitsFor).toEqual([]);
  expect(holding(at, `of ${SHARED}`)).toEqual([]);
});

test('of an article with which nothing is there any more, it is not known what it shows', async () => {
  const { at, first, third } = await newsroom();
  for (const key of at.room.archive.stored.keys())
    if (key.startsWith('originals/samarinda/samarindatiga/')) at.room.archive.lose(key);
  at.room.archive.lose(await keyOf(at, third));
  const { waitsFor } = await erased(fresh(at), first);
  expect(waitsFor).toMatchObject([{ kind: 'unread', unread: { event: { article: third } } }]);
  expect(holding(at, 'avif of wajah.jpg')).toContainEqual(expect.stringMatching(/^archive\//));
});

test('pictures go that a spoilt state alone has named', async () => {
  const { at, first, second } = await newsroom();
  const spoilt = await keyOf(at, first);
  await at.room.erase(first);
  await spoil(at.room.archive, spoilt);
  expect((await erased(fresh(at), first)).waitsFor).toEqual([]);
  expect(holding(at, 'avif of wajah.jpg')).toEqual([]);
  expect(holding(at, `avif of ${SHARED}`)).toContainEqual(expect.stringContaining(second));
  expect([...at.room.archive.stored.keys()]).not.toContain(spoilt);
});

test('and where such pictures have to wait, the original stays and tells of them', async () => {
  const { at, first } = await newsroom();
  const sent = await at.announce('0123456789abcdef', 'wajah.jpg');
  await at.ingest(sent, 'wajah.jpg');
  const spoilt = await keyOf(at, first);
  await at.room.erase(first);
  await spoil(at.room.archive, spoilt);
  expect((await erased(fresh(at), first)).waitsFor).toMatchObject([{ kind: 'submission' }]);
  await at.submissions.end(sent, 'Naskah tidak datang.');
  expect((await erased(fresh(at), first)).waitsFor).toEqual([]);
  expect(holding(at, 'avif of wajah.jpg')).toEqual([]);
  expect(holding(at, 'samarindasatu/02-')).toEqual([]);
});

test('without the state of its article no photo is erased, and it is told what to do', async () => {
  const { at, first, second, photo } = await newsroom();
  const key = await keyOf(at, first);
  at.room.archive.lose(key);
  const planned = planErasure(fresh(at), parseTarget(photo));
  await expect(planned).rejects.toThrow(Refused);
  await expect(planned).rejects.toThrow(
    new RegExp(`^Expected ${key} in the archive, as it was, for event 2 .* docs/runbook.md says`),
  );
  expect(await firstSet(at, second)).not.toBe('');
});

test.each([
  ['lost', lose],
  ['forged', forge],
])('an article whose own state was %s is erased as if it were there', async (_what, damage) => {
  const whole = await newsroom();
  await erased(whole.at.deps, whole.first);
  const { at, first } = await newsroom();
  const key = await keyOf(at, first);
  await damage(at.room.archive, key);
  const plan = planText(await planErasure(fresh(at), parseTarget(first)), 'https://x.example');
  expect(plan).toContain(
    `Not read  its own state (${key} is lost or spoilt): what there is to erase`,
  );
  expect(plan).toContain('Photos    2 photos that came with it\n');

  expect(await erased(fresh(at), first)).toMatchObject({ gone: 8, waitsFor: [] });
  expect(withoutHashes(kept(at))).toEqual(withoutHashes(kept(whole.at)));
  expect((await erased(fresh(at), first)).deleted.archived).toEqual([]);
});

/** Of states the names alone: a list in them may have another order. */
function withoutHashes(all: Record<string, string>): Record<string, string> {
  const bare = (text: string) => text.replace(/[0-9a-f]{64}/g, '…');
  return Object.fromEntries(
    Object.entries(all).map(([name, text]) => [
      bare(name),
      name.includes('/states/') ? [...bare(text)].sort().join('') : bare(text),
    ]),
  );
}
