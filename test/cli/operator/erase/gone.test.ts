import { expect, test } from 'vitest';
import { publicPaths } from '../../../../cli/operator/erase/gone.ts';
import type { ErasedArticle } from '../../../../shared/articles.ts';

const renditions = [{ width: 320, format: 'jpg' }] as const;
const ERASED: ErasedArticle = {
  ...{ id: 'k3v9q2m7xa', newsroom: 'samarinda', submission: '9fa', revision: 2, commands: {} },
  ...{ status: 'erased', erasedAt: '2026-11-25T02:00:00Z' },
  ...{ slug: 'taman-dibuka', publishedAt: '2026-11-24T02:00:00Z', month: '2026/11' },
  withdrawn: [
    { set: '0123456789ab', renditions, handouts: [{ name: 'card.jpg' }] },
    { set: 'ba9876543210', renditions },
  ],
};

test('of an erased article its page, its words for other sites, and every picture have to be gone', () => {
  expect(publicPaths(ERASED, { sets: undefined })).toEqual([
    '/samarinda/2026/11/taman-dibuka-k3v9q2m7xa/',
    '/samarinda/2026/11/taman-dibuka-k3v9q2m7xa/social.txt',
    '/samarinda/media/k3v9q2m7xa/0123456789ab/320.jpg',
    '/samarinda/media/k3v9q2m7xa/0123456789ab/card.jpg',
    '/samarinda/media/k3v9q2m7xa/ba9876543210/320.jpg',
  ]);
});

test('of an erased photo the files of its sets', () => {
  expect(publicPaths(ERASED, { sets: ['0123456789ab'] })).toEqual([
    '/samarinda/media/k3v9q2m7xa/0123456789ab/320.jpg',
    '/samarinda/media/k3v9q2m7xa/0123456789ab/card.jpg',
  ]);
});
