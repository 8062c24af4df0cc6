import { expect, test } from 'vitest';
import { CONSUMERS, TIMEOUTS } from '../faults/world/deployment.ts';
import { readable, withoutHash } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();
const functions = template.findResources('AWS::Lambda::Function');
const queues = new Map(
  Object.entries(template.findResources('AWS::SQS::Queue')).map(([id, { Properties }]) => [
    withoutHash(id),
    Properties,
  ]),
);
const mappings = Object.values(template.findResources('AWS::Lambda::EventSourceMapping'));

test.each([
  ['photo', 'IngestPhotoFilesQueue'],
  ['text', 'IngestArticleFilesQueue'],
  ['timer', 'TimerSchedulesQueue'],
  ['publish', 'PublishNewsroomsQueue'],
] as const)('the world under faults takes %s messages as the stack does', (name, queue) => {
  const mapping = mappings.find(({ Properties }) => readable(Properties.EventSourceArn) === queue);
  const { BatchSize, ScalingConfig, FunctionName } = mapping?.Properties ?? {};
  expect(CONSUMERS[name]).toEqual({
    timeout: functions[FunctionName.Ref]?.Properties.Timeout * 1000,
    visibility: queues.get(queue)?.VisibilityTimeout * 1000,
    batchSize: BatchSize,
    maxConcurrency: ScalingConfig.MaximumConcurrency,
  });
});

test('the world under faults gives the API and the sweep as long as the stack does', () => {
  const timeoutOf = (name: string) => {
    const found = Object.entries(functions).find(([id]) => withoutHash(id) === name);
    return found?.[1].Properties.Timeout * 1000;
  };
  expect(TIMEOUTS).toEqual({
    api: timeoutOf('ApiFunction'),
    sweep: timeoutOf('SweepFunction'),
  });
});
