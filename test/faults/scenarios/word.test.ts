import { expect, it } from 'vitest';
import { perform } from '../stage.ts';
import { word } from './releases.ts';

it('publishes the photo that a Word document shows, which its reader has sent on', async () => {
  const { world, violations } = await perform({ scenario: word, seed: 1 });
  expect(violations).toEqual([]);
  const sent = world.trace.filter(
    ({ call: { port, method } }) => port === 'uploads' && method === 'put',
  );
  expect(sent.map(({ call: { worker } }) => worker.name)).toEqual(['ingest-article']);
  const { stored } = world.cloud.site;
  const [page = ''] = [...stored.keys()].filter((key) => /ketikan.*\.html$/.test(key));
  expect(stored.get(page)?.text).toContain('alt="Warga membaca kabar ketikan."');
});
