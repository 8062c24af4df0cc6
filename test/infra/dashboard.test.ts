import { expect, test } from 'vitest';
import { readable } from './support/readable.ts';
import { NOBODY, wartaTemplate } from './support/warta-template.ts';

interface Widget {
  readonly type: string;
  readonly properties: {
    readonly title?: string;
    readonly region?: string;
    readonly markdown?: string;
    readonly query?: string;
    readonly alarms?: readonly string[];
    readonly metrics?: readonly (readonly unknown[])[];
  };
}

const runbookUrl = 'https://git.example.go.id/warta/docs/runbook.md';
const template = wartaTemplate({ operator: { ...NOBODY, runbookUrl } });
const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
const { widgets }: { widgets: Widget[] } = JSON.parse(
  readable(dashboard?.Properties.DashboardBody),
);
const titled = (title: string) => widgets.find(({ properties }) => properties.title === title);

test('it is read from the top: what rings, what is late, undone, failing, from outside, and why', () => {
  expect(widgets.map(({ type, properties }) => properties.title ?? type)).toEqual([
    'text',
    'Alarms',
    'Decided, but not public',
    'From the last file to live',
    'Oldest message of each queue',
    'Dead letters',
    'Files given up',
    'Messages that wait',
    'Functions that failed',
    'Functions that were turned away',
    'How long the slowest run took',
    'API, for reporters',
    'Edge, for readers',
    'Table',
    'The last errors',
    'text',
  ]);
});

test('every alarm of the stack is on it', () => {
  const alarms = Object.keys(template.findResources('AWS::CloudWatch::Alarm'));
  expect(titled('Alarms')?.properties.alarms).toHaveLength(alarms.length);
});

test('it has no more metrics than AWS shows for nothing', () => {
  const metrics = widgets.flatMap(({ properties }) => properties.metrics ?? []);
  expect(metrics.length).toBeGreaterThan(40);
  expect(metrics.length).toBeLessThanOrEqual(50);
});

test('the edge is measured in N. Virginia, all else at home', () => {
  const abroad = widgets.filter(({ properties }) => properties.region === 'us-east-1');
  expect(abroad.map(({ properties }) => properties.title)).toEqual(['Edge, for readers']);
  const of = ['DistributionId', 'SiteDistribution', 'Region', 'Global'];
  expect(abroad[0]?.properties.metrics?.map((metric) => metric.slice(0, -1))).toEqual([
    ['AWS/CloudFront', 'Requests', ...of],
    ['AWS/CloudFront', '4xxErrorRate', ...of],
    ['AWS/CloudFront', '5xxErrorRate', ...of],
  ]);
});

test('it leads to the runbook, the commands and the logs', () => {
  const [first, last] = widgets.filter(({ type }) => type === 'text');
  expect(first?.properties.markdown).toContain(`[Runbook](${runbookUrl})`);
  expect(first?.properties.markdown).toContain('WARTA_STACK=Warta npx warta doctor');
  expect(last?.properties.markdown).toContain(
    '[publish](https://ap-southeast-3.console.aws.amazon.com/cloudwatch/home?region=ap-southeast-3#logsV2:log-groups/log-group/$252FWarta$252Fpublish)',
  );
});

test('the last errors are those of every log', () => {
  const logs = Object.values(template.findResources('AWS::Logs::LogGroup'))
    .map(({ Properties }) => Properties.LogGroupName)
    .filter((name) => name !== '/Warta/bucket-notifier');
  const query = titled('The last errors')?.properties.query ?? '';
  const named = [...query.matchAll(/SOURCE '([^']+)'/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(logs.sort());
  expect(query).toContain('filter level = "ERROR"');
});
