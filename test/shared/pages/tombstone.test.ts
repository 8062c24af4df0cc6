import { describe, expect, test } from 'vitest';
import type { WithdrawnArticle } from '../../../shared/articles.ts';
import { tombstonePage } from '../../../shared/pages/tombstone.ts';
import { oneLine } from '../../../shared/text.ts';
import {
  erasedArticle,
  retractedArticle,
  sampleArticle,
  sampleSettings,
} from '../../support/articles.ts';
import { sharedJson } from '../../support/corpus.ts';
import { attribute, elementsNamed, shapeOf, textOf } from '../../support/elements.ts';
import { expectGolden } from '../../support/golden.ts';

const VERSION = { epoch: 0, seq: 21 };

function render(article: WithdrawnArticle = retractedArticle()): string {
  return tombstonePage(sampleSettings(), article, VERSION);
}

test('the tombstone of a retracted article comes out byte for byte', () => {
  expectGolden('tombstone-retracted.html', render());
});

test('that of an erased one too', () => {
  expectGolden('tombstone-erased.html', render(erasedArticle()));
});

test('it says what happened, when, why, and leads to the front page', () => {
  const page = render();
  expect(elementsNamed(page, 'h1').map(textOf)).toEqual(['Rilis ini telah ditarik.']);
  const [time] = elementsNamed(page, 'time');
  expect([time && textOf(time), attribute(time, 'datetime')]).toEqual([
    'Rabu, 16 November 2022, 10.00 WITA',
    '2022-11-16T02:00:00.000Z',
  ]);
  expect(page).toContain('<p>Alasan: Angka pengunjung keliru.</p>');
  const links = elementsNamed(page, 'a').map((link) => attribute(link, 'href'));
  expect(links).toContain('/samarinda/');
  expect(elementsNamed(page, 'html').map((root) => attribute(root, 'lang'))).toEqual(['id']);
});

test('search engines are to forget it', () => {
  expect(render()).toContain('<meta name="robots" content="noindex">');
});

test('nothing of the article is repeated in it', () => {
  const article = sampleArticle();
  for (const page of [render(), render(erasedArticle())]) {
    for (const text of [article.headline, article.lead, 'ASYA', 'SAMARINDA, KOMINFONEWS', '<img']) {
      expect(page).not.toContain(text);
    }
  }
});

test('that of an erased article gives no reason', () => {
  const page = render(erasedArticle());
  expect(elementsNamed(page, 'h1').map(textOf)).toEqual(['Rilis ini telah dihapus.']);
  expect(page).not.toContain('Alasan');
});

describe('a reason cannot become markup', () => {
  const said = (reason: string) => {
    const { retraction } = retractedArticle();
    return render(retractedArticle({ retraction: { ...retraction, reason } }));
  };
  const shape = shapeOf(said('kata'));
  const payloads = sharedJson('corpus/strings/xss-payloads.json') as
    | { payload: string }[]
    | undefined;
  const naughty = sharedJson('corpus/strings/blns.json') as string[] | undefined;

  test('of a tag, an attribute, or the end of an element', () => {
    for (const reason of ['</p><script>alert(1)</script>', '"><img src=x onerror=alert(1)>']) {
      expect(shapeOf(said(reason))).toEqual(shape);
    }
  });

  test.skipIf(!payloads)('of payloads that browsers have executed', () => {
    for (const { payload } of payloads ?? []) {
      expect(shapeOf(said(oneLine(payload))), payload).toEqual(shape);
    }
  });

  test.skipIf(!naughty)('of naughty strings', () => {
    for (const words of naughty ?? []) expect(shapeOf(said(oneLine(words))), words).toEqual(shape);
  });
});
