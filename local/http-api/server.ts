import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Throttle } from '../../shared/throttle.ts';
import { closed, listening } from '../listening.ts';
import type { ApiModel } from '../template/model.ts';
import { bodyWithin } from './body.ts';
import { actualFields, preflightFields } from './cors.ts';
import { apiEvent, pathAndQuery, requestOf } from './event.ts';
import { type ApiAnswer, answerOf, gatewayAnswer } from './result.ts';
import { matchRoute } from './routes.ts';

export interface ApiOptions {
  readonly api: ApiModel;
  readonly accountId: string;
  /** 0 finds a free one. */
  readonly port: number;
  /** @throws where the function fails */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  now(): Date;
  /** How long a function may take; for tests. */
  readonly integrationTimeoutMs?: number;
}

/** Limits of API Gateway (payload, integration timeout) and of Lambda (6 MB in and out). */
const MAX_REQUEST_BYTES = 10 * 1024 * 1024;
const MAX_EVENT_BYTES = 6 * 1024 * 1024;
const INTEGRATION_TIMEOUT_MS = 30_000;

/** Starts an HTTP API on 127.0.0.1. */
export async function startApi(
  options: ApiOptions,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { api, now, port } = options;
  const throttle = api.throttle && new Throttle(api.throttle, now().getTime());
  const server: Server = createServer((incoming, response) => {
    answer(options, throttle, incoming).then(
      (reply) => send(response, withCors(reply, api, incoming)),
      (error: unknown) => {
        console.error(error);
        send(response, gatewayAnswer(500, 'Internal Server Error'));
      },
    );
  });
  const url = await listening(server, port);
  return { url, close: () => closed(server) };
}

async function answer(
  options: ApiOptions,
  throttle: Throttle | undefined,
  incoming: IncomingMessage,
): Promise<ApiAnswer> {
  const { api, now } = options;
  if (api.cors !== undefined && isPreflight(incoming)) {
    const headers = preflightFields(api.cors, incoming.headersDistinct);
    return { status: 204, headers, body: Buffer.alloc(0) };
  }
  if (throttle?.admits(now().getTime()) === false) {
    incoming.resume();
    return gatewayAnswer(429, 'Too Many Requests');
  }
  const body = await bodyWithin(incoming, MAX_REQUEST_BYTES);
  if (body === undefined) return gatewayAnswer(413, 'Request Entity Too Large');
  const request = requestOf(incoming, body);
  const match = matchRoute(api.routes, request.method, pathAndQuery(request.target).path);
  if (match === undefined) return gatewayAnswer(404, 'Not Found');
  const context = { apiId: api.id, accountId: options.accountId, match, now: now() };
  const event = apiEvent(request, context);
  if (JSON.stringify(event).length > MAX_EVENT_BYTES) {
    return gatewayAnswer(413, 'Request Entity Too Large');
  }
  return await integrate(options, match.route.functionName, event);
}

/** A function that fails is 500, as with API Gateway; one that takes too long is 503. */
async function integrate(
  { invoke, integrationTimeoutMs = INTEGRATION_TIMEOUT_MS }: ApiOptions,
  functionName: string,
  event: unknown,
): Promise<ApiAnswer> {
  const timeUp = Symbol('time up');
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<typeof timeUp>((resolve) => {
    timer = setTimeout(() => resolve(timeUp), integrationTimeoutMs);
  });
  const failed = gatewayAnswer(500, 'Internal Server Error');
  // The function's own lines say why it failed; the client is not told.
  const result = invoke(functionName, event).then(
    (value) => answerOf(value) ?? failed,
    () => failed,
  );
  const first = await Promise.race([result, limit]);
  clearTimeout(timer);
  if (first === timeUp) return gatewayAnswer(503, 'Service Unavailable');
  return first.body.length > MAX_EVENT_BYTES ? failed : first;
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function withCors(reply: ApiAnswer, { cors }: ApiModel, incoming: IncomingMessage): ApiAnswer {
  if (cors === undefined || isPreflight(incoming)) return reply;
  return {
    ...reply,
    headers: { ...reply.headers, ...actualFields(cors, incoming.headersDistinct) },
  };
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  const { 'content-length': _, ...fields } = headers;
  // RFC 9110, 8.6: a 204 has no length, and that of a 304 would be another answer's.
  const length = status === 204 || status === 304 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...fields, ...length }).end(body);
}
