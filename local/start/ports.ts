import { createServer } from 'node:http';
import { ExpectationError } from '../../shared/errors.ts';
import { closed, listening } from '../listening.ts';

/**
 * The port of a variable, or else the preferred one if it is free, or else undefined: any.
 * @throws ExpectationError for a variable that is no port
 */
export async function choosePort(
  name: string,
  value: string | undefined,
  preferred: number,
): Promise<number | undefined> {
  if (value !== undefined && value !== '') return portOf(name, value);
  return (await isFree(preferred)) ? preferred : undefined;
}

function portOf(name: string, value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new ExpectationError('a port from 1 to 65535', name, value);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listening(server, port);
  } catch {
    // Taken, or not ours to take: either way, another one has to do.
    return false;
  }
  await closed(server);
  return true;
}
