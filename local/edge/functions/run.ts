import { randomUUID } from 'node:crypto';
import type { Answer, ViewerRequest } from '../http/messages.ts';
import type { EdgeFunction } from './compile.ts';
import { FunctionFailure } from './failure.ts';
import { requestEvent, requestFromResult } from './request-event.ts';
import { answerFromResult, responseEvent } from './response-event.ts';
import type { EventType } from './restrictions.ts';

/** Runs a viewer-request function: the request goes on, or is answered at once. */
export function runViewerRequest(
  edgeFunction: EdgeFunction,
  distributionId: string,
  request: ViewerRequest,
): { request: ViewerRequest } | { answer: Answer } {
  const result = edgeFunction.call({
    ...eventFrame('viewer-request', distributionId, request),
    request: requestEvent(request),
  });
  if (typeof result !== 'object' || result === null) {
    throw FunctionFailure.validation(edgeFunction.name, 'neither a request nor a response');
  }
  if ('statusCode' in result) return { answer: answerFromResult(edgeFunction.name, result) };
  return { request: requestFromResult(edgeFunction.name, result, request) };
}

/** Runs a viewer-response function. */
export function runViewerResponse(
  edgeFunction: EdgeFunction,
  distributionId: string,
  request: ViewerRequest,
  answer: Answer,
): Answer {
  const result = edgeFunction.call({
    ...eventFrame('viewer-response', distributionId, request),
    request: requestEvent(request),
    response: responseEvent(answer),
  });
  return answerFromResult(edgeFunction.name, result, answer);
}

function eventFrame(eventType: EventType, distributionId: string, { ip }: ViewerRequest) {
  return {
    version: '1.0',
    context: {
      distributionDomainName: `${distributionId.toLowerCase()}.cloudfront.net`,
      distributionId,
      eventType,
      requestId: randomUUID(),
    },
    viewer: { ip },
  };
}
