import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { closed, listening } from '../listening.ts';
import { ApiError } from './api/errors.ts';
import { Invalidations } from './api/invalidations.ts';
import { errorXml, invalidationListXml, invalidationXml, readBatch } from './api/xml.ts';
import type { Edge } from './edge.ts';

export interface CloudFrontCall {
  /** Whose key signed the call. */
  readonly accessKeyId: string;
  readonly action:
    | 'cloudfront:CreateInvalidation'
    | 'cloudfront:GetInvalidation'
    | 'cloudfront:ListInvalidations';
  /** The distribution's ARN. */
  readonly resource: string;
}

export interface CloudFrontApiOptions {
  /** On 127.0.0.1; 0, the default, finds a free one. */
  readonly port?: number;
  /** By distribution id. */
  readonly edges: ReadonlyMap<string, Edge>;
  /** Of the distributions' ARNs. */
  readonly accountId?: string;
  /** Whether the caller may; without it, everybody may. */
  authorize?(call: CloudFrontCall): boolean;
  readonly now?: () => Date;
}

export interface CloudFrontApi {
  readonly url: string;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly xml: string;
  readonly location?: string;
}

const ROUTE = /^\/2020-05-31\/distribution\/([^/]+)\/invalidation(?:\/([^/]+))?\/?$/;

/** Starts the part of CloudFront's REST API that invalidates, for the SDK's client. */
export async function startCloudFrontApi(options: CloudFrontApiOptions): Promise<CloudFrontApi> {
  const handle = handler(options);
  const server = createServer((incoming, outgoing) => {
    const requestId = randomUUID();
    handle(incoming)
      .catch((error: unknown): Reply => {
        if (error instanceof ApiError) {
          return { status: error.status, xml: errorXml(error, requestId) };
        }
        console.error(error);
        const failure = new ApiError(500, 'InternalError', String(error));
        return { status: 500, xml: errorXml(failure, requestId) };
      })
      .then(({ status, xml, location }) => {
        outgoing.setHeader('content-type', 'text/xml');
        outgoing.setHeader('x-amzn-requestid', requestId);
        if (location !== undefined) outgoing.setHeader('location', location);
        outgoing.writeHead(status).end(xml);
      }, console.error);
  });
  const url = await listening(server, options.port ?? 0);
  return { url, close: () => closed(server) };
}

function handler(options: CloudFrontApiOptions): (incoming: IncomingMessage) => Promise<Reply> {
  const { edges, now = () => new Date(), accountId = '000000000000' } = options;
  const invalidations = new Map<string, Invalidations>();
  const invalidationsOf = (id: string) => {
    const edge = edges.get(id);
    const made = invalidations.get(id) ?? (edge && new Invalidations(edge, now));
    if (made === undefined) {
      throw new ApiError(404, 'NoSuchDistribution', `The distribution ${id} does not exist.`);
    }
    invalidations.set(id, made);
    return made;
  };
  return async (incoming) => {
    const url = new URL(incoming.url ?? '/', 'https://cloudfront.amazonaws.com');
    const [, distributionId, invalidationId] = ROUTE.exec(url.pathname) ?? [];
    const action = actionOf(incoming.method, invalidationId);
    if (distributionId === undefined || action === undefined) {
      const message = `The local CloudFront API knows no ${incoming.method} ${url.pathname}`;
      throw new ApiError(404, 'UnknownOperationException', message);
    }
    const resource = `arn:aws:cloudfront::${accountId}:distribution/${distributionId}`;
    const accessKeyId = accessKeyOf(incoming.headers.authorization);
    if (options.authorize?.({ accessKeyId, action, resource }) === false) {
      const message = `${accessKeyId} is not authorized to perform ${action} on ${resource}`;
      throw new ApiError(403, 'AccessDenied', message);
    }
    const known = invalidationsOf(distributionId);
    if (action === 'cloudfront:CreateInvalidation') {
      return created(url, known, await text(incoming));
    }
    if (invalidationId !== undefined) {
      return { status: 200, xml: invalidationXml(known.get(invalidationId)) };
    }
    return listed(url, known);
  };
}

function actionOf(
  method: string | undefined,
  invalidationId: string | undefined,
): CloudFrontCall['action'] | undefined {
  if (method === 'POST' && invalidationId === undefined) return 'cloudfront:CreateInvalidation';
  if (method !== 'GET') return undefined;
  return invalidationId === undefined
    ? 'cloudfront:ListInvalidations'
    : 'cloudfront:GetInvalidation';
}

/** The access key stands first in the credential scope of Signature Version 4. */
function accessKeyOf(authorization: string | undefined): string {
  const [, accessKeyId] =
    /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)\//.exec(authorization ?? '') ?? [];
  if (accessKeyId !== undefined) return accessKeyId;
  throw new ApiError(403, 'MissingAuthenticationToken', 'The request is not signed.');
}

function created(url: URL, invalidations: Invalidations, body: string): Reply {
  const made = invalidations.create(readBatch(body));
  return { status: 201, xml: invalidationXml(made), location: `${url.href}/${made.id}` };
}

function listed(url: URL, invalidations: Invalidations): Reply {
  const marker = url.searchParams.get('Marker') ?? '';
  const maxItems = Number(url.searchParams.get('MaxItems') ?? 100);
  const list = invalidations.page(marker, maxItems);
  return { status: 200, xml: invalidationListXml({ marker, maxItems, ...list }) };
}
