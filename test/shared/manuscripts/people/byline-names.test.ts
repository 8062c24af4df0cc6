import { describe, expect, test } from 'vitest';
import { findByline } from '../../../../shared/manuscripts/conventions/byline.ts';
import { bylineNames } from '../../../../shared/manuscripts/people/byline-names.ts';

const SETTINGS = {
  people: [
    { name: 'Siti Asyanti', code: 'ASYA' },
    { name: 'Sulaiman', code: 'SUL' },
    { name: 'Andi Harun' },
  ],
  offices: { 'KMF-SMR': 'Diskominfo Kota Samarinda', KMF: 'Kominfo' },
};

function names(codes: string) {
  const byline = findByline(`Selesai. (${codes})`)?.byline ?? { text: codes };
  return bylineNames(byline, SETTINGS);
}

describe('the codes of a byline', () => {
  test.each([
    ['ASYA/SUL/KMF-SMR', 'Siti Asyanti', ['Sulaiman'], 'Diskominfo Kota Samarinda'],
    ['asya/sul/kmf-smr', 'Siti Asyanti', ['Sulaiman'], 'Diskominfo Kota Samarinda'],
    ['Eko/asya/SUL/kmf-smd', 'Eko', ['Siti Asyanti', 'Sulaiman'], 'kmf-smd'],
    ['ASYA/KMF', 'Siti Asyanti', undefined, 'Kominfo'],
    ['ASYA/SUL', 'Siti Asyanti', ['Sulaiman'], undefined],
  ])('%s name people and office', (codes, reporter, editors, office) => {
    expect(names(codes)).toEqual({
      reporter,
      ...(editors && { editors }),
      ...(office && { office }),
    });
  });

  test('stay as they are written where the settings hold no people', () => {
    const byline = { text: 'ASYA/SUL', reporter: 'ASYA', editor: 'SUL' };
    expect(bylineNames(byline, {})).toEqual({ reporter: 'ASYA', editors: ['SUL'] });
  });
});
