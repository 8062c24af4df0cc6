import type { LambdaError } from './protocol.ts';

/** A function threw, ran out of time or memory, or its process ended. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly errorType: string;
  readonly trace: readonly string[];

  constructor(
    readonly functionName: string,
    { errorType, errorMessage, trace }: LambdaError,
  ) {
    super(errorMessage);
    this.errorType = errorType;
    this.trace = trace;
  }
}

/** As Lambda words it. */
export function timedOut(functionName: string, seconds: number): FunctionError {
  const errorMessage = `Task timed out after ${seconds.toFixed(2)} seconds`;
  return new FunctionError(functionName, {
    errorType: 'Sandbox.Timedout',
    errorMessage,
    trace: [],
  });
}

/** As Lambda words it; its report tells the two numbers. */
export function outOfMemory(functionName: string, limit: number, peak: number): FunctionError {
  const numbers = `Memory Size: ${limit} MB, Max Memory Used: ${peak} MB`;
  return new FunctionError(functionName, {
    errorType: 'Runtime.OutOfMemory',
    errorMessage: `Runtime exited with error: signal: killed (${numbers})`,
    trace: [],
  });
}

/** As Lambda words it. */
export function exited(functionName: string, how: string): FunctionError {
  const errorMessage = `Runtime exited without providing a reason (${how})`;
  return new FunctionError(functionName, {
    errorType: 'Runtime.ExitError',
    errorMessage,
    trace: [],
  });
}
