import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { AbroadStack } from '../../infra/abroad-stack.ts';
import { PROJECT } from '../../infra/warta-app.ts';
import { METRICS } from '../../shared/metrics.ts';
import { alarmMetrics, alarmsOf } from './support/alarms.ts';
import { readable } from './support/readable.ts';
import { NOBODY, wartaTemplate } from './support/warta-template.ts';

const deploy = readFileSync(join(PROJECT, 'docs', 'deploy.md'), 'utf8');
const home = wartaTemplate();
const abroad = Template.fromStack(
  new AbroadStack(new App({ builtinCloudFormationValidation: false }), 'Warta-us-east-1', {
    operator: { ...NOBODY, alarmEmail: 'humas-it@example.go.id' },
    home: 'ap-southeast-3',
    domain: {
      name: 'berita.example.go.id',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0d5e4f4a',
    },
  }),
);
const here = alarmMetrics(alarmsOf(home));
const there = alarmMetrics(alarmsOf(abroad));

/** Beyond ten, which AWS gives for nothing, at 0.10 USD. */
const FREE = 10;

test('what the alarms cost is what the guide says', () => {
  const usd = ((here + there - FREE) / 10).toFixed(2);
  expect(/\d+ alarm metrics, .*?\|.*?\|/.exec(deploy)?.[0]).toBe(
    `${here + there} alarm metrics, ${here} in Jakarta and ${there} in N. Virginia, at 0.10; ${FREE} are free | ${usd} |`,
  );
});

test('the guide lists every alarm with its metrics', () => {
  const [, table = ''] =
    /^\| Alarm \| Rings when \| Metrics \|\n([\s\S]*?)\n\n/m.exec(deploy) ?? [];
  const counts = table
    .split('\n')
    .slice(1)
    .map((row) => Number(row.split('|').at(-2)));
  const withExport = alarmsOf(
    wartaTemplate({ secondAccount: { bucket: 'copy', account: '111122223333' } }),
  );
  const sum = counts.reduce((total, count) => total + count, 0);
  expect(sum).toBe(alarmMetrics(withExport) + there);
});

test('so many metrics of its own and on the dashboard as the guide says', () => {
  const [dashboard] = Object.values(home.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.parse(readable(dashboard?.Properties.DashboardBody));
  const shown = body.widgets.flatMap(
    ({ properties }: { properties: { metrics?: unknown[] } }) => properties.metrics ?? [],
  );
  const own = Object.keys(METRICS).length;
  expect(/\d+ metrics of Warta's own.*? 50 are free/.exec(deploy)?.[0]).toBe(
    `${own} metrics of Warta's own, 10 are free; ${shown.length} on one dashboard, 50 are free`,
  );
});

test('the sums of the table add up', () => {
  const [, table = ''] =
    /^\| For \| How much \| USD a month \|\n\|.*\n([\s\S]*?)\n\n/m.exec(deploy) ?? [];
  const rows = table.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const usd = rows.map((cells) => Number(cells[2]?.replaceAll('*', '')));
  const [dearer = Number.NaN, sum = Number.NaN] = [usd.at(-1), usd.at(-2)];
  const parts = usd.slice(0, -2).reduce((total, part) => total + part, 0);
  expect(sum).toBeCloseTo(parts, 2);
  expect(dearer).toBeCloseTo(sum * 1.25, 2);
});
