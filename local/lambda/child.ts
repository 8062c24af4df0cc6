/**
 * What a function's process runs: a stand-in for Lambda's Node.js runtime.
 * argv: the file of the handler, the name of its export, the function's ARN, the file's source map.
 */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { mapStacks } from './child-stacks.ts';
import type { FromChild, LambdaError, ToChild } from './protocol.ts';

const [, , file = '', exportName = '', invokedFunctionArn = '', sourceMap = ''] = process.argv;

// As stacks name it, whatever links lead to it.
if (sourceMap !== '') mapStacks(pathToFileURL(realpathSync(file)).href, sourceMap);

// The parent has gone, even if it could not say so: nothing may outlive it.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the parent decides when this ends.
process.on('SIGINT', () => undefined);

function tell(message: FromChild): void {
  process.send?.(message);
}

function lambdaError(error: unknown): LambdaError {
  if (!(error instanceof Error)) {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  const trace = (error.stack ?? '').split('\n');
  return { errorType: error.name, errorMessage: error.message, trace };
}

function contextOf({ id, deadline }: ToChild) {
  const { AWS_LAMBDA_FUNCTION_NAME, AWS_LAMBDA_FUNCTION_MEMORY_SIZE } = process.env;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn,
    memoryLimitInMB: AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    awsRequestId: id,
    logGroupName: `/aws/lambda/${AWS_LAMBDA_FUNCTION_NAME}`,
    logStreamName: `local/[$LATEST]${process.pid}`,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function run(handler: (event: unknown, context: unknown) => unknown, message: ToChild) {
  try {
    const result = await handler(JSON.parse(message.event), contextOf(message));
    tell({ type: 'result', id: message.id, payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    console.error(error);
    tell({ type: 'error', id: message.id, error: lambdaError(error) });
  }
}

try {
  const handler: unknown = (await import(pathToFileURL(file).href))[exportName];
  if (typeof handler !== 'function') {
    throw new TypeError(`Expected a function for ${exportName} of ${file} but received ${handler}`);
  }
  process.on('message', (message: ToChild) => {
    void run((event, context) => handler(event, context), message);
  });
  tell({ type: 'ready' });
} catch (error) {
  console.error(error);
  tell({ type: 'initError', error: lambdaError(error) });
}
