import { describe, expect, test } from 'vitest';
import { findByline, statedByline } from '../../../../shared/manuscripts/conventions/byline.ts';
import { readingOf } from '../reading.ts';

describe('byline codes', () => {
  test.each([
    ['Selesai. (ASYA/SUL/KMF-SMR)', ['ASYA', 'SUL', 'KMF-SMR']],
    ['(ASYA/SUL/KMF-SMR)', ['ASYA', 'SUL', 'KMF-SMR']],
    ['Selesai." (ASYA/KMF-SMR).', ['ASYA', undefined, 'KMF-SMR']],
    ['Selesai. (asya/sul)', ['asya', 'sul', undefined]],
    ['Selesai. (A / B / C / KMF)', ['A', 'B/C', 'KMF']],
    ['tanpa titik (ASYA/SUL/KMF-SMR)', ['ASYA', 'SUL', 'KMF-SMR']],
    ['Selesai. (HER/KMF SMR)', ['HER', 'KMF SMR', undefined]],
  ])('close %j', (paragraph, [reporter, editor, office]) => {
    const found = findByline(paragraph);
    expect(found?.byline).toMatchObject({ reporter });
    expect([found?.byline.editor, found?.byline.office]).toEqual([editor, office]);
    expect(paragraph.slice(found?.start)).toMatch(/^\(/);
  });

  test.each([
    'di Balikpapan, Senin (14/11/2022).',
    'Rapat usai. (14/11/2022)',
    'Administrasi Pimpinan (Adpim)',
    'Prosedur (SOP).',
    'Rapat usai. (SOP)',
    'menurut pedoman (SOP/SPM)',
    'menurut pedoman (OPD/UPT/SKPD).',
    'warga (dan/atau)',
    'Selesai. (ASYA/SUL/KMF-SMR) Lanjut.',
    'Selesai. (Foto: Asya/Kominfo)',
    '',
  ])('are none in %j', (paragraph) => {
    expect(findByline(paragraph)).toBeUndefined();
  });

  test.each([
    ['Selesai. [rina/humas]', { text: 'rina/humas', reporter: 'rina', office: 'humas' }],
    ['Selesai. (rls)', { text: 'rls' }],
    ['(adv/diskominfo)', { text: 'adv/diskominfo', office: 'diskominfo' }],
    ['Selesai. (ADV/DISKOMINFO SAMARINDA)', { office: 'DISKOMINFO SAMARINDA' }],
    ['Selesai. (adv/rin)', { text: 'adv/rin', reporter: 'rin' }],
    ['(Humas Kota Samarinda/rin)', { reporter: 'rin', office: 'Humas Kota Samarinda' }],
    ['(KMF-SMR).', { text: 'KMF-SMR', office: 'KMF-SMR' }],
    ['-rin-', { text: 'rin', reporter: 'rin' }],
  ])('of %j are whose they are', (paragraph, byline) => {
    const found = findByline(paragraph)?.byline;
    expect(found).toEqual({ text: expect.any(String), ...byline });
  });

  test.each(['Selesai. (dll)', 'Rapat usai. (KMF-SMR)', 'rapat (humas)', '- dan lain -'])(
    'are none in %j',
    (paragraph) => {
      expect(findByline(paragraph)).toBeUndefined();
    },
  );

  test('stand above the notes', () => {
    const html = '<h1>Pasar</h1><p>Naik[1]. (ASYA/SUL/KMF-SMR)</p><p>[1] Sementara.</p>';
    const { manuscript } = readingOf(html, 'text/html');
    expect(manuscript.byline?.text).toBe('ASYA/SUL/KMF-SMR');
    expect(manuscript.body).toBe('<p>Naik[1].</p>\n<p>[1] Sementara.</p>');
  });

  test('in the front matter may be a name', () => {
    expect(statedByline('Siti Aminah')).toEqual({ text: 'Siti Aminah', reporter: 'Siti Aminah' });
    expect(statedByline('(ASYA/KMF-SMR)')).toEqual({
      text: 'ASYA/KMF-SMR',
      reporter: 'ASYA',
      office: 'KMF-SMR',
    });
  });
});
