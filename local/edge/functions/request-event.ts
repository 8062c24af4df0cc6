import * as z from 'zod/mini';
import { withoutFields } from '../http/headers.ts';
import { asRequestTarget, type ViewerRequest } from '../http/messages.ts';
import { grouped, nameAndValue, requestCookies } from './cookies.ts';
import { eventFields, fromEventFields, toEventFields } from './event-fields.ts';
import { FunctionFailure } from './failure.ts';
import { checkHeaders, exposed } from './restrictions.ts';

const requestResult = z.object({
  method: z.string(),
  uri: z.string(),
  querystring: eventFields,
  headers: eventFields,
  cookies: z._default(eventFields, {}),
});

type RequestEvent = z.infer<typeof requestResult>;

/** The `request` of an event. Query values stay encoded as they came. */
export function requestEvent(request: ViewerRequest): RequestEvent {
  const cookies = requestCookies(request.headers.get('cookie')?.join('; '));
  return {
    method: request.method,
    uri: request.uri,
    querystring: toEventFields(grouped(request.query.split('&').map(nameAndValue))),
    headers: toEventFields(exposed(withoutFields(request.headers, ['cookie']))),
    cookies: toEventFields(cookies),
  };
}

/** What a viewer-request function made of a request. @throws FunctionFailure */
export function requestFromResult(
  functionName: string,
  result: unknown,
  original: ViewerRequest,
): ViewerRequest {
  const parsed = requestResult.safeParse(result);
  if (!parsed.success) {
    throw FunctionFailure.validation(functionName, 'no request of the right shape', parsed.error);
  }
  const before = requestEvent(original);
  const after = parsed.data;
  if (after.method !== original.method) {
    throw FunctionFailure.validation(functionName, 'the method is read-only');
  }
  if (!after.uri.startsWith('/')) {
    throw FunctionFailure.validation(functionName, `the uri ${after.uri} does not begin with /`);
  }
  const headers = new Map(fromEventFields(after.headers, before.headers));
  checkHeaders(functionName, 'viewer-request', exposed(original.headers), headers);
  const cookies = joined(fromEventFields(after.cookies, before.cookies), '; ');
  if (cookies !== '') headers.set('cookie', [cookies]);
  return {
    ...original,
    uri: asRequestTarget(after.uri),
    query: queryAfter(after, before, original.query),
    headers,
  };
}

/** The query stays byte for byte what it was unless the function changed it. */
function queryAfter(after: RequestEvent, before: RequestEvent, original: string): string {
  if (JSON.stringify(after.querystring) === JSON.stringify(before.querystring)) return original;
  return asRequestTarget(joined(fromEventFields(after.querystring, before.querystring), '&'));
}

function joined(fields: readonly [string, readonly string[]][], separator: string): string {
  return fields
    .flatMap(([name, values]) => values.map((value) => `${name}=${value}`))
    .join(separator);
}
