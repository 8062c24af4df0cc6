import { expect, test } from 'vitest';
import { parseTarget, targetName } from '../../../../cli/operator/erase/target.ts';
import { articlePath, mediaPath } from '../../../../shared/keys.ts';
import { sampleArticle } from '../../../support/articles.ts';

const article = sampleArticle();
const [photo] = article.photos;
if (!photo) throw new Error('the sample article has photos');
const [rendition] = photo.renditions;
if (!rendition) throw new Error('the sample photo has renditions');
const page = articlePath(article);
const media = mediaPath(article, photo, rendition);
const origin = 'https://berita.samarinda.example';

test.each([
  [article.id, { article: article.id }],
  [`${article.id}/${photo.set}`, { article: article.id, set: photo.set }],
  [`${origin}${page}`, { article: article.id, newsroom: 'samarinda', origin }],
  [`${origin}${page}?utm_source=x#isi`, { article: article.id, newsroom: 'samarinda', origin }],
  [`${origin}${page}social.txt`, { article: article.id, newsroom: 'samarinda', origin }],
  [page.slice(0, -1), { article: article.id, newsroom: 'samarinda' }],
  [articlePath({ ...article, slug: '' }), { article: article.id, newsroom: 'samarinda' }],
  [`${origin}${media}`, { article: article.id, newsroom: 'samarinda', set: photo.set, origin }],
])('%s', (given, target) => {
  expect(parseTarget(given)).toEqual(target);
});

test.each(['', 'k3v9', `${origin}/samarinda/`, `${origin}/samarinda/feed.xml`, `${article.id}/x`])(
  '%j names nothing',
  (given) => {
    expect(() => parseTarget(given)).toThrow("Expected an article's id or address, or a photo");
  },
);

test('what is typed in order to confirm names article and photo', () => {
  expect(targetName({ article: 'k3v9q2m7xa' })).toBe('k3v9q2m7xa');
  expect(targetName({ article: 'k3v9q2m7xa', set: '0123456789ab' })).toBe(
    'k3v9q2m7xa/0123456789ab',
  );
});
