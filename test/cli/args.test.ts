import { expect, test } from 'vitest';
import { parseCommandLine } from '../../cli/args.ts';
import { UsageError } from '../../cli/errors.ts';

const options = {
  resume: { type: 'string' },
  wait: { type: 'string' },
  json: { type: 'boolean' },
} as const;
const parse = (...args: string[]) => parseCommandLine(args, options);

test('options and what stands between them', () => {
  const { values, positionals } = parse('a.txt', '--wait=-5', '--json', '--', '-b.jpg');
  expect({ ...values }).toEqual({ wait: '-5', json: true });
  expect(positionals).toEqual(['a.txt', '-b.jpg']);
});

test.each([
  [['--cepat'], 'Expected --resume, --wait, --json or --help for an option but received --cepat'],
  [['--Wiat=5'], 'but received --Wiat: did you mean --wait?'],
  [['-foto.jpg'], 'but received -foto.jpg: a name that begins with - stands behind --'],
  [['--wait'], 'Expected a value for --wait but received nothing'],
  [
    ['a', '--wait', '--json'],
    'Expected a value for --wait but received --json: a value that begins with - is written --wait=--json',
  ],
  [
    ['--wait', '-5'],
    'Expected a value for --wait but received -5: a value that begins with - is written --wait=-5',
  ],
  [['--json=1'], 'Expected no value for --json but received 1'],
])('%j is told in a sentence', (args, message) => {
  expect(() => parse(...args)).toThrow(UsageError);
  expect(() => parse(...args)).toThrow(message);
});

test('a command without options says so', () => {
  const none = () => parseCommandLine(['--x'], {});
  expect(none).toThrow('Expected --help for an option but received --x');
});
