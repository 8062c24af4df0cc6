import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { S3Error } from './errors.ts';
import type { Reply } from './service.ts';
import { toErrorXml } from './xml.ts';

/** S3's XML for an error; whatever is no S3Error is reported and becomes InternalError. */
export function errorReply(error: unknown, resource: string, requestId: string): Reply {
  if (!(error instanceof S3Error)) console.error('Local S3:', error);
  const { code, message, status, headers } =
    error instanceof S3Error ? error : new S3Error('InternalError');
  return {
    status,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: toErrorXml({ Code: code, Message: message, Resource: resource, RequestId: requestId }),
  };
}

/** Writes a reply; without its body for HEAD. Ends early, without an error, if the client left. */
export async function send(
  response: ServerResponse,
  { status, headers, body }: Reply,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  response.writeHead(status, { ...sized(body), ...headers, ...extra });
  if (!(body instanceof Readable)) {
    response.end(response.req.method === 'HEAD' ? undefined : body);
    return;
  }
  await pipeline(body, response).catch((error: unknown) => {
    // A reader that hangs up is not this server's failure.
    if (!response.destroyed) throw error;
  });
}

function sized(body: Reply['body']): Record<string, string> {
  if (body instanceof Readable || body === undefined) return {};
  return { 'content-length': String(Buffer.byteLength(body)) };
}
