import { expect, it } from 'vitest';
import { overwrite } from '../../../shared/aws/overwrite.ts';
import type { SiteFile } from '../../../shared/site-file.ts';
import { memoryObjects } from '../../support/memory-objects.ts';

const archive = memoryObjects('archive');
const html = { contentType: 'text/html' };

const file = (body: SiteFile['body']): SiteFile => ({
  key: 'samarinda/index.html',
  body,
  contentType: 'text/html',
  cacheControl: 'max-age=60',
  tags: [],
  phase: 'page',
});

it.each([
  ['words', 'right'],
  ['a copy', { copyOf: 'renditions/x' }],
] as const)(
  '%s go over what was seen, and over nothing that was written since',
  async (_what, body) => {
    const site = memoryObjects('site', [archive]);
    await archive.put('renditions/x', 'right', html);
    await site.put(file(body).key, 'wrong', html);
    const { etag = '' } = (await site.head(file(body).key)) ?? {};
    await site.put(file(body).key, 'newer', html);
    expect(await overwrite(site, 'archive', file(body), etag)).toBe(false);
    expect(site.text(file(body).key)).toBe('newer');

    const { etag: now = '' } = (await site.head(file(body).key)) ?? {};
    expect(await overwrite(site, 'archive', file(body), now)).toBe(true);
    expect(site.text(file(body).key)).toBe('right');
  },
);
