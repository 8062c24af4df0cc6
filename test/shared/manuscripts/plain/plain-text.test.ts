import { describe, expect, test } from 'vitest';
import { plain, refusal } from '../reading.ts';

const HEADLINE = 'Wali Kota Resmikan Pasar Pagi yang Baru';
const BODY = 'SAMARINDA, KOMINFONEWS – Wali Kota datang.\n\nWarga senang. (ASYA/SUL/KMF-SMR)';

describe('the headline', () => {
  test.each([
    ['after labels, twice', `TOP NEWS\n\nTop\n\n${HEADLINE}\n\n${HEADLINE}\n\n`],
    ['after unknown labels, twice', `Kabar Tepian\nEdisi Pagi\n${HEADLINE}\n${HEADLINE}\n\n`],
    [
      'twice, with a date between',
      `BERITA\n\n${HEADLINE}\n\nSenin, 14 November 2022\n\n${HEADLINE}\n\n`,
    ],
    ['three times', `${HEADLINE}\n\n${HEADLINE}\n\n${HEADLINE}\n\n`],
    ['twice, once in capitals', `${HEADLINE.toUpperCase()}\n\n${HEADLINE}\n\n`],
    ['twice, at last in capitals', `${HEADLINE}\n\n${HEADLINE.toUpperCase()}\n\n`],
    ['once', `${HEADLINE}\n\n`],
    ['once, after a known label', `Advertorial\n\n${HEADLINE}\n\n`],
    ['once, after an unknown label in capitals', `LINTAS DAERAH\n\n${HEADLINE}\n\n`],
    ['after a line of decoration', `=====\n\n${HEADLINE}\n\n`],
    ['with stray spaces', `  Wali\u00A0Kota  Resmikan Pasar Pagi yang Baru \n\n`],
    ['after a label printed twice', `BERITA\n\nBERITA\n\n${HEADLINE}\n\n`],
  ])('is found %s', (_, header) => {
    const read = plain(header + BODY);
    expect(read.headline).toBe(HEADLINE);
    expect(read.body).toBe('<p>Wali Kota datang.</p>\n<p>Warga senang.</p>');
    expect(read.dateline).toEqual({ place: 'SAMARINDA', outlet: 'KOMINFONEWS' });
    expect(read.byline?.office).toBe('KMF-SMR');
  });

  test('in two capital words is one if the text follows it', () => {
    expect(plain('SAMARINDA BERSIH\n\nWarga gotong royong.').headline).toBe('Samarinda Bersih');
  });

  test.each([
    ['where the text begins at once', BODY, ' (line 1)'],
    ['where labels alone stand above the text', `BERITA\n\n${BODY}`, ' (line 3)'],
    [
      'where the first line is a long paragraph',
      `${'Wali kota datang lagi. '.repeat(20)}\n\nLalu.`,
      ' (line 1)',
    ],
    [
      'where a long paragraph ends with its byline',
      `${'Wali kota datang. Ia pergi '.repeat(20)} (ASYA/SUL)`,
      ' (line 1)',
    ],
    ['where there is no word', '***\n\n!!!', ' (line 1)'],
  ])('is missed %s', (_, text, place) => {
    const error = refusal(() => plain(text));
    expect(error.message).toBe(
      `Expected a headline (a line of its own above the text) for rilis.txt${place} but received a text without one`,
    );
    expect(error.code).toBe('noHeadline');
  });
});

describe('a headline that is too long', () => {
  const long = `${'Wali Kota '.repeat(25)}A`;

  test.each([
    ['above the text', `${long}\n\n${BODY}`, 1],
    ['twice, after unknown labels', `Kabar Tepian\n\n${long}\n\n${long}\n\n${BODY}`, 5],
    ['in the block of the text', `${long}\nSatu.\nDua.`, 1],
  ])('is not said to be missing %s', (_, text, line) => {
    const error = refusal(() => plain(text));
    expect(error.message).toBe(
      `Expected a headline of at most 250 characters for rilis.txt (line ${line}) but received one of 251 characters`,
    );
    expect(error.at).toEqual({ line });
    expect(error.code).toBe('longHeadline');
  });

  test('by one character less is read', () => {
    const headline = long.replace(' A', 'A');
    expect(plain(`${headline}\n\n${BODY}`).headline).toBe(headline);
  });
});

describe('the text', () => {
  const read = (text: string) => plain(`${HEADLINE}\n\n${text}`).body;

  test('is missed under a headline alone', () => {
    expect(refusal(() => plain(`${HEADLINE}\n\n${HEADLINE}\n`)).code).toBe('noBody');
    expect(refusal(() => plain(`${HEADLINE}\n\n(ASYA/SUL/KMF-SMR)`)).code).toBe('noBody');
  });

  test('without any blank line has a paragraph a line', () => {
    expect(plain(`${HEADLINE}\nSatu.\nDua\nTiga.`).body).toBe(
      '<p>Satu.</p>\n<p>Dua</p>\n<p>Tiga.</p>',
    );
  });

  test('with byline codes on a line of their own loses that line', () => {
    expect(read('Satu.\n\n(ASYA/SUL/KMF-SMR)\n')).toBe('<p>Satu.</p>');
  });

  test('after a dateline on a line of its own is kept', () => {
    expect(read('SAMARINDA, KOMINFONEWS –\n\nSatu.')).toBe('<p>Satu.</p>');
  });

  test('is tidied: spaces, punctuation, many blank lines', () => {
    expect(read('Abdillah  S.Ag , hadir\u00A0 .\t\n\n\n \nDua!  ')).toBe(
      '<p>Abdillah S.Ag, hadir.</p>\n<p>Dua!</p>',
    );
  });

  test('keeps quotes, brackets and markup as they are written', () => {
    expect(read('"Kami <b>siap</b>," & selesai (14/11/2022)')).toBe(
      '<p>"Kami &lt;b&gt;siap&lt;/b&gt;," &amp; selesai (14/11/2022)</p>',
    );
  });

  test('that is wrapped is joined, lists are lists', () => {
    const wrapped =
      'Wali Kota meresmikan pasar\nPagi yang baru.\nIa senang dengan keadaan itu\n' +
      'dan berharap terus berlanjut.\n- satu\n• dua yang\npanjang\n1. Dinas\n   Pasar\nLalu\n' +
      'Usai.\n\nHormat kami,\nHumas (ASYA/SUL/KMF-SMR)';
    expect(read(wrapped).split('\n')).toEqual([
      '<p>Wali Kota meresmikan pasar Pagi yang baru. Ia senang dengan keadaan itu dan berharap terus berlanjut.</p>',
      '<ul><li>satu</li><li>dua yang panjang</li></ul>',
      '<p>1. Dinas Pasar</p>',
      '<p>Lalu Usai.</p>',
      '<p>Hormat kami, Humas</p>',
    ]);
  });

  test('in lines without a blank one between them has a paragraph a line', () => {
    const lines = 'SAMARINDA, KMF – Satu.\nDua\n- tiga\nEmpat.';
    const paragraphs = '<p>Satu.</p>\n<p>Dua</p>\n<ul><li>tiga</li></ul>\n<p>Empat.</p>';
    expect(read(lines)).toBe(paragraphs);
    expect(read(`${lines}\n\n(ASYA/SUL)`)).toBe(paragraphs);
  });

  test('of one wrapped paragraph is not cut within its sentence', () => {
    expect(read('Ia senang dengan keadaan itu\ndan berharap.')).toBe(
      '<p>Ia senang dengan keadaan itu dan berharap.</p>',
    );
  });

  test('after a dateline and a line break is kept', () => {
    const found = plain(`${HEADLINE}\n\nSAMARINDA, Kominfonews -\nWali\nhadir.\n\nDua.`);
    expect(found.body).toBe('<p>Wali hadir.</p>\n<p>Dua.</p>');
    expect(found.dateline).toEqual({ place: 'SAMARINDA', outlet: 'Kominfonews' });
  });

  test.each([
    ['in one block', `BERITA\n${HEADLINE}\nSAMARINDA, KMF – Satu\ndua.\n\nTiga.`],
    ['wrapped', `BERITA\n\n${HEADLINE.replace(' yang', '\nyang')}\n\nSatu\ndua.\n\nTiga.`],
  ])('is parted from label and headline %s', (_, text) => {
    const found = plain(text);
    expect(found.headline).toBe(HEADLINE);
    expect(found.body).toBe('<p>Satu dua.</p>\n<p>Tiga.</p>');
  });
});
