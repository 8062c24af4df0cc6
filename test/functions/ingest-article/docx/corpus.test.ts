import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertDocx } from '../../../../functions/ingest-article/docx/convert.ts';
import { LONGEST } from '../../../../functions/ingest-article/docx/limits.ts';
import { Refusal } from '../../../../functions/ingest-article/docx/refusal.ts';
import { serialise } from '../../../../shared/manuscripts/body/body-tree.ts';
import { parseBody } from '../../../../shared/manuscripts/body/parse-body.ts';
import { sharedFiles } from '../../../support/corpus.ts';

/** Why a document is refused, or how its text begins, sanitised, and what is said of it. */
const EXPECTED: Readonly<Record<string, readonly [start: string, ...warnings: string[]]>> = {
  'comments.docx': ['<p>Ouch.</p>', 'comments'],
  'embedded-style-map.docx': ['<p>Walking on imported air</p>'],
  // nothing in them but a picture, or not even that
  'empty.docx': ['refused: empty'],
  'external-picture.docx': ['refused: empty'],
  'tiny-picture.docx': ['refused: empty'],
  'tiny-picture-target-base-relative.docx': ['refused: empty'],
  'footnote-hyperlink.docx': [
    '<p>[1]</p>\n<p>[1] <a href="http://www.example.com/">Example</a></p>',
  ],
  'footnotes.docx': ['<p>Ouch[1].[2]</p>\n<p>[1] A tachyon walks into a bar.</p>\n<p>[2] Fin.</p>'],
  'simple-list.docx': ['<ul><li>Apple</li><li>Banana</li></ul>'],
  'single-paragraph.docx': ['<p>Walking on imported air</p>'],
  'strict-format.docx': ['<p>Test</p>'],
  'strikethrough.docx': ["<p>Today's Special: Salmon Sold out</p>", 'struckText'],
  'tables.docx': [
    '<p>Above</p>\n<ul><li>Top left; Top right</li><li>Bottom left; Bottom right</li></ul>\n<p>Below</p>',
  ],
  'text-box.docx': ['<p>Datum plane</p>', 'textBox'],
  'underline.docx': ['<p><strong>The Sunset Tree</strong></p>'],
  'utf8-bom.docx': ['<p>This XML has a byte order mark.</p>'],
  'Bug60337.docx': ['<ul><li>Task I; Branden: 10; Nicolaas: 10; Sam: 10; Simon: 10</li>'],
  'ComplexNumberedLists.docx': [
    '<p>This is a document with numbered lists</p>\n<ol><li>Entry #1</li><li><p>Entry #2, with children</p><p>a. 2-a</p>',
  ],
  // text in the header alone, or none
  'Headers.docx': ['refused: empty'],
  'headerPic.docx': ['refused: empty'],
  'zero-length.docx': ['refused: empty'],
  'SampleDoc.docx': ['<p>I am a test document</p>\n<p>This is page 1</p>'],
  'Styles.docx': ['<h2>Heading1</h2>\n<h2>Heading2</h2>\n<h3>Heading3</h3>\n<p>Standard</p>'],
  'TestTableCellAlign.docx': ['<ul><li>Top; Bottom</li><li>Center</li></ul>'],
  'bookmarks.docx': ['<h2>Sample Word Document</h2>'],
  // cut off by a fuzzer, their list of files with the rest
  'clusterfuzz-testcase-minimized-POIXWPFFuzzer-6061520554164224.docx': ['refused: damaged'],
  'crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd.docx': ['refused: damaged'],
  'delins.docx': [
    '<p><strong>Tika</strong> can be:</p>\n<ul><li>A Nepalese name for',
    'trackedChanges',
    'linkDropped',
  ],
  'protected_sample.docx': ['<p>Un due tre prova</p>'],
  'sample.docx': ['<p>Lorem ipsum dolor sit amet', 'noPhoto'],
  'stress001.docx': ['<p>Отчет о реализации Плана мероприятий'],
  'table_footnotes.docx': ['<ul><li>Pole 1; Pole 2</li><li>slove[1]</li></ul>\n<p>[1] snoska</p>'],
  // the archive names its main part otherwise than programs do that know no Unicode
  'unicode-path.docx': ['<p>2</p>'],
};

/** Two of one name. */
const ENDNOTES = {
  mammoth: ['<p>Ouch[1].[2]</p>\n<p>[1] A tachyon walks into a bar.</p>\n<p>[2] Fin.</p>'],
  poi: ['<p>* A Nepalese name for Tilaka</p>'],
};

const documents = sharedFiles('corpus/docx').filter(({ path }) => path.endsWith('.docx'));

describe.runIf(documents.length > 0)('documents from the wild', () => {
  test('all of them are expected to become something', () => {
    const names = documents.map(({ path }) => basename(path)).filter((n) => n !== 'endnotes.docx');
    expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.each(documents.map(({ path, bytes }) => [path, bytes] as const))(
    '%s is converted, or refused with a reason',
    async (path, bytes) => {
      const name = basename(path);
      const other = path.includes('mammoth/') ? ENDNOTES.mammoth : ENDNOTES.poi;
      const [start = '', ...warnings] = EXPECTED[name] ?? other;
      const before = performance.now();
      const found = await outcome(bytes);
      expect(performance.now() - before).toBeLessThan(LONGEST / 4);
      expect([found.text.slice(0, start.length), ...found.warnings]).toEqual([start, ...warnings]);
    },
  );
});

async function outcome(bytes: Uint8Array): Promise<{ text: string; warnings: string[] }> {
  try {
    const { html, warnings } = await convertDocx(bytes);
    return { text: serialise(parseBody(html)), warnings: warnings.map(({ code }) => code) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { text: `refused: ${error.code}`, warnings: [] };
  }
}
