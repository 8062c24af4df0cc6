import { ExpectationError } from '../../shared/errors.ts';
import type { Credentials } from '../iam/principals.ts';
import type { CloudModel, FunctionModel } from '../template/model.ts';
import { handlerCode } from './code.ts';
import { Pool } from './pool.ts';

/** Invocations at once of a function that no mapping limits, such as the API's. */
const DEFAULT_CONCURRENCY = 4;

export interface FunctionsOptions {
  readonly model: CloudModel;
  /** The folder of the assembly, which holds the code. */
  readonly assembly: string;
  /** The compiled runtime. */
  readonly runtime: string;
  /** `AWS_ENDPOINT_URL_S3` and its kin. */
  readonly endpoints: Readonly<Record<string, string>>;
  credentialsOf(functionName: string): Credentials;
  onLog(line: { source: string; text: string }): void;
}

/** All functions of the stack. */
export class Functions {
  readonly #pools: ReadonlyMap<string, Pool>;

  constructor(options: FunctionsOptions) {
    this.#pools = new Map(
      options.model.functions.map((one) => [one.name, poolOf(one, options)] as const),
    );
  }

  /** How many invocations run, or wait for a process. */
  get busy(): number {
    return [...this.#pools.values()].reduce((sum, pool) => sum + pool.busy, 0);
  }

  /** Starts a process of each function ahead of the first event. */
  warm(): void {
    for (const pool of this.#pools.values()) pool.warm();
  }

  /** Event and result are what JSON can hold. @throws FunctionError where the function fails */
  async invoke(functionName: string, event: unknown): Promise<unknown> {
    const pool = this.#pools.get(functionName);
    if (pool === undefined) {
      const names = [...this.#pools.keys()].join(', ');
      throw new ExpectationError(`one of ${names}`, 'the name of a function', functionName);
    }
    return JSON.parse(await pool.invoke(JSON.stringify(event ?? null)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }
}

function poolOf(one: FunctionModel, options: FunctionsOptions): Pool {
  const { name, arn, timeoutSeconds, memoryMegabytes } = one;
  return new Pool({
    functionName: name,
    arn,
    runtime: options.runtime,
    ...handlerCode(name, one.code, one.handler, options.assembly),
    environment: environmentOf(one, options),
    timeoutSeconds,
    memoryMegabytes,
    concurrency: concurrencyOf(one, options.model),
    log: (text) => options.onLog({ source: name, text }),
  });
}

function concurrencyOf({ name, reservedConcurrency }: FunctionModel, model: CloudModel): number {
  const ofMappings = model.mappings
    .filter(({ functionName }) => functionName === name)
    .reduce((sum, { maximumConcurrency }) => sum + maximumConcurrency, 0);
  const wanted = ofMappings === 0 ? DEFAULT_CONCURRENCY : ofMappings;
  return Math.min(wanted, reservedConcurrency ?? wanted);
}

/**
 * What Lambda sets, and what the template says; TZ because Lambda's clock is in UTC everywhere. The
 * SDK would warn at every start about a Node that it will not support one day, and Lambda's is newer.
 */
function environmentOf(
  { name, environment, memoryMegabytes }: FunctionModel,
  { model, endpoints, credentialsOf }: FunctionsOptions,
): Record<string, string> {
  const { accessKeyId, secretAccessKey } = credentialsOf(name);
  return {
    ...environment,
    ...endpoints,
    AWS_REGION: model.region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
