import { describe, expect, test } from 'vitest';
import { sanitiseBody } from '../../../support/sanitise.ts';
import { expectCleanBody } from '../body-check.ts';

describe('foreign HTML', () => {
  test.each([
    ['loose text', 'satu <b>dua</b>', '<p>satu <strong>dua</strong></p>'],
    ['blocks that run together', '<div>satu</div><div>dua</div>', '<p>satu</p>\n<p>dua</p>'],
    [
      'nested lists',
      '<ul><li>a<ol><li>b</ol></ul>',
      '<ul><li><p>a</p><ol><li>b</li></ol></li></ul>',
    ],
    ['a list from 5', '<ol start="5"><li><p>a</p><p>b</p></ol>', '<p>5. a</p>\n<p>b</p>'],
    [
      'a table in a paragraph',
      '<p>a<table><td>b</table>c',
      '<p>a</p>\n<ul><li>b</li></ul>\n<p>c</p>',
    ],
    ['scripts and styles', '<style>p{}</style><p>a<script>b()</script></p>', '<p>a</p>'],
    ['attributes', '<p class="x" onclick="y()" style="z">a</p>', '<p>a</p>'],
    ['empty elements', '<p> <br/></p><h2></h2><ul><li></ul><a href="https://a.id"></a>', ''],
    ['breaks at the ends', '<p><br>a<br>b<br></p>', '<p>a<br/>b</p>'],
    ['no-break spaces', '<p>a&nbsp;&nbsp;b <em> c</em></p>', '<p>a b <em>c</em></p>'],
    ['an accent that would eat a tag', '<p>\u0338a</p>', '<p>&#824;a</p>'],
    ['an accent apart', '<p>e<u>\u0301</u></p>', '<p>é</p>'],
  ])('%s', (_, html, clean) => {
    expect(sanitiseBody(html)).toBe(clean);
    expectCleanBody(sanitiseBody(html));
    expect(sanitiseBody(clean)).toBe(clean);
  });

  test.each([
    'javascript:alert(1)',
    'java&#10;script:alert(1)',
    ' data:text/html,x',
    'vbscript:x',
    '//a.id',
    '/a',
    'a.html',
    'https://',
    'https://bank.id@evil.example/',
    'ftp://a.id',
    'tel:+62541',
    'intent://a.id#Intent;end',
    'blob:https://a.id/1',
    'view-source:https://a.id',
    `https://a.id/${'a'.repeat(1000)}`,
  ])('a link to %s is text', (href) => {
    expect(sanitiseBody(`<p><a href="${href}">a</a></p>`)).toBe('<p>a</p>');
  });

  test.each([
    ['HTTPS://A.id/é', 'https://a.id/%C3%A9'],
    ['mailto:humas@a.id', 'mailto:humas@a.id'],
  ])('a link to %s stays', (href, published) => {
    expect(sanitiseBody(`<p><a href="${href}">a</a></p>`)).toBe(
      `<p><a href="${published}">a</a></p>`,
    );
  });

  test('deeper than sixty elements keeps its text', () => {
    expectCleanBody(sanitiseBody(`${'<ul><li>'.repeat(5000)}a`));
    expect(sanitiseBody(`${'<ul><li>'.repeat(5000)}a`)).toContain('a');
  });
});
