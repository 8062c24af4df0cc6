import { expect, test } from 'vitest';
import { withoutNoise } from '../../../../shared/manuscripts/prose/noise.ts';
import { collapse, tidyLine } from '../../../../shared/manuscripts/prose/prose.ts';
import { sanitiseBody } from '../../../support/sanitise.ts';

const FAMILY = '👨\u200D👩\u200D👧';

test.each([
  ['a soft hyphen', 'pemerin\u00ADtah', 'pemerintah'],
  ['spaces without width', 'Wali\u200B Kota\uFEFF Sa\u2060marinda', 'Wali Kota Samarinda'],
  [
    'no-break spaces, narrow ones too',
    'Rp\u00A058.000\u202Fper\u2007kilogram',
    'Rp 58.000 per kilogram',
  ],
  ['marks of direction in a line of one', '\u200EWali Kota\u200F', 'Wali Kota'],
  ['a joiner between Latin letters', 'Wali\u200D Ko\u200Cta', 'Wali Kota'],
  ['a joiner that joins nothing', '👩\u200D bekerja', '👩 bekerja'],
  ['hyphens that forbid a line’s end', 'Se\u2011Kaltim', 'Se-Kaltim'],
  ['spaces within quotation marks', 'kata “ Siap , ” dan “Ya ”', 'kata “Siap,” dan “Ya”'],
  ['an accent behind what is dropped', 'Jose\u200B\u0301', 'José'],
])('%s is tidied away', (_, written, tidied) => {
  expect(tidyLine(written)).toBe(tidied);
  expect(sanitiseBody(`<p>${written}</p>`)).toBe(`<p>${tidied}</p>`);
});

test.each([
  ['typographic quotes and dashes', '“Kami siap,” ujarnya – ‘nanti’ — …'],
  ['quotation marks of other habits', '„Siap“ ujarnya, ”Ya” katanya, “ saja'],
  ['pictures that are joined', `Keluarga ${FAMILY} dan 👩🏽\u200D💻, ❤️\u200D🔥`],
  ['joiners in Arabic', 'می\u200Cخواهم'],
  ['joiners in Javanese', 'ꦏ꧀\u200Cꦱ'],
  ['marks of direction beside Arabic', 'kitab \u200Fالقرآن\u200E, 2022'],
])('%s stay', (_, written) => {
  expect(tidyLine(written)).toBe(written);
  expect(sanitiseBody(`<p>${written}</p>`)).toBe(`<p>${written}</p>`);
});

test('a text with one piece of noise loses no more than one without', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    expect(withoutNoise(text)).toBe(withoutNoise(`${text}\u00AD`));
    expect(collapse(text)).toBe(collapse(`${text}  `).trimEnd());
  }
});
