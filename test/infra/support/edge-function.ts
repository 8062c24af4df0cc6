import { runInNewContext } from 'node:vm';
import { type EdgeFile, edgeCode } from '../../../infra/edge-functions.ts';

/** Headers as CloudFront Functions see them: lower-case names, each with a value. */
export type Headers = Record<string, { readonly value: string }>;

export interface EdgeResponse {
  readonly statusCode: number;
  readonly statusDescription?: string;
  readonly headers: Headers;
}

/** Runs a CloudFront Function of infra/edge on an event; what it returns, as plain data. */
export function runEdgeFunction<T>(file: EdgeFile, event: unknown): T {
  const script = `${edgeCode(file)}\nJSON.stringify(handler(${JSON.stringify(event)}))`;
  return JSON.parse(runInNewContext(`'use strict';${script}`));
}
