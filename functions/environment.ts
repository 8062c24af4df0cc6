/**
 * What the stack tells a function, each setting by its name.
 * @throws naming every setting that is missing
 */
export function environment<Name extends string>(
  env: Readonly<Record<string, string | undefined>>,
  ...names: readonly Name[]
): Record<Name, string> {
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`the environment lacks ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, env[name] ?? ''])) as Record<Name, string>;
}
