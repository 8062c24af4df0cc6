import { expect, test } from 'vitest';
import { carryOut } from '../../../../cli/operator/erase/carry-out.ts';
import { leftElsewhere } from '../../../../cli/operator/erase/left.ts';
import { planErasure } from '../../../../cli/operator/erase/plan.ts';
import { parseTarget } from '../../../../cli/operator/erase/target.ts';
import { sha256 } from '../../../../shared/ids.ts';
import type { Submission } from '../../../../shared/submissions/submission.ts';
import { cutOff, erased, firstSet, holding, type Office, office } from './office.ts';

const FACE = 'wajah.jpg';
const FACE_HASH = sha256(`the original of ${FACE}`);
const SENT = '0123456789abcdef';
const EXPIRES = '2026-11-24T03:00:00.000Z';

/** A release that shows a photo. */
async function newsroom() {
  const at = await office();
  const article = await at.release('satu', [FACE]);
  return { at, article, photo: `${article}/${await firstSet(at, article)}` };
}

const pictures = (at: Office) => holding(at, `avif of ${FACE}`);

/** States that lie before the erasure. */
function earlier(at: Office, article: string): string[] {
  const keys = [...at.room.archive.stored.keys()];
  return keys.filter((key) => key.startsWith(`states/samarinda/${article}/000001-`));
}

test('a photo that was announced and has not come keeps nothing', async () => {
  const { at, article, photo } = await newsroom();
  await at.announce(SENT, FACE, FACE_HASH);
  expect((await erased(at.deps, photo)).waitsFor).toEqual([]);
  expect([pictures(at), earlier(at, article)]).toEqual([[], []]);
});

type Came = (at: Office, submission: Submission) => Promise<unknown>;

const CAME: readonly [what: string, hash: string | undefined, come: Came][] = [
  ['was read', undefined, (at, sent) => at.ingest(sent, FACE)],
  ['waits to be read', undefined, (at, sent) => at.arrive(sent, FACE)],
  ['waits to be read, its hash was announced', FACE_HASH, (at, sent) => at.arrive(sent, FACE)],
];

test.each(CAME)(
  'with the same photo in a submission that %s, the erasure is not at its end',
  async (_what, hash, come) => {
    for (const named of ['article', 'photo'] as const) {
      const room = await newsroom();
      const { at, article } = room;
      const sent = await at.announce(SENT, FACE, hash);
      await come(at, sent);
      const { waitsFor } = await erased(at.deps, room[named]);
      const submission = { id: SENT, expiresAt: EXPIRES, originals: new Set([FACE_HASH]) };
      expect(waitsFor).toEqual([{ kind: 'submission', submission }]);
      expect(pictures(at)).toEqual([expect.stringMatching(/^archive\/renditions\//)]);
      expect(earlier(at, article)).toHaveLength(1);
      expect(holding(at, 'samarindasatu/02-')).toEqual([]);

      await at.submissions.end(sent, 'Naskah tidak datang.');
      expect((await erased(at.deps, room[named])).waitsFor).toEqual([]);
      expect([pictures(at), earlier(at, article)]).toEqual([[], []]);
    }
  },
);

test('once that submission is an article, the photo goes from there, too', async () => {
  const { at, article, photo } = await newsroom();
  const submission = await at.announce(SENT, FACE);
  const shown = await at.ingest(submission, FACE);
  await erased(at.deps, photo);
  const { event } = await at.room.submit('dua', { photos: [shown], submission: SENT });
  await at.submissions.decided(submission, event);
  expect(await firstSet(at, event.article)).not.toBe('');
  expect((await erased(at.deps, photo)).waitsFor).toEqual([]);
  expect(await firstSet(at, event.article)).toBe('');
  expect(holding(at, `the original of ${FACE}`)).toEqual([]);
  expect([pictures(at), earlier(at, article)]).toEqual([[], []]);
});

test('a submission with another photo, or of another newsroom, is no reason to wait', async () => {
  const { at, photo } = await newsroom();
  await at.arrive(await at.announce(SENT, 'lain.jpg'), 'lain.jpg');
  expect((await erased(at.deps, photo)).waitsFor).toEqual([]);
  expect(pictures(at)).toEqual([]);
});

test('one that becomes an article while it is looked for keeps its pictures', async () => {
  const { at, article } = await newsroom();
  const submission = await at.announce(SENT, FACE);
  const shown = await at.ingest(submission, FACE);
  let isDecided = false;
  const read: Office['submissions']['read'] = async (id) => {
    if (id === SENT && !isDecided) {
      isDecided = true;
      const { event } = await at.room.submit('dua', { photos: [shown], submission: SENT });
      await at.submissions.decided(submission, event);
    }
    return await at.submissions.read(id);
  };
  const submissions = { ...at.submissions, read };
  await erased({ ...at.deps, submissions }, article);
  expect(isDecided).toBe(true);
  expect(pictures(at)).toEqual([expect.stringMatching(/^archive\/renditions\//)]);
});

test('nor does a photo go from an article that came to show it since', async () => {
  const { at, photo } = await newsroom();
  const plan = await planErasure(at.deps, parseTarget(photo));
  const sent = await at.announce(SENT, FACE);
  const shown = await at.ingest(sent, FACE);
  const { event } = await at.room.submit('dua', { photos: [shown], submission: SENT });
  await at.submissions.decided(sent, event);
  const { waitsFor } = await carryOut(at.deps, plan, 'warta');
  expect(waitsFor).toMatchObject([{ kind: 'article', article: { newest: event } }]);
  expect(pictures(at)).toContainEqual(expect.stringMatching(/^archive\/renditions\//));
  expect((await erased(at.deps, photo)).waitsFor).toEqual([]);
  expect([pictures(at), await firstSet(at, event.article)]).toEqual([[], '']);
});

test('cut off at any call while a submission has the photo, and done again once it has ended', async () => {
  for (let cut = 1; ; cut += 1) {
    const { at, article } = await newsroom();
    const sent = await at.announce(SENT, FACE);
    await at.ingest(sent, FACE);
    const ended = await erased(cutOff(at.deps, { left: cut }), article).then(
      () => true,
      () => false,
    );
    await at.submissions.end(sent, 'Naskah tidak datang.');
    expect([cut, (await erased(at.deps, article)).waitsFor]).toEqual([cut, []]);
    expect([cut, pictures(at), earlier(at, article)]).toEqual([cut, [], []]);
    if (!ended) continue;
    expect(cut).toBeGreaterThan(20);
    return;
  }
});

test('what stays of it in this newsroom and in others is told by its keys', async () => {
  const { at, article } = await newsroom();
  await at.ingest(await at.announce(SENT, FACE), FACE);
  const plan = await planErasure(at.deps, parseTarget(article));
  await erased(at.deps, article);
  expect(await leftElsewhere(at.deps, plan)).toEqual({
    originals: [`originals/samarinda/${SENT}/02-${FACE_HASH}`],
    renditions: [`renditions/samarinda/${FACE_HASH}/`],
    newsrooms: [],
  });
  const newsrooms = { ...at.deps.newsrooms, list: async () => ['samarinda', 'lain'] };
  const key = `originals/lain/abc/01-${FACE_HASH}`;
  await at.room.archive.put(key, 'x', { contentType: 'image/jpeg' });
  expect(await leftElsewhere({ ...at.deps, newsrooms }, plan)).toMatchObject({
    newsrooms: ['lain'],
  });
});
