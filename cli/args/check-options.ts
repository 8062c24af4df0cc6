import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../../shared/nearest.ts';
import { UsageError } from '../errors.ts';

/**
 * What Node's parser would refuse in words of its own.
 * @throws UsageError
 */
export function checkOptions({ args = [], options = {} }: ParseArgsConfig): void {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(options, name)) throw unknown(args[token.index] ?? rawName, options);
    if (options[name]?.type === 'boolean') {
      if (value === undefined) continue;
      throw new UsageError(`Expected no value for ${rawName} but received ${value}`);
    }
    if (value === undefined) {
      throw new UsageError(`Expected a value for ${rawName} but received nothing`);
    }
    if (!token.inlineValue && /^-./.test(value)) {
      const hint = `a value that begins with - is written ${rawName}=${value}`;
      throw new UsageError(`Expected a value for ${rawName} but received ${value}: ${hint}`);
    }
  }
}

function unknown(argument: string, options: object): UsageError {
  const names = Object.keys(options).map((name) => `--${name}`);
  const known = names.length === 0 ? '--help' : `${names.join(', ')} or --help`;
  const [option = argument] = argument.split('=');
  return new UsageError(`Expected ${known} for an option but received ${option}${hint()}`);

  function hint(): string {
    if (!option.startsWith('--')) return ': a name that begins with - stands behind --';
    const meant = nearest(option.slice(2), [...Object.keys(options), 'help']);
    return meant === undefined ? '' : `: did you mean --${meant}?`;
  }
}
