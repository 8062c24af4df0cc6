import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A program that reads a stranger's file in a thread of its own. */
export interface ThreadProgram {
  /** for messages, such as `the decoder of HEIC` */
  readonly name: string;
  /** TypeScript, which tsx has to load */
  readonly source: URL;
  /** what a bundle has in its place */
  readonly bundled: URL;
}

/** What it works on, and within which bounds. */
export interface ThreadJob<Ended> extends Pick<WorkerOptions, 'workerData' | 'resourceLimits'> {
  /** milliseconds */
  readonly longest: number;
  /** the answer where it took longer, and was ended */
  readonly tooLong: Ended;
}

/** The answer of such a program. It is ended then, whatever it still does. */
export async function answerOfThread<Answer, Ended>(
  program: ThreadProgram,
  { longest, tooLong, ...options }: ThreadJob<Ended>,
): Promise<Answer | Ended> {
  const [entry, how] = entryOf(program);
  // Without the function's credentials: no file of a stranger's needs them.
  const worker = new Worker(entry, { ...how, ...options, env: {} });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | Ended>((resolve, reject) => {
      timer = setTimeout(resolve, longest, tooLong);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`${program.name} ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function entryOf({ source, bundled }: ThreadProgram): [URL | string, WorkerOptions] {
  if (!import.meta.url.endsWith('.ts')) return [bundled, {}];
  // Whoever runs this may stand anywhere: neither packages nor a tsconfig.json of theirs are ours.
  const tsx = import.meta.resolve('tsx/esm/api');
  const options = JSON.stringify({ parentURL: source.href, tsconfig: false });
  return [`import('${tsx}').then((tsx) => tsx.tsImport('${source}', ${options}))`, { eval: true }];
}
