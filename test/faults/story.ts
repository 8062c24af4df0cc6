import type { World } from './world/world.ts';

/** Bytes of a call's first argument that are shown. */
const SHOWN = 110;

/** Every call of a world in its order, with what struck it: to be read by whoever looks for a cause. */
export function storyOf({ trace, notes }: World): string[] {
  const calls = trace.map(({ time, call, fault }) => {
    const { worker, port, method, args } = call;
    const what = (JSON.stringify(args[0]) ?? '').slice(0, SHOWN);
    const clock = new Date(time).toISOString().slice(11, 23);
    return `${clock} ${call.number} ${worker.name} ${port}.${method} ${what}${fault ? ` *** ${fault}` : ''}`;
  });
  return [...calls, ...notes.map((note) => `told the operator: ${note}`)];
}
