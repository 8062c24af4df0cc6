import { expect, test } from 'vitest';
import type { Finding, Thing } from '../../../shared/doctor/finding.ts';
import { withdrawalOf } from '../../../shared/doctor/withdrawal.ts';
import { sampleSettings } from '../../support/articles.ts';

const VERSION = { epoch: 2, seq: 7 };

function withdrawn(thing: Thing, subject: string, article?: string) {
  const finding: Finding = {
    ...{ problem: 'foreign', thing, subject, predicate: 'public' },
    ...(article !== undefined && { article }),
  };
  return withdrawalOf(sampleSettings(), finding, VERSION);
}

test.each<[Thing, string, string]>([
  ['photo file', 'samarinda/media/0123456789/a/320.jpg', 'text/plain; charset=utf-8'],
  ['page', 'samarinda/2026/11/palsu-0123456789/index.html', 'text/html; charset=utf-8'],
  ['file', 'samarinda/promo.js', 'text/plain; charset=utf-8'],
])('a %s gets a tombstone of the newest event', (thing, key, contentType) => {
  const stone = withdrawn(thing, key);
  expect(stone).toMatchObject({ key, contentType, status: 410, version: VERSION });
  expect(stone.body).toContain('0002.000000000007');
});

test('the edge forgets it by its article, or by its newsroom', () => {
  expect(withdrawn('page', 'samarinda/x/index.html', '0123456789').tags).toEqual(['a-0123456789']);
  expect(withdrawn('file', 'samarinda/x.js').tags).toEqual(['n-samarinda']);
});

test('a page says nothing of what was there, and leads back', () => {
  const { body } = withdrawn('page', 'samarinda/2026/11/palsu-0123456789/index.html');
  expect(body).toContain('<a href="/samarinda/">');
  expect(body).toContain(
    'href="https://berita.samarinda.example/samarinda/2026/11/palsu-0123456789/"',
  );
});
