import { expect, test, vi } from 'vitest';
import { functionLog } from '../../functions/function-log.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { written } from '../support/written.ts';

vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'Warta');
vi.useFakeTimers({ now: new Date('2026-11-24T02:00:00.123Z') });

const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));

test('a line tells which function of which deployment says what, in which invocation', () => {
  const lines = written();
  const log = functionLog('publish');
  log.begin({ awsRequestId: 'r-1' });
  log.info('published', { newsroom: 'samarinda', article: 'abc', seq: 7, milliseconds: 812 });
  expect(parsed(lines)).toEqual([
    {
      level: 'INFO',
      message: 'published',
      timestamp: '2026-11-24T02:00:00.123Z',
      service: 'Warta',
      function: 'publish',
      request: 'r-1',
      newsroom: 'samarinda',
      article: 'abc',
      seq: 7,
      milliseconds: 812,
    },
  ]);
});

test('an error is told with its stack, its causes, and the errors that it holds', () => {
  const lines = written();
  const refused = Object.assign(new Error('denied'), {
    code: 'EACCES',
    $metadata: { requestId: 'aws-1' },
    $response: { body: 'what S3 answered' },
  });
  const one = new ExpectationError('a', 'b', 'c', { cause: refused });
  functionLog('sweep').error('message failed', { messageId: 'm1' }, new AggregateError([one], 'x'));
  const line = JSON.parse(lines[0] ?? '');
  expect(line).toMatchObject({
    level: 'ERROR',
    messageId: 'm1',
    error: {
      name: 'AggregateError',
      message: 'x',
      errors: [
        {
          name: 'ExpectationError',
          message: 'Expected a for b but received c',
          cause: { name: 'Error', message: 'denied', code: 'EACCES', awsRequest: 'aws-1' },
        },
      ],
    },
  });
  expect(line.error.errors[0].cause.stack).toContain('function-log.test.ts');
  expect(JSON.stringify(line)).not.toContain('what S3 answered');
  expect(lines).toHaveLength(1);
});

test('what was thrown and is no error is told all the same', () => {
  const lines = written();
  functionLog('api').warn('late', {}, 'a text');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    error: { name: 'string', message: 'a text' },
  });
});

test('an error whose causes run in a circle is told as far as five deep', () => {
  const lines = written();
  const error = new Error('round');
  error.cause = error;
  functionLog('api').error('failed', {}, error);
  expect(lines[0]?.match(/"message":"round"/g)).toHaveLength(6);
});
