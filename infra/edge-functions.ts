import { join } from 'node:path';
import {
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

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
  { file, comment }: { readonly file: string; readonly comment: string },
): EdgeFunction {
  return new EdgeFunction(scope, id, {
    comment,
    code: FunctionCode.fromFile({ filePath: join(import.meta.dirname, 'edge', file) }),
    runtime: FunctionRuntime.JS_2_0,
  });
}
