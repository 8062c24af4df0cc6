/** What the local cloud tells a function's process. Payloads are JSON texts, as Lambda's are. */
export type ToChild = { readonly type: 'invoke'; readonly id: string; readonly event: string } & {
  /** Milliseconds since 1970. */
  readonly deadline: number;
};

/** What a function's process answers. */
export type FromChild =
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly id: string; readonly payload: string }
  | { readonly type: 'error'; readonly id: string; readonly error: LambdaError }
  | { readonly type: 'initError'; readonly error: LambdaError };

/** An error as Lambda reports it. */
export interface LambdaError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}
