import { format } from 'node:util';
import { createContext, Script } from 'node:vm';
import { ExpectationError, shown } from '../../../shared/errors.ts';
import { FunctionFailure } from './failure.ts';

/** A CloudFront Function as the template holds it. */
export interface FunctionSource {
  readonly name: string;
  readonly code: string;
  readonly runtime: string;
}

export interface EdgeFunction {
  readonly name: string;
  /** Calls `handler(event)` and gives what it returned, as plain data. @throws FunctionFailure */
  call(event: object): unknown;
}

interface Sandbox {
  console: { log(...values: unknown[]): void };
  eventJson: string;
  outcome: { value?: string; error?: string };
}

/** «Quotas on CloudFront Functions»: maximum function size. */
const MAX_CODE_BYTES = 10 * 1024;

/**
 * CloudFront allows about a millisecond of computing. Here the clock runs on while a busy machine does
 * other things (250 ms were too few at a load of 11), so that loops alone are told.
 */
const TIME_LIMIT_MS = 2_000;

/** Values cross as JSON, so that nothing of Node is in the function's reach, nor of it in the edge's. */
const CALL = new Script(`
  outcome = {};
  Promise.resolve().then(() => handler(JSON.parse(eventJson))).then(
    (value) => { outcome.value = JSON.stringify(value); },
    (error) => { outcome.error = String(error); },
  );
`);

/**
 * Compiles a function once, in a context that has the language and console.log but no require,
 * fetch, timers or eval.
 * @throws ExpectationError for code that CloudFront would not take
 */
export function compileFunction(
  source: FunctionSource,
  log: (line: string) => void = console.log,
): EdgeFunction {
  const { name } = source;
  refuseUnsupported(source);
  const sandbox: Sandbox = {
    console: { log: (...values) => log(`[${name}] ${format(...values)}`) },
    eventJson: '',
    outcome: {},
  };
  const context = createContext(sandbox, {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate', // so that the time limit holds for what is awaited, too
  });
  define(source, (script) => script.runInContext(context, { timeout: TIME_LIMIT_MS }));

  return {
    name,
    call(event) {
      sandbox.eventJson = JSON.stringify(event);
      try {
        CALL.runInContext(context, { timeout: TIME_LIMIT_MS });
      } catch (cause) {
        // Only the time limit ends the call this way: the call itself catches what the handler throws.
        throw FunctionFailure.execution(name, String(cause));
      }
      const { value, error } = sandbox.outcome;
      if (error !== undefined) throw FunctionFailure.execution(name, error);
      return value === undefined ? undefined : JSON.parse(value);
    },
  };
}

function refuseUnsupported({ name, code, runtime }: FunctionSource): void {
  if (runtime !== 'cloudfront-js-2.0') {
    throw new ExpectationError('cloudfront-js-2.0', `the runtime of ${name}`, shown(runtime));
  }
  const size = Buffer.byteLength(code);
  if (size > MAX_CODE_BYTES) {
    throw new ExpectationError(`at most ${MAX_CODE_BYTES} bytes`, `the code of ${name}`, `${size}`);
  }
}

function define({ name, code }: FunctionSource, run: (script: Script) => unknown): void {
  try {
    run(new Script(code, { filename: `${name}.js` }));
  } catch (cause) {
    throw new ExpectationError('code that runs', `the function ${name}`, String(cause), { cause });
  }
  const type = run(new Script('typeof handler'));
  if (type !== 'function') {
    throw new ExpectationError('a function named handler', `the code of ${name}`, String(type));
  }
}
