import { describe, expect, it } from 'vitest';
import { readRelease } from '../../../functions/ingest-article/read-release.ts';
import type { Manuscript } from '../../../shared/manuscripts/manuscript.ts';
import { ManuscriptError } from '../../../shared/manuscripts/manuscript-error.ts';
import { manuscriptView } from '../../../shared/manuscripts/manuscript-view.ts';
import { DOCX_TYPE } from '../../../shared/submissions/limits.ts';
import { markdown, plain } from '../../shared/manuscripts/reading.ts';
import { expectGolden } from '../../support/golden.ts';
import {
  type GoldenManuscript,
  goldenArticle,
  goldenManuscripts,
  type LinedArticle,
  NEWSROOM,
  PUBLISH_AT,
  SENT_AT,
} from '../../support/golden-manuscripts.ts';
import { renderMarkdown, renderPlainText } from '../../support/render-manuscript.ts';
import { WORDS } from '../../support/slip-words.ts';

/**
 * What is made of each manuscript of test/golden/manuscripts: the article as its sender is shown it, its
 * body a block a line, photos and warnings; or the sentence with which it is refused.
 */
async function madeOf({ name, file, bytes }: GoldenManuscript): Promise<string> {
  const against = { settings: NEWSROOM, words: WORDS, sentAt: SENT_AT };
  try {
    const { reading, warnings, pictures } = await readRelease(await bytes(), file, {
      ...against,
      publishAt: PUBLISH_AT[name],
    });
    const { manuscript, sources } = reading;
    const { summary, words, readingMinutes, labels } = manuscriptView(reading);
    const article: LinedArticle = { ...manuscript, body: manuscript.body.split('\n') };
    const counted = { summary, words, readingMinutes };
    const photos = pictures.map((picture) => picture.name);
    return asJson({ article, labels, sources, ...counted, photos, warnings });
  } catch (error) {
    if (!(error instanceof ManuscriptError)) throw error;
    const { code, message, at } = error;
    return asJson({ refused: { code, message, at } });
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const manuscripts = goldenManuscripts();
const each = manuscripts.map((one) => [one.file.name, one] as const);

describe('a manuscript becomes what lies beside it', () => {
  it.each(each)('%s', async (_, one) => {
    const made = await madeOf(one);
    expectGolden(`manuscripts/${one.name}.json`, made);
    // a Word document is read in a thread of its own, which takes its time and keeps no state
    if (one.file.type !== DOCX_TYPE) expect(await madeOf(one)).toBe(made);
  });
});

const HOUSE = { timeZone: NEWSROOM.timeZone, outlet: NEWSROOM.outlet };

const articles = manuscripts.flatMap(({ name, file }) => {
  const article = goldenArticle(name);
  return article ? [[file.name, withoutNames(article)] as const] : [];
});

describe('an article that is written out and read again is the same', () => {
  it.each(articles)('in Markdown: %s', (_, article) => {
    expect(markdown(renderMarkdown(article), HOUSE)).toEqual(article);
  });

  it.each(articles.filter(([, article]) => isPlain(article)))('in plain text: %s', (_, article) => {
    expect(plain(renderPlainText(article), HOUSE)).toEqual(article);
  });
});

/** Whom byline codes stand for is known by the newsroom's settings, after the reading. */
function withoutNames({ byline, ...article }: Manuscript): Manuscript {
  if (!byline) return article;
  const { names: _, ...codes } = byline;
  return { ...article, byline: codes };
}

/** Whether it holds nothing but what a plain text can say. */
function isPlain({ body, lead, aboutPhotos, ...article }: Manuscript): boolean {
  const { subheadline, category, tags, byline } = article;
  const isCodes = byline === undefined || byline.text.includes('/');
  const others = subheadline ?? category ?? tags ?? aboutPhotos;
  return isCodes && others === undefined && !/<(?!\/?p>)/.test(body);
}
