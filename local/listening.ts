import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens on this machine alone. @returns the base URL, without a slash at its end */
export async function listening(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new TypeError('A server listening on TCP has a port');
  }
  return `http://127.0.0.1:${address.port}`;
}

/** Stops listening and cuts what is still connected. */
export async function closed(server: Server): Promise<void> {
  const end = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await end;
}
