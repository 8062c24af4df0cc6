import { describe, expect, test } from 'vitest';
import { emphasised, isBold, unmarked } from '../../../../shared/manuscripts/plain/emphasis.ts';

describe('marks as WhatsApp shows them', () => {
  test.each([
    ['*tebal*', '<strong>tebal</strong>'],
    ['**tebal**', '<strong>tebal</strong>'],
    ['_miring_', '<em>miring</em>'],
    ['*_keduanya_*', '<strong><em>keduanya</em></strong>'],
    ['_Ia *tidak* hadir_', '<em>Ia <strong>tidak</strong> hadir</em>'],
    ['"*Kami siap*," katanya', '&quot;<strong>Kami siap</strong>,&quot; katanya'],
    ['(_live_)', '(<em>live</em>)'],
    ['*satu* dan *dua*', '<strong>satu</strong> dan <strong>dua</strong>'],
    ['📢 *tebal*!', '📢 <strong>tebal</strong>!'],
    ['_foto_pasar_', '<em>foto_pasar</em>'],
    ['```kode``` dan `kode`', 'kode dan kode'],
    ['```pagar', 'pagar'],
    ['5 *a *b*', '5 *a <strong>b</strong>'],
    ['*<b>*', '<strong>&lt;b&gt;</strong>'],
  ])('%s', (written, html) => {
    expect(emphasised(written)).toBe(html);
  });

  test.each([
    '2*3*4',
    'harga* naik, *harga sementara',
    '* bukan *',
    'foto_pasar_pagi.jpg',
    'a*b* c',
    '*a*b',
    '*tak ditutup',
    '***',
    '* *',
    '*-*',
    '*a**',
    'https://a.id/_b_/*c*',
    'Jum`at dan Jum`at',
  ])('%s has none', (written) => {
    expect(emphasised(written)).toBe(written);
    expect(unmarked(written)).toBe(written);
  });

  test('what they overlap in is the text of the first that ends', () => {
    expect(emphasised('*a _b* c_')).toBe('<strong>a _b</strong> c_');
  });

  test.each([
    ['*PASAR MURAH DIBUKA*', true],
    ['📢 *Pasar Murah* 📢', true],
    ['_*Pasar*_', true],
    ['*Pasar* dibuka', false],
    ['*Pasar* *murah*', false],
    ['Pasar', false],
  ])('%s is bold throughout: %s', (line, bold) => {
    expect(isBold(line)).toBe(bold);
  });

  test('are found in linear time', { timeout: 10_000 }, () => {
    for (const run of [
      '*',
      '*a',
      '*a*',
      '*a* ',
      ' *',
      '_*',
      '`',
      '~a~ ',
      'http://',
      'http://* ',
      '*_`~a',
    ]) {
      const text = run.repeat(Math.floor(100_000 / run.length));
      expect(emphasised(text).length).toBeGreaterThan(0);
      expect(unmarked(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});
