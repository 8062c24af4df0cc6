import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Authorizer } from '../iam/authorizer.ts';
import type { Asked } from '../iam/evaluate.ts';
import { isRecord } from '../template/intrinsics.ts';
import { accessKeyOf, errorReply, type JsonReply, operationOf } from './protocol.ts';

/** A request that was let through. */
export interface JsonRequest {
  /** E.g. `PutItem`. */
  readonly operation: string;
  readonly input: Record<string, unknown>;
  readonly headers: IncomingMessage['headers'];
}

/** What an action is done to. */
export type Target = Omit<Asked, 'action'>;

/** A service that a front stands before. */
export interface JsonService {
  /** The action of IAM that an operation needs, e.g. `dynamodb:PutItem`. */
  actionOf(operation: string): string;
  /** Of its error types, e.g. `com.amazonaws.sqs`. */
  readonly namespace: string;
  /** What a request needs its action allowed for; often one ARN. */
  targetsOf(request: JsonRequest): readonly Target[];
  /** Answers a request that was let through. */
  handle(request: JsonRequest, response: ServerResponse): Promise<JsonReply | undefined>;
}

/** More than any request of either service may have: 16 MB, of BatchWriteItem. */
const MAX_BODY_BYTES = 17 * 1024 * 1024;

/**
 * A server that looks at the access key, refuses what its principal may not do in the service's own
 * words, and hands on the rest. It does not verify signatures: S3's stand-in does, where it matters.
 */
export function frontServer(service: JsonService, authorizer: Authorizer): Server {
  return createServer((incoming, response) => {
    answer(service, authorizer, incoming, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
}

async function answer(
  service: JsonService,
  authorizer: Authorizer,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers } = incoming;
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    send(response, refusal(service, 'RequestEntityTooLarge', 'The request is too large'));
    return;
  }
  const body = await text(incoming);
  const input: unknown = body === '' ? {} : parsed(body);
  if (!isRecord(input)) {
    send(response, refusal(service, 'SerializationException', 'Expected a JSON object'));
    return;
  }
  const request = { operation: operationOf(headers['x-amz-target']), input, headers };
  const refused = refusalOf(service, authorizer, request);
  const reply = refused ?? (await service.handle(request, response));
  if (reply !== undefined) send(response, reply);
}

function refusalOf(
  service: JsonService,
  authorizer: Authorizer,
  request: JsonRequest,
): JsonReply | undefined {
  const accessKeyId = accessKeyOf(request.headers.authorization);
  const caller = accessKeyId === undefined ? undefined : authorizer.principalOf(accessKeyId);
  if (accessKeyId === undefined || caller === undefined) {
    const message = 'The security token included in the request is invalid.';
    return refusal(service, 'UnrecognizedClientException', message);
  }
  const action = service.actionOf(request.operation);
  for (const target of service.targetsOf(request)) {
    if (!authorizer.authorize({ accessKeyId, action, ...target })) {
      const { resource, leadingKeys } = target;
      const partitions = leadingKeys ? ` (partitions: ${leadingKeys.join(', ')})` : '';
      const message =
        `User: ${caller.name} is not authorized to perform: ${action} on resource: ` +
        `${resource}${partitions} because no identity-based policy allows it`;
      return refusal(service, 'AccessDeniedException', message);
    }
  }
  return undefined;
}

/** Undefined, which is no JSON object, for what does not parse. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function refusal({ namespace }: JsonService, code: string, message: string): JsonReply {
  return errorReply(namespace, code, message);
}

function send(response: ServerResponse, { status, headers, body }: JsonReply): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}
