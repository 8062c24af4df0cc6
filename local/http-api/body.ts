import type { IncomingMessage } from 'node:http';

/** Reads a body, or gives it up, undefined, as soon as it is longer than `limit` bytes. */
export async function bodyWithin(
  incoming: IncomingMessage,
  limit: number,
): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) {
    incoming.resume();
    return undefined;
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    length += part.length;
    if (length <= limit) parts.push(part);
  }
  return length > limit ? undefined : Buffer.concat(parts);
}
