import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { cacheKey } from './cache/key.ts';
import type { Found, Objects } from './cache/objects.ts';
import type { Behaviour, Distribution } from './config/distribution.ts';
import { FunctionFailure } from './functions/failure.ts';
import { runViewerRequest, runViewerResponse } from './functions/run.ts';
import { withHeadersPolicy } from './headers-policy.ts';
import { unlessKnown } from './http/conditional.ts';
import { withFields } from './http/headers.ts';
import type { Answer, ViewerRequest } from './http/messages.ts';
import { ownError } from './http/own-errors.ts';
import { inRange } from './http/range.ts';

export interface ResponderDeps {
  readonly distribution: Distribution;
  readonly objects: Objects;
  readonly now: () => Date;
}

export type Responder = (request: ViewerRequest) => Promise<Answer>;

/** Answers viewers: function, cache or origin, error page, conditions, policy, function. */
export function responder(deps: ResponderDeps): Responder {
  return async (viewer) => {
    const behaviour = deps.distribution.behaviourFor(viewer.uri);
    if (!behaviour.methods.has(viewer.method)) {
      const sentence = `The behaviour for ${viewer.uri} does not allow the method ${viewer.method}.`;
      return branded(ownError(403, 'Forbidden', sentence), 'Error');
    }
    try {
      return await answer(deps, behaviour, viewer);
    } catch (error) {
      if (!(error instanceof FunctionFailure)) throw error;
      const text = STATUS_CODES[error.status] ?? '';
      return branded(ownError(error.status, text, error.message), error.code);
    }
  };
}

async function answer(
  deps: ResponderDeps,
  behaviour: Behaviour,
  viewer: ViewerRequest,
): Promise<Answer> {
  const { id, rootObject } = deps.distribution;
  const { onRequest, onResponse, headersPolicy } = behaviour;
  const asked =
    onRequest === undefined ? { request: viewer } : runViewerRequest(onRequest, id, viewer);
  if ('answer' in asked) return branded(asked.answer, 'FunctionGeneratedResponse');
  const request = { ...asked.request, uri: orRootObject(asked.request.uri, rootObject) };
  if (request.method === 'OPTIONS') return await preflight(deps, behaviour, request);

  const found = await lookUp(deps, behaviour, request);
  if (found.entry.status >= 400) {
    const page = await errorPage(deps, request, found);
    return branded(withHeadersPolicy(request, page, headersPolicy), 'Error');
  }
  const shaped = inRangeOrKnown(request, forViewer(found, deps.now()));
  const ready = withHeadersPolicy(request, shaped, headersPolicy);
  const final =
    onResponse === undefined ? ready : runViewerResponse(onResponse, id, request, ready);
  return branded(final, found.outcome);
}

function orRootObject(uri: string, rootObject: string): string {
  return uri === '/' && rootObject !== '' ? `/${rootObject}` : uri;
}

/** HEAD is fetched and kept as GET is; the body is left out at the very end. */
async function lookUp(
  deps: ResponderDeps,
  behaviour: Behaviour,
  request: Pick<ViewerRequest, 'uri' | 'query' | 'headers'>,
): Promise<Found> {
  return await deps.objects.get({ key: cacheKey(request, behaviour.cachePolicy), behaviour });
}

/** Preflights go to the origin each time: bucket and policy answer them together. */
async function preflight(
  { objects }: ResponderDeps,
  behaviour: Behaviour,
  request: ViewerRequest,
): Promise<Answer> {
  const { uri, query, headers } = cacheKey(request, behaviour.cachePolicy);
  const origin = objects.origin(behaviour);
  const fromOrigin = await origin.fetch({ method: request.method, uri, query, headers });
  const outcome = fromOrigin.status >= 400 ? 'Error' : 'Miss';
  return branded(withHeadersPolicy(request, fromOrigin, behaviour.headersPolicy), outcome);
}

/** The distribution's page for this error, served by the behaviour that its path matches. */
async function errorPage(
  deps: ResponderDeps,
  request: ViewerRequest,
  { entry }: Found,
): Promise<Answer> {
  const custom = deps.distribution.customErrors.get(entry.status);
  if (custom?.ResponsePagePath === undefined) return entry;
  const behaviour = deps.distribution.behaviourFor(custom.ResponsePagePath);
  const at = { uri: custom.ResponsePagePath, query: '', headers: request.headers };
  const page = await lookUp(deps, behaviour, at);
  // «Create a custom error page»: where the page cannot be had either, the viewer gets that error.
  if (page.entry.status >= 400) return page.entry;
  const { headers, body } = page.entry;
  return { status: custom.ResponseCode ?? entry.status, headers, body };
}

function forViewer({ entry, outcome }: Found, now: Date): Answer {
  const age = Math.max(0, Math.floor((now.getTime() - entry.storedAt) / 1000));
  const { status, body } = entry;
  const headers = withFields(entry.headers, {
    via: VIA,
    ...(outcome === 'Hit' ? { age: `${age}` } : {}),
  });
  return { status, headers, body };
}

function inRangeOrKnown(request: ViewerRequest, whole: Answer): Answer {
  const known = unlessKnown(request.headers, whole);
  return request.method === 'GET' ? inRange(request.headers, known) : known;
}

const VIA = '1.1 local-edge.cloudfront.net (CloudFront)';

/** Adds what tells viewers that CloudFront answered, and how; functions cannot set these. */
function branded(plain: Answer, outcome: string): Answer {
  return {
    ...plain,
    headers: withFields(plain.headers, {
      via: VIA,
      'x-cache': `${outcome} from cloudfront`,
      'x-amz-cf-pop': 'LOCAL',
      'x-amz-cf-id': randomUUID(),
    }),
  };
}
