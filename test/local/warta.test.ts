import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloudForTests, type TestCloud } from '../support/cloud.ts';

let warta: TestCloud;

beforeAll(async () => {
  warta = await cloudForTests();
}, 90_000);

afterAll(async () => {
  await warta?.stop();
});

test('the template that deploys is the one that runs', () => {
  const { model } = warta.cloud;
  expect(model.functions.map(({ name }) => name).sort()).toEqual([
    'Api',
    'IngestArticle',
    'IngestPhoto',
    'Publish',
    'Sweep',
    'Timer',
  ]);
  expect(
    [model.buckets, model.tables, model.mappings, model.schedules].map((of) => of.length),
  ).toEqual([3, 1, 4, 1]);
});

test('the API answers in its own words', async () => {
  const response = await fetch(`${warta.cloud.apiUrl}/v1/nothing`);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

test('every function loads', async () => {
  for (const { name } of warta.cloud.model.functions) {
    const started = warta.cloud.invoke(name, { Records: [] });
    await started.catch((error) =>
      expect(error.trace.join('\n')).not.toContain('while it was starting'),
    );
  }
  expect(
    warta.lines.filter(({ text }) =>
      /in the environment but received nothing|Cannot find/.test(text),
    ),
  ).toEqual([]);
});

test('the sweep finds nothing to do in an empty newsroom', async () => {
  await warta.cloud.invoke('Sweep', {});
  await warta.cloud.idle();
  const missing = warta.s3.send(new GetObjectCommand({ Bucket: 'site-bucket', Key: 'index.html' }));
  await expect(missing).rejects.toMatchObject({ name: 'NoSuchKey' });
});
