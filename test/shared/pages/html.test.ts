import { expect, test } from 'vitest';
import { html, trusted } from '../../../shared/pages/html.ts';

test('every interpolation is escaped, in elements and attributes', () => {
  const hostile = `"><script>alert('x')</script>&`;
  expect(html`<a title="${hostile}">${hostile}</a>`.toString()).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</a>',
  );
});

test('markup of a template or of somebody who vouches for it stays', () => {
  expect(html`${html`<b>${'<'}</b>`}${trusted('<i>')}`.toString()).toBe('<b>&lt;</b><i>');
});

test('arrays are joined, undefined is nothing, numbers are text', () => {
  expect(html`${[1, undefined, ['<', html`<br>`]]}`.toString()).toBe('1&lt;<br>');
});
