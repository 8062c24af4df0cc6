import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { convertDocx } from '../../../../functions/ingest-article/docx/convert.ts';
import { Refusal } from '../../../../functions/ingest-article/docx/refusal.ts';
import { docx, docxFiles, zip } from '../../../support/docx.ts';
import { cell, fieldLink, link, list, p, r, style, table } from '../../../support/docx-body.ts';

/** Words that nothing tidies away. */
const word = fc.stringMatching(/^[a-z&<>"'é–]{1,8}$/);

/** Pieces of a paragraph, each with what it says. */
const { inline } = fc.letrec<{ inline: Said }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    word.map((said) => ({ xml: r(said), said })),
    word.map((said) => ({ xml: r(said, '<w:b/><w:i/>'), said })),
    word.map((said) => ({ xml: link('rLink1', said), said })),
    word.map((said) => ({ xml: fieldLink('https://example.go.id/', said), said })),
    word.map((gone) => ({
      xml: `<w:del><w:r><w:delText>${escaped(gone)}</w:delText></w:r></w:del>`,
      said: '',
    })),
    word.map((gone) => ({ xml: r(gone, '<w:vanish/>'), said: '' })),
    fc
      .tuple(
        fc.constantFrom('w:ins', 'w:smartTag', 'w:moveTo', 'w:dir', 'w:fldSimple'),
        tie('inline'),
      )
      .map(([tag, { xml, said }]) => ({ xml: `<${tag}>${xml}</${tag}>`, said })),
  ),
}));

interface Said {
  readonly xml: string;
  readonly said: string;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const paragraph = fc
  .tuple(
    fc.array(inline, { maxLength: 4 }),
    fc.constantFrom({}, { style: 'Heading1' }, { style: 'Quote' }, { list: [1, 0] as const }),
  )
  .map(([pieces, options]) => ({
    xml: p(pieces.map(({ xml }) => xml).join(''), options),
    said: pieces.map(({ said }) => said).join(''),
  }));

const { block } = fc.letrec<{ block: Said }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    paragraph,
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => ({
      // a cell ends with a paragraph
      xml: table([a.xml + p(''), b.xml + p('')]),
      said: a.said + b.said,
    })),
    tie('block').map(({ xml, said }) => ({
      xml: `<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
      said,
    })),
  ),
}));

const STYLES = style('Heading1', 'heading 1') + style('Quote', 'Quote');

function textIn(node: ReturnType<typeof parseFragment> | { childNodes?: unknown }): string {
  const { value, childNodes = [] } = node as { value?: string; childNodes?: { value?: string }[] };
  return (value ?? '') + childNodes.map((one) => textIn(one as { childNodes?: unknown })).join('');
}

test('every word that Word prints is in the HTML, once and in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (blocks) => {
      const body = p('Awal') + blocks.map(({ xml }) => xml).join('');
      const links = ['https://example.go.id/'];
      const bytes = docx({ body, links, styles: STYLES, numbering: list(1, {}) });
      const { html } = await convertDocx(bytes);
      expect(textIn(parseFragment(html))).toBe(`Awal${blocks.map(({ said }) => said).join('')}`);
    }),
    { numRuns: 150 },
  );
});

const BODY =
  p('Judul', { style: 'Heading1' }) +
  p(r('Wali Kota ', '<w:b/>') + link('rLink1', 'tautan')) +
  p('Butir', { list: [1, 0] }) +
  `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('a'), '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>` +
  p('<w:r><w:footnoteReference w:id="1"/></w:r>');
const FILES = docxFiles({
  body: BODY,
  styles: STYLES,
  numbering: list(1, {}, {}),
  footnotes: [p('Catatan')],
  links: ['https://example.go.id/'],
});
const XML = Object.keys(FILES).filter((name) => typeof FILES[name] === 'string');

test('whatever of a document is spoilt, it is read or refused with a reason', async () => {
  const change = fc.record({
    name: fc.constantFrom(...XML),
    at: fc.nat(),
    other: fc.nat(),
    how: fc.constantFrom('drop', 'double', 'swap', 'value'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const files = { ...FILES };
      for (const one of changes) files[one.name] = spoilt(String(files[one.name]), one);
      try {
        await convertDocx(zip(files));
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 400 },
  );
});

function spoilt(
  xml: string,
  { at, other, how }: { at: number; other: number; how: string },
): string {
  const tags = xml.match(/<[^>]+>/g) ?? [''];
  const [tag = '', instead = ''] = [tags[at % tags.length], tags[other % tags.length]];
  switch (how) {
    case 'drop':
      return xml.replace(tag, '');
    case 'double':
      return xml.replace(tag, tag + tag);
    case 'swap':
      return xml.replaceAll(nameOf(tag), nameOf(instead));
    default:
      return xml.replace(
        tag,
        tag.replace(/="[^"]*"/, `="${['', '-1', '1e99', '0', 'x'][other % 5]}"`),
      );
  }
}

function nameOf(tag: string): string {
  return /^<\/?([^\s/>]+)/.exec(tag)?.[1] ?? '';
}
