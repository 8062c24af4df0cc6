/** An error as it stands in a log. */
export interface ErrorFields {
  readonly name: string;
  readonly message: string;
  /** of Warta's own errors and of the operating system's */
  readonly code?: string;
  readonly stack?: string;
  /** id of the request to AWS that failed, for AWS's support */
  readonly awsRequest?: string;
  readonly cause?: ErrorFields;
  /** of an AggregateError */
  readonly errors?: readonly ErrorFields[];
}

/** Causes of causes, and errors within errors, that are still told. */
const DEEPEST = 5;
/** Errors of one AggregateError that are told. */
const MOST_ERRORS = 10;
/** Characters of a message or a stack; a line of CloudWatch takes 1 MB, a reader less. */
const LONGEST = 4000;

/**
 * Name, message, stack and cause of whatever was thrown. Nothing else that an error bears: SDKs hang
 * requests and answers on theirs.
 */
export function errorFields(error: unknown, depth = 0): ErrorFields {
  if (!(error instanceof Error)) return { name: typeof error, message: cut(String(error)) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' && error.code;
  const awsRequest = awsRequestOf(error);
  const deeper = depth < DEEPEST;
  const errors = error instanceof AggregateError && deeper && error.errors.slice(0, MOST_ERRORS);
  return {
    name,
    message: cut(message),
    ...(code && { code }),
    ...(stack && { stack: cut(stack) }),
    ...(awsRequest && { awsRequest }),
    ...(cause !== undefined && deeper && { cause: errorFields(cause, depth + 1) }),
    ...(errors && { errors: errors.map((one) => errorFields(one, depth + 1)) }),
  };
}

function awsRequestOf(error: Error): string | undefined {
  const { $metadata } = error as { $metadata?: { requestId?: string } };
  return $metadata?.requestId;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
