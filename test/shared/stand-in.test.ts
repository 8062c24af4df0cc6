import { expect, test } from 'vitest';
import { articles } from '../../shared/article-log.ts';
import type { EventType, LogEvent, Status } from '../../shared/events.ts';
import { articleIdOf } from '../../shared/ids.ts';
import { standInFor } from '../../shared/stand-in.ts';

const SUBMISSION = '0123456789abcdef';
const ID = articleIdOf(SUBMISSION);

function events(...entries: readonly (readonly [EventType, Status, string])[]): LogEvent[] {
  return entries.map(([type, status, commandId], i) => ({
    ...{ schema: 1, newsroom: 'samarinda', seq: i + 2, type, status, commandId, article: ID },
    ...{ at: `2026-11-2${i + 1}T02:00:00Z`, actor: 'Asya', revision: i + 1, sha256: 'a' },
  }));
}

const LOG = events(
  ['scheduled', 'scheduled', SUBMISSION],
  ['released', 'live', 'jadwal'],
  ['retracted', 'retracted', 'tarik'],
);
const KEYS = [
  `samarinda/2026/11/taman-dibuka-${ID}/index.html`,
  `samarinda/2026/11/taman-dibuka-${ID}/social.txt`,
  `samarinda/media/${ID}/0123456789ab/320.avif`,
  `samarinda/media/${ID}/0123456789ab/1600.jpg`,
  `samarinda/media/${ID}/0123456789ab/taman-dibuka-1-press.jpg`,
  `samarinda/media/${ID}/ba9876543210/320.jpg`,
  `samarinda/2026/11/lain-k3v9q2m7xa/index.html`,
  'samarinda/media/k3v9q2m7xa/ffffffffffff/320.jpg',
  'samarinda/index.html',
];

test('log and site tell what is left of an article once it is erased', () => {
  const state = standInFor(LOG, KEYS);
  if (!state) throw new Error('a stand-in expected');
  const command = { type: 'erase', article: ID, target: 'article', commandId: 'x' } as const;
  const draft = articles.decide(state, { ...command, actor: 'Operator' }, '2026-12-01T02:00:00Z');
  expect(articles.evolve(state, draft)).toEqual({
    ...{ id: ID, newsroom: 'samarinda', submission: SUBMISSION, revision: 4, status: 'erased' },
    ...{ erasedAt: '2026-12-01T02:00:00Z', slug: 'taman-dibuka', month: '2026/11' },
    publishedAt: '2026-11-22T02:00:00Z',
    commands: { [SUBMISSION]: 1, jadwal: 2, tarik: 3, x: 4 },
    withdrawn: [
      {
        set: '0123456789ab',
        renditions: [
          { width: 320, format: 'avif' },
          { width: 1600, format: 'jpg' },
        ],
        handouts: [{ name: 'taman-dibuka-1-press.jpg' }],
      },
      { set: 'ba9876543210', renditions: [{ width: 320, format: 'jpg' }] },
    ],
  });
});

test('one without words in its address has none in it', () => {
  expect(standInFor(LOG, [`samarinda/2026/11/-${ID}/index.html`])).toMatchObject({ slug: '' });
});

test('what readers never saw has no address', () => {
  const state = standInFor(LOG.slice(0, 1), []);
  expect(state).toMatchObject({ status: 'scheduled', withdrawn: [] });
  expect(state).not.toHaveProperty('publishedAt');
});

test.each([
  ['no event tells its submission', LOG.slice(1)],
  ['it was erased before', [...LOG, ...events(['erased', 'erased', 'hapus'])]],
  ['there is no event', []],
])('nothing stands in for it where %s', (_what, log) => {
  expect(standInFor(log, KEYS)).toBeUndefined();
});
