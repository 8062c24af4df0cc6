import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { headerFields } from './http/headers.ts';
import { type Answer, asRequestTarget, type ViewerRequest } from './http/messages.ts';
import type { Responder } from './respond.ts';

/** The viewers' side: plain HTTP on this machine. */
export function viewerServer(respond: Responder): Server {
  return createServer((incoming, outgoing) => {
    incoming.resume();
    respond(viewerRequest(incoming))
      .then((answer) => send(outgoing, answer))
      .catch((error: unknown) => {
        // A mistake of the edge itself: whoever develops must see it, and other viewers be served on.
        console.error(error);
        outgoing.destroy();
      });
  });
}

function viewerRequest(incoming: IncomingMessage): ViewerRequest {
  // Node reads a request line as Latin-1; what a viewer sends unencoded is UTF-8.
  const target = Buffer.from(incoming.url ?? '/', 'latin1').toString('utf8');
  const [uri = '/', ...query] = asRequestTarget(target).split('?');
  return {
    method: incoming.method ?? 'GET',
    uri,
    query: query.join('?'),
    headers: headerFields(incoming.headersDistinct),
    ip: incoming.socket.remoteAddress ?? '127.0.0.1',
  };
}

function send(outgoing: ServerResponse, { status, statusText, headers, body }: Answer): void {
  outgoing.statusCode = status;
  if (statusText !== undefined) outgoing.statusMessage = statusText;
  for (const [name, values] of headers) outgoing.setHeader(name, [...values]);
  if (status !== 204 && status !== 304) outgoing.setHeader('content-length', body.length);
  outgoing.end(body);
}
