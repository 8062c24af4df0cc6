import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { SECURITY_HEADERS } from './security-headers.ts';

export type EdgeFile = 'viewer-request.js' | 'viewer-response.js';

/** As it is deployed: CloudFront Functions import nothing, so what they share with TypeScript is written in. */
export function edgeCode(file: EdgeFile): string {
  const code = readFileSync(join(import.meta.dirname, 'edge', file), 'utf8');
  if (file !== 'viewer-request.js') return code;
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => [name, { value }]);
  return `const SECURITY_HEADERS = ${JSON.stringify(Object.fromEntries(headers))};\n${code}`;
}

/** The two functions that stand between readers and the bucket; their code says why. */
export function edgeFunctions(scope: Construct): FunctionAssociation[] {
  return [
    {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: edgeFunction(scope, 'ViewerRequest', {
        file: 'viewer-request.js',
        comment: 'Folders become their index pages',
      }),
    },
    {
      eventType: FunctionEventType.VIEWER_RESPONSE,
      function: edgeFunction(scope, 'ViewerResponse', {
        file: 'viewer-response.js',
        comment: 'Withdrawals and redirects get their status',
      }),
    },
  ];
}

function edgeFunction(
  scope: Construct,
  id: string,
  { file, comment }: { readonly file: EdgeFile; readonly comment: string },
): EdgeFunction {
  return new EdgeFunction(scope, id, {
    comment,
    code: FunctionCode.fromInline(edgeCode(file)),
    runtime: FunctionRuntime.JS_2_0,
  });
}
