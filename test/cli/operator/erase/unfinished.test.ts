import { expect, test } from 'vitest';
import type { Sketch } from '../../../../cli/operator/erase/articles.ts';
import { unfinishedText } from '../../../../cli/operator/erase/unfinished.ts';

const target = { article: 'k3v9q2m7xa', set: '0123456789ab' };

test('what an erasure waits for is told, and how to go on', () => {
  const expiresAt = '2026-11-24T03:00:00.000Z';
  const submission = { id: '0123456789abcdef', expiresAt, originals: new Set<string>() };
  const article = { newest: { article: 'abcdefghjk' }, headline: 'Rilis dua' } as Sketch;
  const waitsFor = [
    { kind: 'submission', submission },
    { kind: 'article', article },
  ] as const;
  expect(unfinishedText(waitsFor, target, 'npx warta')).toBe(
    `The erasure is not finished. The archive keeps pictures, and a state that names them, because of
  submission 0123456789abcdef: it has the same photo, and is not decided. It becomes an article, or ends by itself some minutes after ${expiresAt}.
  abcdefghjk, Rilis dua: it has come to show the same photo since.
Then run it again:
  npx warta erase k3v9q2m7xa/0123456789ab
`,
  );
});

test('an erasure at its end waits for nothing', () => {
  expect(unfinishedText([], target, 'warta')).toBe('');
});
