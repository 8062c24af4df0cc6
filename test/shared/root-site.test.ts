import { expect, test } from 'vitest';
import { rootSite } from '../../shared/root-site.ts';
import { sampleSettings } from '../support/articles.ts';
import { attribute, elementsNamed } from '../support/elements.ts';
import { expectGolden } from '../support/golden.ts';

const VERSION = { epoch: 0, seq: 3 };
const ONE = sampleSettings();
const OTHER = {
  ...sampleSettings({ title: 'Balikpapan Kini', publisher: 'Diskominfo Kota Balikpapan' }),
  newsroom: 'balikpapan',
};

function file(key: string, newsrooms = [ONE]) {
  const found = rootSite({ newsrooms, version: VERSION }).find((each) => each.key === key);
  if (!found || typeof found.body !== 'string') throw new Error(`no ${key}`);
  return { ...found, body: found.body };
}

function links(page: string): (string | undefined)[] {
  return elementsNamed(page, 'a').map((link) => attribute(link, 'href'));
}

test('the root files come out byte for byte', () => {
  expectGolden('root-one.html', file('index.html').body);
  expectGolden('root-two.html', file('index.html', [ONE, OTHER]).body);
  expectGolden('404.html', file('404.html').body);
  expectGolden('favicon.svg', file('favicon.svg').body);
});

test('the only newsroom is where the root leads, without a script', () => {
  const { body } = file('index.html');
  expect(body).toContain('<meta http-equiv="refresh" content="0; url=/samarinda/">');
  expect(body).toContain('rel="canonical" href="https://berita.samarinda.example/samarinda/"');
  expect(links(body)).toContain('/samarinda/');
  expect(body).not.toContain('<script');
});

test('several newsrooms are listed, and none is preferred', () => {
  const { body } = file('index.html', [ONE, OTHER]);
  expect(links(body)).toEqual(['#isi', '/samarinda/', '/balikpapan/']);
  expect(body).not.toContain('refresh');
});

test('a deployment without a newsroom says so', () => {
  expect(file('index.html', []).body).toContain('Belum ada ruang berita');
});

test('the error page works at any depth, and is forgotten within a second', () => {
  const { body, cacheControl } = file('404.html', [ONE, OTHER]);
  const paths = [...body.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, path = '']) => path);
  expect(paths.filter((path) => !/^[/#]/.test(path))).toEqual([]);
  expect(cacheControl).toBe('public, max-age=1');
});

test('all of them bear the root tag, and all but the stylesheet their version in their bytes', () => {
  const files = rootSite({ newsrooms: [ONE], version: VERSION });
  expect(files.map(({ tags }) => tags)).toEqual(files.map(() => ['root']));
  const mutable = files.filter(({ phase }) => phase !== 'media');
  expect(mutable.map(({ version }) => version)).toEqual([VERSION, VERSION, VERSION]);
  for (const { body } of mutable) expect(body).toContain('0000.000000000003');
});
