import { expect, test } from 'vitest';
import { articleOfPage, publicArticles } from '../../../shared/backup/foreign.ts';
import type { LogEvent, Status } from '../../../shared/events.ts';
import { articlePath, siteKey } from '../../../shared/keys.ts';
import { bareArticle } from '../../support/articles.ts';

test('the article of a page is told by its key', () => {
  const article = bareArticle();
  expect(articleOfPage(siteKey(articlePath(article)))).toBe(article.id);
  expect(articleOfPage(siteKey(articlePath({ ...article, slug: '' })))).toBe(article.id);
});

test.each([
  'samarinda/index.html',
  'samarinda/feed.xml',
  'samarinda/media/k3v9q2m7xa/1f/320.jpg',
  'samarinda/arsip/2026/11/index.html',
  'samarinda/kategori/pasar-pagi-samarinda/index.html',
])('%s is the page of no article', (key) => {
  expect(articleOfPage(key)).toBeUndefined();
});

test('articles are public by their newest event', () => {
  const log = (article: string, status: Status) => ({ article, status }) as LogEvent;
  const events = [
    log('a', 'scheduled'),
    log('b', 'inReview'),
    log('a', 'live'),
    log('c', 'live'),
    log('c', 'retracted'),
    log('settings', 'settings'),
  ];
  expect(publicArticles(events)).toEqual(new Set(['a', 'c']));
});
