/** A function's mistake that CloudFront answers in the origin's stead, by the name it gives x-cache. */
export class FunctionFailure extends Error {
  override readonly name = 'FunctionFailure';

  private constructor(
    /** 503: it threw or ran too long. 502: what it returned is not allowed. */
    readonly status: 502 | 503,
    readonly code: 'FunctionExecutionError' | 'FunctionValidationError',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  static execution(functionName: string, problem: string): FunctionFailure {
    return new FunctionFailure(
      503,
      'FunctionExecutionError',
      `The CloudFront Function ${functionName} failed: ${problem}`,
    );
  }

  static validation(functionName: string, problem: string, cause?: unknown): FunctionFailure {
    return new FunctionFailure(
      502,
      'FunctionValidationError',
      `The CloudFront Function ${functionName} returned what CloudFront refuses: ${problem}`,
      { cause },
    );
  }
}
