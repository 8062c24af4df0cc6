import { Agent, request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { OriginConfig } from './config/distribution-schema.ts';
import { type HeaderFields, headerFields, withoutFields } from './http/headers.ts';
import { type Answer, urlOf } from './http/messages.ts';
import { ownError } from './http/own-errors.ts';

/** Where an S3 origin really is, and what origin access control signs with. */
export interface S3Target {
  /** e.g. http://127.0.0.1:9000 */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface OriginRequest {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: HeaderFields;
}

/** `reached` is false where the answer is the edge's own, since the origin gave none. */
export interface OriginAnswer extends Answer {
  readonly reached: boolean;
}

export interface Origin {
  fetch(request: OriginRequest): Promise<OriginAnswer>;
  close(): void;
}

/** CloudFront waits 30 s for an S3 origin, which cannot be configured. */
const RESPONSE_TIMEOUT_MS = 30_000;

/** Fields of one connection, and the length, which the edge states anew for what it sends. */
const PER_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** The origin's own access is not the viewer's: OAC signs instead, and Host is the origin's. */
const NOT_FORWARDED = ['authorization', 'host'];

export function s3Origin(
  config: OriginConfig,
  target: S3Target,
  { now, timeoutMs = RESPONSE_TIMEOUT_MS }: { now: () => Date; timeoutMs?: number },
): Origin {
  const agent = new Agent({ keepAlive: true });
  const endpoint = new URL(target.endpoint);
  const signer = new SignatureV4({
    ...target,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
  });
  const custom = Object.fromEntries(
    config.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName, HeaderValue]),
  );

  return {
    async fetch({ method, uri, query, headers }) {
      const path = `/${target.bucket}${config.OriginPath}${uri}`;
      const forwarded = { ...plain(headers), ...custom, host: endpoint.host };
      const unsigned = {
        method,
        protocol: endpoint.protocol,
        hostname: endpoint.hostname,
        path,
        query: queryBag(query),
        headers: forwarded,
      };
      const signed =
        config.OriginAccessControlId === undefined
          ? forwarded
          : (await signer.sign(unsigned, { signingDate: now() })).headers;
      return await exchange(
        { method, path: urlOf(path, query), headers: signed, agent, timeout: timeoutMs },
        endpoint,
      );
    },
    close: () => agent.destroy(),
  };
}

type Exchange = { method: string; path: string; headers: Record<string, string>; agent: Agent };

function exchange(options: Exchange & { timeout: number }, endpoint: URL): Promise<OriginAnswer> {
  return new Promise((resolve) => {
    const { hostname, port } = endpoint;
    const fail = (status: number, text: string, sentence: string) =>
      resolve({ ...ownError(status, text, sentence), reached: false });
    const request = httpRequest({ ...options, hostname, port }, (response) => {
      const status = response.statusCode ?? 502;
      const headers = withoutFields(headerFields(response.headersDistinct), PER_CONNECTION);
      buffer(response).then(
        (body) => resolve({ status, headers, body, reached: true }),
        (error) => fail(502, 'Bad Gateway', `The origin broke off: ${String(error)}`),
      );
    });
    request.on('timeout', () => {
      fail(504, 'Gateway Timeout', `The origin said nothing for ${options.timeout} ms`);
      request.destroy();
    });
    request.on('error', (error) =>
      fail(502, 'Bad Gateway', `The edge was not able to connect to the origin: ${error.message}`),
    );
    request.end();
  });
}

function plain(headers: HeaderFields): Record<string, string> {
  const forwarded = [...withoutFields(headers, NOT_FORWARDED)];
  return Object.fromEntries(forwarded.map(([name, values]) => [name, values.join(', ')]));
}

function queryBag(query: string): Record<string, string[]> {
  const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]),
  );
}
