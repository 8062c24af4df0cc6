import { expect, test } from 'vitest';
import { startTagsIn } from '../../../../functions/ingest-article/docx/xml/count-tags.ts';

test.each([
  ['<?xml version="1.0"?><a><b/><!-- x --><c>d</c></a>', 3],
  ['kata', 0],
  ['<', 1],
])('start tags of %j are counted without parsing', (xml, count) => {
  expect(startTagsIn(Buffer.from(xml))).toBe(count);
});
