import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { transform } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { childFile } from '../../../local/lambda/child-file.ts';
import { FunctionError } from '../../../local/lambda/errors.ts';
import { Pool, type PoolOptions } from '../../../local/lambda/pool.ts';
import { temporaryFolder } from '../fixtures/assembly.ts';

/** A pool whose function is this code, and the lines that it wrote. */
async function poolOf(code: string, options: Partial<PoolOptions> = {}) {
  const directory = temporaryFolder();
  const file = join(directory, 'index.mjs');
  writeFileSync(file, code);
  const lines: string[] = [];
  const pool = new Pool({
    functionName: 'worker',
    arn: 'arn:worker',
    runtime: await childFile(),
    ...{ directory, file, exportName: 'handler' },
    environment: { AWS_LAMBDA_FUNCTION_NAME: 'worker', PATH: process.env.PATH ?? '' },
    timeoutSeconds: 10,
    memoryMegabytes: 1024,
    concurrency: 2,
    log: (line) => lines.push(line),
    ...options,
  });
  onTestFinished(() => pool.close());
  const invoke = async (event: unknown) => JSON.parse(await pool.invoke(JSON.stringify(event)));
  return { pool, invoke, lines };
}

test('an event goes in and a result comes out, as JSON', async () => {
  const { invoke } = await poolOf(
    'export const handler = async (e) => ({ got: e, at: new Date(0) })',
  );
  expect(await invoke({ a: [1] })).toEqual({ got: { a: [1] }, at: '1970-01-01T00:00:00.000Z' });
});

test('a function that returns nothing gives null', async () => {
  const { invoke } = await poolOf('export const handler = async () => undefined');
  expect(await invoke({})).toBeNull();
});

test('a process is kept from one event to the next', async () => {
  const { invoke } = await poolOf('let n = 0; export const handler = async () => (n += 1)');
  expect([await invoke({}), await invoke({}), await invoke({})]).toEqual([1, 2, 3]);
});

test('nothing of this process’s environment reaches the function', async () => {
  const { invoke } = await poolOf(
    'export const handler = async () => Object.keys(process.env).sort()',
  );
  expect(await invoke({})).toEqual(
    ['AWS_LAMBDA_FUNCTION_NAME', 'NODE_CHANNEL_FD', 'PATH'].filter(
      (name) => name !== 'NODE_CHANNEL_FD',
    ),
  );
});

test('the context says which function it is and how long it has', async () => {
  const { invoke } = await poolOf(`export const handler = async (_, context) =>
    [context.functionName, context.invokedFunctionArn, context.getRemainingTimeInMillis() > 9000,
     /^[0-9a-f-]{36}$/.test(context.awsRequestId)]`);
  expect(await invoke({})).toEqual(['worker', 'arn:worker', true, true]);
});

test('what the function throws comes back with its name and message', async () => {
  const { invoke } = await poolOf(
    'export const handler = async () => { throw new RangeError("too far") }',
  );
  await expect(invoke({})).rejects.toMatchObject({
    name: 'FunctionError',
    errorType: 'RangeError',
    message: 'too far',
  });
});

test('with a source map, stacks name lines of the sources: of what was thrown, and of what was logged', async () => {
  const folder = temporaryFolder();
  const sourceMap = join(folder, 'code.map');
  const source = `

export async function handler(event: { log: boolean }): Promise<void> {
  const far: unknown = new RangeError('too far');
  if (!event.log) throw far;
  console.error(far);
}`;
  const built = { loader: 'ts', format: 'esm', minify: true, keepNames: true } as const;
  const sourcefile = 'functions/far.ts';
  const { code, map } = await transform(source, { ...built, sourcemap: 'external', sourcefile });
  writeFileSync(sourceMap, map);
  const { invoke, lines } = await poolOf(code, { sourceMap });
  const thrown = ['RangeError: too far', '    at handler (functions/far.ts:4:24)'];
  const error = await invoke({}).catch((rejected: unknown) => rejected);
  expect(error instanceof FunctionError && error.trace.slice(0, 2)).toEqual(thrown);
  lines.length = 0;
  await invoke({ log: true });
  await expect.poll(() => lines.slice(0, 2)).toEqual(thrown);
});

test('a function that takes too long is killed, and the next event gets a new process', async () => {
  const { invoke, lines } = await poolOf(
    'export const handler = async (e) => { while (e.loop); return process.pid }',
    { timeoutSeconds: 1 },
  );
  const before = await invoke({});
  await expect(invoke({ loop: true })).rejects.toThrow('Task timed out after 1.00 seconds');
  expect(() => process.kill(before, 0)).toThrow('ESRCH');
  expect(await invoke({})).not.toBe(before);
  expect(lines).toEqual(['Task timed out after 1.00 seconds']);
});

test.skipIf(process.platform !== 'linux')(
  'a function that takes too much memory is killed, native or not, and the next event gets a new process',
  async () => {
    const { invoke, lines } = await poolOf(
      `const kept = [];
       export const handler = async (e) => {
         while (e.grow) { kept.push(Buffer.alloc(1e7, 1)); await new Promise(setImmediate); }
         return process.pid;
       }`,
      { memoryMegabytes: 200 },
    );
    const before = await invoke({});
    await expect(invoke({ grow: true })).rejects.toMatchObject({
      errorType: 'Runtime.OutOfMemory',
      message: expect.stringContaining('signal: killed (Memory Size: 200 MB, Max Memory Used: '),
    });
    expect(() => process.kill(before, 0)).toThrow('ESRCH');
    expect(await invoke({})).not.toBe(before);
    expect(lines).toHaveLength(1);
  },
);

test('a process that ends fails its event alone', async () => {
  const { invoke } = await poolOf(
    'export const handler = async (e) => { if (e.exit) process.exit(7); return "ok" }',
  );
  await expect(invoke({ exit: true })).rejects.toThrow('exit status 7');
  expect(await invoke({})).toBe('ok');
});

test('code that does not load fails the event, every time, with its own words', async () => {
  const { invoke, lines } = await poolOf('throw new Error("no settings")');
  await expect(invoke({})).rejects.toThrow('no settings');
  await expect(invoke({})).rejects.toThrow('no settings');
  expect(lines.join('\n')).toContain('no settings');
});

test('a missing handler is named', async () => {
  const { invoke } = await poolOf('export const other = 1');
  await expect(invoke({})).rejects.toThrow('Expected a function for handler');
});

test('events run side by side up to the limit, and the others wait', async () => {
  const { pool, invoke } = await poolOf(
    'export const handler = async () => { const at = Date.now(); await new Promise((r) => setTimeout(r, 300)); return [process.pid, at] }',
    { concurrency: 2 },
  );
  await Promise.all([invoke({}), invoke({})]);
  const results = Promise.all([invoke({}), invoke({}), invoke({})]);
  expect(pool.busy).toBe(3);
  const [first, second, third] = await results;
  expect(first[0]).not.toBe(second[0]);
  expect([first[0], second[0]]).toContain(third[0]);
  expect(third[1]).toBeGreaterThanOrEqual(first[1] + 290);
  expect(pool.busy).toBe(0);
});

test('lines of both outputs are passed on', async () => {
  const { invoke, lines } = await poolOf(
    'export const handler = async () => { console.log("out"); console.error("err\\nmore") }',
  );
  await invoke({});
  while (lines.length < 3) await setTimeout(5);
  expect([...lines].sort()).toEqual(['err', 'more', 'out']);
});

test('closing kills what runs, without a word', async () => {
  const { pool, invoke, lines } = await poolOf(
    'export const handler = async (e) => e.stay && new Promise(() => setInterval(() => 0, 1e6))',
  );
  await invoke({});
  const running = invoke({ stay: true });
  const failed = expect(running).rejects.toThrow('signal SIGKILL');
  await setTimeout(300);
  await pool.close();
  await failed;
  expect(lines).toEqual([]);
});
