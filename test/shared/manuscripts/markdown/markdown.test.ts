import { describe, expect, test } from 'vitest';
import { markdown, refusal } from '../reading.ts';

const body = (text: string) => markdown(`# Judul Berita\n\n${text}`).body;

describe('the headline of Markdown', () => {
  test('is the first h1, which leaves the text; section labels before it go', () => {
    const read = markdown('TOP NEWS\n\n# Wali Kota **Hadir**\n\nSatu.\n\n# Lain');
    expect(read.headline).toBe('Wali Kota Hadir');
    expect(read.body).toBe('<p>Satu.</p>\n<h2>Lain</h2>');
  });

  test('of the front matter goes before it, and is not printed twice', () => {
    const read = markdown('---\njudul: Pasar Buka\n---\n# Pasar  buka\n\nSatu.');
    expect(read.headline).toBe('Pasar Buka');
    expect(read.body).toBe('<p>Satu.</p>');
  });

  test('is missed where there is none', () => {
    expect(refusal(() => markdown('Satu.\n\nDua.')).message).toBe(
      'Expected a headline (judul: in the front matter, or a line that begins with #) for rilis.md (line 1) but received a text without one',
    );
    expect(refusal(() => markdown('# ![foto](a.jpg)\n\nSatu.')).code).toBe('noHeadline');
  });

  test('may be a line above the text, as in plain text, or stand below an h1 without words', () => {
    const text = 'SAMARINDA, KOMINFONEWS – Satu.';
    for (const header of ['Pasar Buka', '**Pasar Buka**', '## Pasar Buka', '#\n\n# Pasar Buka']) {
      expect(markdown(`${header}\n\n${text}`)).toMatchObject({
        headline: 'Pasar Buka',
        body: '<p>Satu.</p>',
      });
    }
  });

  test('has a longest length', () => {
    const error = refusal(() => markdown(`# ${'a'.repeat(251)}\n\nSatu.`));
    expect(error.code).toBe('longHeadline');
    expect(error.message).toBe(
      'Expected a headline of at most 250 characters for rilis.md (line 1) but received one of 251 characters',
    );
  });
});

describe('the text of Markdown', () => {
  test('follows the house conventions, emphasised or not', () => {
    const read = markdown(
      '# Judul\n\n**SAMARINDA, KOMINFONEWS** – Wali *Kota*.\n\nSelesai. *(ASYA/SUL/KMF-SMR)*\n',
    );
    expect(read.body).toBe('<p>Wali <em>Kota</em>.</p>\n<p>Selesai.</p>');
    expect(read.dateline).toEqual({ place: 'SAMARINDA', outlet: 'KOMINFONEWS' });
    expect(read.byline?.text).toBe('ASYA/SUL/KMF-SMR');
    expect(read.lead).toBe('Wali Kota.');
  });

  test.each([
    ['headings', '## Dua\n\n##### Lima', '<h2>Dua</h2>\n<h3>Lima</h3>'],
    ['a list', '- satu\n- **dua**', '<ul><li>satu</li><li><strong>dua</strong></li></ul>'],
    ['a list from 3', '3. tiga\n4. empat', '<p>3. tiga</p>\n<p>4. empat</p>'],
    ['a quotation', '> satu', '<blockquote><p>satu</p></blockquote>'],
    ['a hard break', 'satu  \ndua', '<p>satu<br/>dua</p>'],
    ['a link', '[satu](https://a.id/?b=1&c)', '<p><a href="https://a.id/?b=1&amp;c">satu</a></p>'],
    ['a relative link', '[satu](/lain)', '<p>satu</p>'],
    ['a naughty link', '[satu](javascript:alert(1))', '<p>[satu](javascript:alert(1))</p>'],
    ['a bare address', 'https://a.id', '<p>https://a.id</p>'],
    ['an image', 'satu ![foto](https://a.id/a.jpg) dua', '<p>satu dua</p>'],
    ['HTML', '<b onclick="x()">satu</b>', '<p>&lt;b onclick="x()"&gt;satu&lt;/b&gt;</p>'],
    ['a comment', 'satu <!-- catatan\n\neditor --> dua', '<p>satu dua</p>'],
    ['an open comment', 'satu <!-- dua', '<p>satu &lt;!-- dua</p>'],
    ['an indented line', '    satu', '<p>satu</p>'],
    ['struck text', '~~satu~~', '<p>~~satu~~</p>'],
    ['a rule', 'satu\n\n***\n\ndua', '<p>satu</p>\n<p>dua</p>'],
    ['a table', '|A|B|\n|-|-|\n|1|**2**|\n|3||', '<ul><li>A: 1; B: 2</li><li>A: 3</li></ul>'],
    ['an end of CDATA', 'a ]]> b', '<p>a ]]&gt; b</p>'],
  ])('keeps %s as a body can hold it', (_, text, html) => {
    expect(body(text)).toBe(html);
  });

  test('is missed where nothing is left', () => {
    expect(refusal(() => body('![foto](https://a.id/a.jpg)')).code).toBe('noBody');
  });

  test('nested too deep is refused, not lost', () => {
    expect(body(`${'>'.repeat(19)} satu`)).toContain('satu');
    expect(refusal(() => body(`${'>'.repeat(60)} satu`)).code).toBe('tooDeep');
    expect(refusal(() => body(`${'- '.repeat(25)} satu`)).code).toBe('tooDeep');
  });

  test('multiplied by its links is refused', () => {
    const text = `[a]: http://${'x'.repeat(900)}\n\n${'[a] '.repeat(45_000)}`;
    expect(refusal(() => body(text)).code).toBe('tooLarge');
  });

  test('is not multiplied by the title of a link', () => {
    const text = `[a]: http://a.id '${'x'.repeat(90_000)}'\n\n${'[a] '.repeat(20_000)}`;
    expect(body(text)).toMatch(/^<p><a href="http:\/\/a.id\/">a<\/a> <a/);
  });

  test('is not multiplied by the head of a table', () => {
    const name = 'x'.repeat(90_000);
    const rows = body(`|${name}|\n|-|\n${'b\n'.repeat(40_000)}`);
    expect(rows.startsWith(`<ul><li>${name}</li><li>b</li><li>b</li>`)).toBe(true);
    const named = `|${'x'.repeat(60)}|\n|-|\n${'b\n'.repeat(40_000)}`;
    expect(refusal(() => body(named)).message).toContain("names of its tables' columns");
  });
});
