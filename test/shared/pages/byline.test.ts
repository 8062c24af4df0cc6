import { expect, test } from 'vitest';
import type { BylineNames } from '../../../shared/manuscripts/manuscript.ts';
import { bylineParagraph, editorNames, reporterName } from '../../../shared/pages/byline.ts';

const CODES = { text: 'ASYA/SUL/RIA/KMF', reporter: 'ASYA', editor: 'SUL/RIA', office: 'KMF' };

function below(names: BylineNames): string | undefined {
  const paragraph = String(bylineParagraph({ ...CODES, names }));
  return /<br\/>(.*)<\/p>$/.exec(paragraph)?.[1];
}

test('whom codes stand for is told of each role of which somebody is known', () => {
  const reporter = 'Asya Putri';
  const editors = ['Sulaiman', 'RIA'];
  expect(below({ reporter, editors: ['SUL', 'RIA'], office: 'KMF' })).toBe('Reporter: Asya Putri');
  expect(below({ reporter: 'ASYA', editors, office: 'KMF' })).toBe('Editor: Sulaiman, RIA');
  expect(below({ office: 'Diskominfo' })).toBe('Diskominfo');
  expect(below({ reporter, editors, office: 'Diskominfo' })).toBe(
    'Reporter: Asya Putri; Editor: Sulaiman, RIA; Diskominfo',
  );
});

test('codes that stand for nobody are not repeated', () => {
  expect(below({ reporter: 'ASYA', editors: ['SUL', 'RIA'], office: 'KMF' })).toBeUndefined();
  expect(below({})).toBeUndefined();
});

test('a reporter is whoever is named, or was stated by name, but no code', () => {
  expect(reporterName({ ...CODES, names: { reporter: 'Asya Putri' } })).toBe('Asya Putri');
  expect(reporterName({ text: 'Siti Rahma', reporter: 'Siti Rahma' })).toBe('Siti Rahma');
  expect(reporterName({ ...CODES, names: { reporter: 'ASYA' } })).toBeUndefined();
  expect(reporterName(CODES)).toBeUndefined();
});

test('editors are those who are named', () => {
  expect(editorNames({ ...CODES, names: { editors: ['Sulaiman', 'RIA'] } })).toEqual(['Sulaiman']);
  expect(editorNames(CODES)).toEqual([]);
});
