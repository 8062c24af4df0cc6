import { expect, test } from 'vitest';
import { edgeCode } from '../../infra/edge-functions.ts';
import { withoutHash } from './support/readable.ts';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();
const logs = template.findResources('AWS::Logs::LogGroup');
const functions = Object.entries(template.findResources('AWS::Lambda::Function'));

test.each(functions)('%s writes into a log that the stack declares', (_id, { Properties }) => {
  expect(Object.keys(logs)).toContain(Properties.LoggingConfig?.LogGroup?.Ref);
});

test('every function has a log of its own', () => {
  expect(Object.keys(logs)).toHaveLength(functions.length);
});

test.each(Object.entries(logs))('%s is kept for 90 days, and goes with the stack', (_id, log) => {
  expect(log.Properties.RetentionInDays).toBe(90);
  expect(log.DeletionPolicy).toBe('Delete');
});

// Each would make a log that nobody declared, with the addresses of readers or reporters in it.
test('neither the API nor the edge nor a bucket logs who came', () => {
  const loggers = Object.entries(template.toJSON().Resources).filter(([, resource]) => {
    const text = JSON.stringify((resource as { Properties?: unknown }).Properties ?? {});
    return /"(AccessLogSettings|Logging|LoggingConfiguration|RealtimeLogConfigArn)"/.test(text);
  });
  expect(loggers.map(([id]) => withoutHash(id))).toEqual([]);
});

test.each(['viewer-request.js', 'viewer-response.js'] as const)('%s logs nothing', (file) => {
  expect(edgeCode(file)).not.toContain('console');
});
