import { expect, test } from 'vitest';
import { readManuscript } from '../../../shared/manuscripts/read-manuscript.ts';
import { expectCleanBody } from './body-check.ts';
import { besides } from './reading.ts';

const bytes = besides('samples/kominfonews-rakor-adpim.txt');

test('a page of Kominfonews is read whole', ({ skip }) => {
  if (!bytes) return skip('../shared/samples is not here');
  const { manuscript: read } = readManuscript(bytes, { name: 'rakor.txt', type: 'text/plain' });
  const headline =
    'Diskominfo Samarinda Hadiri Rapat Koordinasi Materi Komunikasi Pimpinan Se-Kaltim';
  expect(read.headline).toBe(headline);
  expect(read.dateline).toEqual({ place: 'BALIKPAPAN', outlet: 'KOMINFONEWS' });
  expect(read.byline).toEqual({
    text: 'ASYA/SUL/KMF-SMR',
    reporter: 'ASYA',
    editor: 'SUL',
    office: 'KMF-SMR',
  });
  expect(read.body.match(/<p>/g)).toHaveLength(17);
  expect(read.body).not.toContain(headline);
  expect(read.body).toContain('Abdillah Syafei S.Ag, menghadiri');
  expect(read.body).not.toMatch(/\u00A0| {2}| <\/p>|<p> | [.,]/);
  expect(read.body).toMatch(/\(SOP\)\.<\/p>/);
  expect(read.body.endsWith('berupa filem.</p>')).toBe(true);
  expect(read.lead).toMatch(/^Kepala Bidang Sarana .*…$/);
  expectCleanBody(read.body);
});

test('its body is what the page says, to the character', ({ skip }) => {
  if (!bytes) return skip('../shared/samples is not here');
  const { manuscript, labels, warnings } = readManuscript(bytes, {
    name: 'rakor.txt',
    type: 'text/plain',
  });
  const paragraphs = bytes
    .toString()
    .split(/\n\n+/)
    .slice(4)
    .map((paragraph) =>
      paragraph
        .replace(/[\s\u00A0]+/g, ' ')
        .replace(' ,', ',')
        .trim(),
    )
    .map((paragraph) => paragraph.replace('BALIKPAPAN, KOMINFONEWS- ', ''))
    .map((paragraph) => paragraph.replace(' (ASYA/SUL/KMF-SMR)', ''));
  expect(manuscript.body).toBe(paragraphs.map((text) => `<p>${text}</p>`).join('\n'));
  expect(labels).toEqual(['TOP NEWS', 'Top']);
  expect(warnings).toEqual([]);
});
