import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { HeaderFields } from '../http/headers.ts';
import { FunctionFailure } from './failure.ts';

/** Neither shown to functions nor to be added by them. Source: «Restrictions on all edge functions». */
const DISALLOWED = [
  /^(connection|expect|keep-alive|trailer|upgrade)$/,
  /^proxy-(authenticate|authorization|connection)$/,
  /^x-accel-(buffering|charset|limit-rate|redirect)$/,
  /^x-amz-cf-/,
  /^x-amzn-(auth|cf-(billing|id|xff)|errortype|fle-profile|header-(count|order)|lambda-integration-tag|requestid)$/,
  /^(x-cache|x-forwarded-proto|x-real-ip)$/,
  /^x-edge-/,
];

/** To be read, but not added, changed or taken away. Same source. */
const READ_ONLY = {
  'viewer-request': ['content-length', 'host', 'transfer-encoding', 'via'],
  'viewer-response': ['warning', 'via'],
};

export type EventType = keyof typeof READ_ONLY;

/** The headers that a function gets to see. */
export function exposed(headers: HeaderFields): HeaderFields {
  return new Map([...headers].filter(([name]) => !isDisallowed(name)));
}

/** @throws FunctionFailure where CloudFront's validation would end in 502 */
export function checkHeaders(
  functionName: string,
  eventType: EventType,
  before: HeaderFields,
  after: HeaderFields,
): void {
  for (const [name, values] of after) {
    refuseMalformed(functionName, name, values);
    if (name !== name.toLowerCase()) {
      throw FunctionFailure.validation(functionName, `the header name ${name} is not lower-case`);
    }
    if (isDisallowed(name)) {
      throw FunctionFailure.validation(functionName, `the header ${name} is disallowed`);
    }
  }
  for (const name of READ_ONLY[eventType]) {
    if (String(before.get(name)) !== String(after.get(name))) {
      throw FunctionFailure.validation(
        functionName,
        `the header ${name} is read-only in ${eventType}`,
      );
    }
  }
}

function refuseMalformed(functionName: string, name: string, values: readonly string[]): void {
  try {
    validateHeaderName(name);
    for (const value of values) validateHeaderValue(name, value);
  } catch (cause) {
    throw FunctionFailure.validation(functionName, `the header ${name} is malformed`, cause);
  }
}

function isDisallowed(name: string): boolean {
  return DISALLOWED.some((pattern) => pattern.test(name));
}
