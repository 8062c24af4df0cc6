import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { type Operator, operatorOf } from '../../infra/operator.ts';

function read(context: Readonly<Record<string, unknown>>): Operator {
  return operatorOf(new App({ context }).node);
}

test('nothing need be said', () => {
  expect(read({})).toEqual({ runbookUrl: 'docs/runbook.md' });
});

test('an address, a runbook and a budget', () => {
  const alarmEmail = 'humas-it@example.go.id';
  const runbookUrl = 'https://git.example.go.id/warta/docs/runbook.md';
  expect(read({ alarmEmail, runbookUrl, monthlyBudgetUsd: '20' })).toEqual({
    alarmEmail,
    runbookUrl,
    monthlyBudgetUsd: 20,
  });
  expect(read({ alarmEmail, monthlyBudgetUsd: 12.5 }).monthlyBudgetUsd).toBe(12.5);
});

const someone = { alarmEmail: 'a@example.go.id' };

test.each([
  [{ alarmEmail: 'humas' }, 'Expected one e-mail address such as humas-it@example.go.id for -c al'],
  [{ alarmEmail: 'a@b.id,c@d.id' }, 'for -c alarmEmail but received "a@b.id,c@d.id"'],
  [{ runbookUrl: 'docs' }, 'Expected an address https://… of the runbook, without # for -c runb'],
  [{ runbookUrl: 'https://x.id/r.md#top' }, 'for -c runbookUrl but received "https://x.id/r.md#'],
  [{ ...someone, monthlyBudgetUsd: '20 USD' }, 'Expected US dollars, such as 20 for -c monthlyBud'],
  [{ ...someone, monthlyBudgetUsd: '0' }, 'for -c monthlyBudgetUsd but received "0"'],
  [{ ...someone, monthlyBudgetUsd: -5 }, 'for -c monthlyBudgetUsd but received -5'],
  [
    { monthlyBudgetUsd: '20' },
    'Expected an address that is told of costs, by -c alarmEmail, for -c monthlyBudgetUsd but received none',
  ],
])('%j is refused', (context, message) => {
  expect(() => read(context)).toThrow(message);
});
