import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf } from '../../shared/errors.ts';
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

/** Writes a reply; without its body for HEAD. A body that breaks off breaks the connection. */
export async function send(
  response: ServerResponse,
  { status, headers, body }: Reply,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  response.writeHead(status, { ...sized(status, body), ...headers, ...extra });
  if (!(body instanceof Readable)) {
    response.end(response.req.method === 'HEAD' ? undefined : body);
    return;
  }
  await pipeline(body, response).catch((error: unknown) => {
    if (!isHangUp(error)) console.error('Local S3:', error);
  });
}

/** Readers may leave before the end. */
function isHangUp(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** A stream's length is among its headers; 204 and 304 have none. */
function sized(status: number, body: Reply['body']): Record<string, string> {
  if (body instanceof Readable || status === 204 || status === 304) return {};
  return { 'content-length': String(Buffer.byteLength(body ?? '')) };
}
