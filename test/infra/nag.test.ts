import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, wartaApp } from '../../infra/warta-app.ts';
import { covers, type Finding, findingsOf, type Reason, reasonsOf } from './support/nag.ts';

mkdirSync(join(PROJECT, 'cdk.out'), { recursive: true });
const work = mkdtempSync(join(PROJECT, 'cdk.out', 'nag-'));
afterAll(() => rmSync(work, { recursive: true }));

/** What an office may choose by `-c`: nothing, and all of it. */
const DEPLOYMENTS = {
  least: {},
  most: {
    domain: 'berita.example.go.id',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0d5e4f4a',
    alarmEmail: 'humas-it@example.go.id',
    monthlyBudgetUsd: 20,
    exportBucket: 'warta-salinan',
    exportAccount: '444455556666',
  },
};

const apps = new Map<string, { app: App; open: readonly Finding[]; all: readonly Finding[] }>();

beforeAll(() => {
  for (const [name, context] of Object.entries(DEPLOYMENTS)) {
    const app = wartaApp({ outdir: join(work, name), context });
    app.synth();
    apps.set(name, { app, ...findingsOf(app) });
  }
}, 60_000);

const everywhere = () => [...apps.values()];
const reasons = (): Reason[] => everywhere().flatMap(({ app }) => reasonsOf(app));

describe.each(Object.keys(DEPLOYMENTS))(
  'cdk-nag, packs AwsSolutions and Serverless, %s',
  (name) => {
    test('finds nothing that has no written reason', () => {
      const { open = [], all = [] } = apps.get(name) ?? {};
      console.log(
        `cdk-nag (${name}): ${all.length} findings, ${all.length - open.length} with a reason`,
      );
      expect(open).toEqual([]);
      expect(all.length).toBeGreaterThan(0);
    });
  },
);

test('a reason is a sentence', () => {
  const short = reasons().filter(({ reason }) => !/^[A-Z].{30,}\.$/s.test(reason));
  expect(short).toEqual([]);
});

test('no reason is left of what cdk-nag finds no more', () => {
  const all = everywhere().flatMap((one) => one.all);
  const stale = reasons().filter((reason) => !all.some((finding) => covers(reason, finding)));
  expect(stale.map(({ rule, path }) => `${rule} at ${path}`)).toEqual([]);
});
