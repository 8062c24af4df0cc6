import { ExpectationError } from '../shared/errors.ts';

/**
 * What the stack tells a function, each setting by its name.
 * @throws ExpectationError naming every setting that is missing
 */
export function environment<Name extends string>(
  env: Readonly<Record<string, string | undefined>>,
  ...names: readonly Name[]
): Record<Name, string> {
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new ExpectationError('a value', `${missing.join(', ')} in the environment`, 'nothing');
  }
  return Object.fromEntries(names.map((name) => [name, env[name] ?? ''])) as Record<Name, string>;
}
