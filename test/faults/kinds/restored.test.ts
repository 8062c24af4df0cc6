import { expect, it } from 'vitest';
import type { WriteCondition } from '../../../shared/aws/objects.ts';
import { photos } from '../scenarios/releases.ts';
import type { Call } from '../world/faults.ts';
import { restored } from './restored.ts';

// Number 12 of FOUND.md: by seed it is had again on its own commit alone, by what happens on any.
it.each([1, 2, 3])(
  'lets a tombstone of before land on a photo that was just brought back, before its page is (%i)',
  async (seed) => {
    let key: string | undefined;
    let woken = 0;
    const strikeOf = () => (call: Call, isOver: boolean) => {
      if (isOver || key || !isTombstoneOfPhoto(call)) return undefined;
      key = String(call.args[0]);
      return 'held';
    };
    const bringsBack = ({ port, method, args: [, to, , condition] }: Call) => {
      const goesOnto = (condition as WriteCondition | undefined)?.ifMatch;
      if (port !== 'site' || method !== 'copy' || to !== key || !goesOnto) return false;
      woken += 1;
      return true;
    };
    const kind = restored('just-before-its-page', strikeOf, bringsBack);
    const { violations } = await kind.run({ scenario: photos, seed, at: 1 });
    expect(violations).toEqual([]);
    expect(woken).toBeGreaterThan(0);
  },
  60_000,
);

function isTombstoneOfPhoto({ port, method, args: [key] }: Call): boolean {
  return port === 'site' && method === 'put' && /^[^/]+\/media\//.test(String(key));
}
