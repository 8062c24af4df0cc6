import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order, Report } from './child.ts';
import type { Plan } from './plan.ts';
import { failureText, type Totals } from './totals.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

export interface PoolOptions {
  readonly plan: Plan;
  readonly processes: number;
  readonly totals: Totals;
  /** told after each run */
  readonly ran: () => void;
  /** told of each failure, as soon as it is known */
  readonly failed: (text: string) => void;
}

/** Carries a plan out with one process a core. Resolves when all that was handed out has come back. */
export async function carryOut(options: PoolOptions): Promise<void> {
  const workers = Array.from({ length: options.processes }, () => work(options));
  await Promise.all(workers);
}

async function work({ plan, totals, ran, failed }: PoolOptions): Promise<void> {
  const child = fork(CHILD, { execArgv: ['--import', 'tsx'] });
  try {
    for (let handed = plan.next(); handed; handed = plan.next()) {
      const { kind, scenario, ...rest } = handed.part;
      const order = { ...rest, kind: kind.name, scenario: scenario.name };
      const done = await answer(child, order, ran);
      plan.done(handed, done);
      totals.add(done);
      for (const failure of done.failures) failed(failureText(failure));
    }
  } finally {
    child.kill();
  }
}

function answer(child: ChildProcess, order: Order, ran: () => void) {
  return new Promise<Extract<Report, { done: unknown }>['done']>((resolve, reject) => {
    const where = `${order.kind}, ${order.scenario}, seed ${order.seed}, from ${order.from}`;
    const onExit = () => reject(new Error(`a process ended while it ran ${where}`));
    const onMessage = (report: Report) => {
      if (!('done' in report)) return ran();
      child.off('message', onMessage).off('exit', onExit);
      return resolve(report.done);
    };
    child.on('message', onMessage).on('exit', onExit).send(order);
  });
}
