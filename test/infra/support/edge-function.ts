import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { PROJECT } from '../../../infra/warta-app.ts';

/** Headers as CloudFront Functions see them: lower-case names, each with a value. */
export type Headers = Record<string, { readonly value: string }>;

export interface EdgeResponse {
  readonly statusCode: number;
  readonly statusDescription?: string;
  readonly headers: Headers;
}

export function edgeSource(file: string): string {
  return readFileSync(join(PROJECT, 'infra', 'edge', file), 'utf8');
}

/** Runs a CloudFront Function of infra/edge on an event; what it returns, as plain data. */
export function runEdgeFunction<T>(file: string, event: unknown): T {
  const script = `${edgeSource(file)}\nJSON.stringify(handler(${JSON.stringify(event)}))`;
  return JSON.parse(runInNewContext(`'use strict';${script}`));
}
