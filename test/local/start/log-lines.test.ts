import { expect, test } from 'vitest';
import { functionLog } from '../../../functions/function-log.ts';
import { functionMeter } from '../../../functions/meter.ts';
import { logLevel, readableLine } from '../../../local/start/log-lines.ts';
import { written } from '../../support/written.ts';

const about = { newsroom: 'samarinda', seq: 7 };

/** What the terminal shows of what a function writes. */
function shown(write: () => void, level: 'info' | 'warn'): (string | undefined)[] {
  const lines = written();
  write();
  return lines.map((text) => readableLine({ source: 'Publish', text }, level));
}

test.each([
  ['warn', [undefined]],
  ['info', ['Publish: published (newsroom samarinda, seq 7)']],
] as const)('at %s, what went well is %j', (level, expected) => {
  expect(shown(() => functionLog('publish').info('published', about), level)).toEqual(expected);
});

test.each([
  ['warn', [undefined]],
  ['info', ['Publish: UploadToLive 142 (newsroom samarinda, seq 7)']],
] as const)('at %s, what was measured is %j', (level, expected) => {
  const meter = functionMeter(() => new Date());
  expect(shown(() => meter.measure('uploadToLive', 142, about), level)).toEqual(expected);
});

test('what went wrong is shown at every level, with its stack and those below it', () => {
  const cause = new Error('denied');
  const error = new AggregateError([new TypeError('no text')], 'two things', { cause });
  const [text] = shown(() => functionLog('publish').error('message failed', about, error), 'warn');
  expect(text?.split('\n')[0]).toBe('Publish: ERROR message failed (newsroom samarinda, seq 7)');
  expect(text).toMatch(/\n {2}AggregateError: two things\n {6}at .*log-lines\.test\.ts/);
  expect(text).toContain('\n    Error: denied\n');
  expect(text).toContain('\n    TypeError: no text\n');
});

test.each(['Task timed out after 60.00 seconds', '{ "a": 1 }', '{ $metadata: 7 }'])(
  'a line of anybody else is shown as it is: %s',
  (text) => expect(readableLine({ source: 'Sweep', text }, 'warn')).toBe(`Sweep: ${text}`),
);

test('only levels that there are can be asked for', () => {
  expect([logLevel(undefined), logLevel(''), logLevel('info')]).toEqual(['warn', 'warn', 'info']);
  expect(() => logLevel('debug')).toThrow('Expected info or warn for WARTA_LOG but received debug');
});
