import { readAssembly } from './assembly.ts';
import { Closing } from './closing.ts';
import { openDataFolder } from './data/folder.ts';
import type { CallLog } from './iam/call-log.ts';
import { type Principals, principalsOf } from './iam/stack-principals.ts';
import { idle } from './idle.ts';
import { childFile } from './lambda/child-file.ts';
import { Functions } from './lambda/functions.ts';
import { startPollers } from './mappings/start.ts';
import { scheduledEvent, startSchedules } from './schedules.ts';
import { type Services, startServices } from './services/start.ts';
import { localised } from './template/localised.ts';
import type { CloudModel } from './template/model.ts';

export interface LogLine {
  /** A function's name, or `cloud`. */
  readonly source: string;
  readonly text: string;
}

export interface CloudOptions {
  /** The folder that the CDK synthesised into: `cdk.out`, or one like it. */
  readonly assembly: string;
  /** Where objects and items are kept; see local/data/folder.ts. */
  readonly dataDir: string;
  /** Without them, free ports are found. */
  readonly sitePort?: number | undefined;
  readonly apiPort?: number | undefined;
  /** Gets what the functions write. */
  onLog?(line: LogLine): void;
  /** Whether schedules run; tests switch them off and invoke by hand. Default true. */
  readonly schedules?: boolean;
}

export interface Cloud {
  /** Of the distribution, without a slash at its end. */
  readonly siteUrl: string;
  /** Of the HTTP API, without a slash at its end. */
  readonly apiUrl: string;
  /** The stack's outputs by name, with local addresses in place of AWS's. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The template, read, with local addresses: names of buckets, tables, queues and functions. */
  readonly model: CloudModel;
  /** What an operator's shell, or a test's SDK client, needs in order to work with this cloud. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every AWS call so far. */
  readonly calls: CallLog;
  /** Calls a function with an event. @throws FunctionError where the function fails */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Resolves when no message waits or is in flight, and no function runs. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs a synthesised stack on this machine.
 * @throws ExpectationError for what the local cloud cannot run, a port that is taken, or a data
 * folder that is in use
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const closing = new Closing();
  try {
    return await start(options, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(options: CloudOptions, closing: Closing): Promise<Cloud> {
  const { assembly, dataDir, sitePort, apiPort, onLog = () => undefined } = options;
  const template = readAssembly(assembly);
  const folder = openDataFolder(dataDir);
  closing.add(folder.release);
  const principals = principalsOf(template, folder.secret);
  const log = (text: string) => onLog({ source: 'cloud', text });

  // The API listens before there are functions, since their environment may hold its address.
  const ready = deferred<Functions>();
  const services = await startServices({
    ...{ model: template, folder, principals, closing, sitePort, apiPort, log },
    invoke: async (name, event) => await (await ready.promise).invoke(name, event),
  });
  const model = localised(template, services.addresses);
  const functions = new Functions({
    ...{ model, assembly, onLog },
    runtime: await childFile(),
    endpoints: services.endpoints,
    credentialsOf: (name) => credentialsOf(principals, name),
  });
  closing.add(() => functions.close());
  functions.warm();
  ready.resolve(functions);
  const pollers = startPollers({ model, principals, queues: services.queues, functions, onLog });
  const endSchedules =
    options.schedules === false ? () => undefined : runSchedules({ model, functions, log });
  return cloudOf({ model, principals, services, functions }, async () => {
    endSchedules();
    // The long polls end when the queues close.
    const polls = pollers.map((poller) => poller.stop());
    await closing.close();
    await Promise.all(polls);
  });
}

/** @returns ends them, and says no more of those that are cut off */
function runSchedules(deps: {
  readonly model: CloudModel;
  readonly functions: Functions;
  log(line: string): void;
}): () => void {
  const { model, functions } = deps;
  let ended = false;
  const end = startSchedules(model.schedules, (one) => {
    const event = scheduledEvent(one, model, new Date());
    functions.invoke(one.functionName, event).catch((error) => {
      if (!ended) deps.log(`The schedule ${one.name} failed: ${String(error)}`);
    });
  });
  return () => {
    ended = true;
    end();
  };
}

interface Parts {
  readonly model: CloudModel;
  readonly principals: Principals;
  readonly services: Services;
  readonly functions: Functions;
}

function cloudOf(parts: Parts, stop: () => Promise<void>): Cloud {
  const { model, principals, services, functions } = parts;
  const { accessKeyId, secretAccessKey } = principals.operator.credentials;
  let stopped: Promise<void> | undefined;
  return {
    siteUrl: services.siteUrl,
    apiUrl: services.apiUrl,
    outputs: model.outputs,
    model,
    environment: {
      ...services.endpoints,
      AWS_REGION: model.region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    },
    calls: principals.calls,
    invoke: async (name, event) => await functions.invoke(name, event),
    idle: async () => await idle({ ...services, functions, mappings: model.mappings }),
    stop: async () => {
      stopped ??= stop();
      await stopped;
    },
  };
}

function credentialsOf({ functions }: Principals, name: string) {
  const found = functions.get(name);
  if (found === undefined) throw new TypeError(`${name} has no keys`);
  return found.credentials;
}

/** A promise that is resolved from outside; Node 20 has no Promise.withResolvers. */
function deferred<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value) => resolve(value) };
}
