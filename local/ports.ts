import { ExpectationError } from '../shared/errors.ts';

/**
 * Starts a server on the port that was asked for.
 * @throws ExpectationError where another program holds it, saying how to ask for another
 */
export async function onPort<T>(
  port: number | undefined,
  purpose: { readonly name: string; readonly variable: string },
  start: (port: number) => Promise<T>,
): Promise<T> {
  try {
    return await start(port ?? 0);
  } catch (cause) {
    if (!(cause instanceof Error) || Reflect.get(cause, 'code') !== 'EADDRINUSE') throw cause;
    const { name, variable } = purpose;
    throw new ExpectationError(
      `a free port (\`lsof -i :${port}\` shows who holds it; ${variable}=… asks for another)`,
      name,
      `${port}, which another program holds`,
      { cause },
    );
  }
}
