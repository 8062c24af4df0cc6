import { afterEach, expect, test, vi } from 'vitest';
import { scheduledEvent, startSchedules } from '../../local/schedules.ts';

const schedule = {
  name: 'Sweep',
  functionName: 'sweep',
  everySeconds: 60,
  source: 'aws.events',
  arn: 'arn:rule',
} as const;
const environment = { stackName: 'S', region: 'ap-southeast-3', accountId: '000000000000' };

afterEach(() => {
  vi.useRealTimers();
});

test('a schedule runs at once, then at its rate, until it is ended', () => {
  vi.useFakeTimers();
  let runs = 0;
  const end = startSchedules([schedule], () => {
    runs += 1;
  });
  expect(runs).toBe(1);
  vi.advanceTimersByTime(120_000);
  expect(runs).toBe(3);
  end();
  vi.advanceTimersByTime(120_000);
  expect(runs).toBe(3);
});

test('the event is EventBridge’s, or the one that the target names', () => {
  const event = scheduledEvent(schedule, environment, new Date('2026-01-02T03:04:05.678Z'));
  expect(event).toMatchObject({
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    time: '2026-01-02T03:04:05Z',
    region: 'ap-southeast-3',
    resources: ['arn:rule'],
    detail: {},
  });
  expect(scheduledEvent({ ...schedule, input: { a: 1 } }, environment, new Date())).toEqual({
    a: 1,
  });
});
