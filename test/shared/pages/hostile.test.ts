import { describe, expect, test } from 'vitest';
import type { LiveArticle } from '../../../shared/articles.ts';
import { articlePage } from '../../../shared/pages/article-page.ts';
import { frontPage } from '../../../shared/pages/front-page.ts';
import { escapeMarkup, oneLine } from '../../../shared/text.ts';
import { sampleArticle, samplePhoto, sampleSettings } from '../../support/articles.ts';
import { sharedJson } from '../../support/corpus.ts';
import { shapeOf } from '../../support/elements.ts';

const VERSION = { epoch: 0, seq: 1 };
const SETTINGS = sampleSettings();
const naughty = sharedJson('corpus/strings/blns.json') as string[] | undefined;
const payloads = sharedJson('corpus/strings/xss-payloads.json') as
  | { payload: string }[]
  | undefined;

/** The same words wherever a reporter's words go. */
function articleSaying(words: string): LiveArticle {
  return sampleArticle({
    headline: words,
    lead: words,
    dateline: { place: words, outlet: words },
    subheadline: words,
    byline: {
      ...{ text: 'A/B/C', reporter: 'A', editor: 'B', office: 'C' },
      names: { reporter: words, editors: [words], office: words },
    },
    category: words,
    tags: [words, words],
    event: words,
    contact: words,
    photos: [samplePhoto({ caption: words })],
  });
}

function pagesSaying(words: string): string[] {
  const article = articleSaying(words);
  return [articlePage(SETTINGS, article, VERSION), frontPage(SETTINGS, [article], VERSION)];
}

const expectedShapes = pagesSaying('kata').map(shapeOf);

function expectHarmless(words: string): void {
  const pages = pagesSaying(words);
  expect(pages.map(shapeOf), words).toEqual(expectedShapes);
  expect(pages[0]).toContain(`<h1>${escapeMarkup(words)}</h1>`);
}

describe('words cannot become markup: no element or attribute but the templates’ own', () => {
  test.skipIf(!naughty)('naughty strings', () => {
    for (const words of (naughty ?? []).map(oneLine).filter(Boolean)) expectHarmless(words);
  });

  test.skipIf(!payloads)('payloads that browsers have executed', () => {
    const words = (payloads ?? []).map(({ payload }) => oneLine(payload));
    for (const each of words.filter(Boolean)) expectHarmless(each);
  });
});
