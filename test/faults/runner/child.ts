import { kindsCalled } from '../kinds/index.ts';
import { type PartDone, runPart } from './series.ts';

/** A part as it travels between processes: by names. */
export interface Order {
  readonly kind: string;
  readonly scenario: string;
  readonly seed: number;
  readonly from: number;
  readonly stride: number;
  readonly most: number;
}

/** Told after each run, so that a long part shows that it goes on; `done` after the last. */
export type Report = { readonly ran: true } | { readonly done: PartDone };

process.on('message', (order: Order) => {
  void carryOut(order);
});

async function carryOut({ kind, scenario, ...rest }: Order): Promise<void> {
  const [found] = kindsCalled(kind);
  const played = found?.scenarios.find(({ name }) => name === scenario);
  if (!found || !played) throw new Error(`no kind ${kind} with scenario ${scenario}`);
  const tell = (report: Report) => process.send?.(report);
  const part = { ...rest, kind: found, scenario: played };
  tell({ done: await runPart(part, () => tell({ ran: true })) });
}
