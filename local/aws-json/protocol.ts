/** Answers of services that speak AWS's JSON 1.0 protocol (DynamoDB, SQS). */
export interface JsonReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const JSON_TYPE = 'application/x-amz-json-1.0';

/**
 * An error as the SDK reads it.
 * @param namespace of the service, e.g. `com.amazonaws.sqs`
 * @param code      what the SDK's error is named, e.g. `AccessDeniedException`
 */
export function errorReply(namespace: string, code: string, message: string): JsonReply {
  return {
    status: 400,
    headers: { 'content-type': JSON_TYPE, 'x-amzn-query-error': `${code};Sender` },
    body: JSON.stringify({ __type: `${namespace}#${code}`, message }),
  };
}

/** The access key, which stands first in Signature Version 4's credential scope. */
export function accessKeyOf(authorization: string | undefined): string | undefined {
  return /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1];
}

/** `DynamoDB_20120810.PutItem` → `PutItem`. */
export function operationOf(target: string | string[] | undefined): string {
  return String(target ?? '')
    .split('.')
    .slice(-1)
    .join('');
}
