import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { AbroadStack } from '../../../infra/abroad-stack.ts';
import { RUNBOOK_SECTIONS } from '../../../infra/alarms/runbook.ts';
import { PROJECT } from '../../../infra/warta-app.ts';
import { type AlarmProperties, alarmsOf } from '../support/alarms.ts';
import { readable } from '../support/readable.ts';
import { NOBODY, wartaTemplate } from '../support/warta-template.ts';

const runbook = readFileSync(join(PROJECT, 'docs', 'runbook.md'), 'utf8');
const operator = { ...NOBODY, alarmEmail: 'humas-it@example.go.id', monthlyBudgetUsd: 20 };
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0d5e4f4a';

const template = wartaTemplate({ secondAccount: { bucket: 'copy', account: '111122223333' } });

/** All that a deployment can have. */
const alarms: AlarmProperties[] = [
  ...alarmsOf(template),
  ...alarmsOf(
    Template.fromStack(
      new AbroadStack(new App({ builtinCloudFormationValidation: false }), 'Warta-us-east-1', {
        operator,
        home: 'ap-southeast-3',
        domain: { name: 'berita.example.go.id', certificateArn },
      }),
    ),
  ),
];

/** As GitHub makes anchors of headings. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

const [, part = ''] = /^## Alarms$([\s\S]*?)^## /m.exec(runbook) ?? [];
const sections = new Map(
  part
    .split(/^### /m)
    .slice(1)
    .map((text) => [anchor(text.slice(0, text.indexOf('\n'))), text] as const),
);

function linked({ AlarmDescription }: AlarmProperties): string {
  return AlarmDescription.replace(/^.* What to do: docs\/runbook\.md#/, '');
}

test.each(alarms.map((alarm) => [alarm.AlarmName, linked(alarm)]))(
  '%s leads to a section of the runbook',
  (_name, section) => {
    expect([...sections.keys()]).toContain(section);
  },
);

test('every section has its alarm, and the budget', () => {
  const told = new Set([...alarms.map(linked), 'budget']);
  expect([...sections.keys()].sort()).toEqual([...told].sort());
});

test('the sections are in the order in which they are to be read', () => {
  expect([...sections.keys()]).toEqual([...RUNBOOK_SECTIONS]);
});

test.each([...sections])(
  '%s says what it means, how to look, what to do and whether to wait',
  (_, text) => {
    const parts = [...text.matchAll(/^\*\*(.+?)\*\*/gm)].map(([, name]) => name);
    expect(parts).toEqual(['Means.', 'Look.', 'Do.', 'Can it wait?']);
  },
);

test.each(['README.md', 'README.id.md', 'docs/deploy.md'])(
  'whoever deploys as %s shows has a link in each mail',
  (file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    const [command] = text.match(/^npx cdk deploy(.*\\\n)*.*/m) ?? [];
    expect(command).toMatch(/-c runbookUrl=https:\S+\/docs\/runbook\.md/);
  },
);

test('what a slow release is, mail, runbook, dashboard and the table of alarms say alike', () => {
  const alarm = alarms.find(({ AlarmName }) => AlarmName === 'Warta slow releases');
  const { ExtendedStatistic, Threshold, Period, DatapointsToAlarm, EvaluationPeriods } =
    alarm ?? {};
  expect([ExtendedStatistic, Threshold, Period, DatapointsToAlarm, EvaluationPeriods]).toEqual([
    'p95',
    30_000,
    3_600,
    2,
    3,
  ]);
  const how =
    'n two hours of three, one release in twenty (of few: the slowest) took more than half a minute from its last file to being live';
  const table = readFileSync(join(PROJECT, 'docs', 'deploy.md'), 'utf8');
  expect(alarm?.AlarmDescription).toContain(how);
  expect(sections.get('slow-releases')).toContain(how);
  expect(/^\| slow releases \|.*$/m.exec(table)?.[0]).toContain(how);
  const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  expect(readable(dashboard?.Properties.DashboardBody)).toContain('"all but one in twenty"');
});

test('the runbook names every log there is, and none else', () => {
  const logs = Object.values(wartaTemplate().findResources('AWS::Logs::LogGroup'))
    .map(({ Properties }) => Properties.LogGroupName)
    .filter((name) => name !== '/Warta/bucket-notifier');
  const named = [...runbook.matchAll(/\/Warta\/[a-z-]+/g)].map(([name]) => name);
  expect([...new Set(named)].sort()).toEqual(logs.sort());
});
