import { circle, group, path, rect, round, stroke, times } from './svg.ts';

export interface BridgeColours {
  readonly deck: string;
  readonly cable: string;
  readonly lamp: string;
}

/**
 * A cable-stayed bridge with two pylons, like the one at the city's lower end.
 * From 0, 0 (deck at its left end), 1,200 px long, bent upwards, pylons 300 px over the deck.
 */
export function bridge({ deck, cable, lamp }: BridgeColours): string {
  const pylons = [330, 870];
  return group(
    {},
    ...pylons.map((x) => cables(x, cable)),
    ...pylons.map((x) => pylon(x, deck)),
    ...[20, 110, 1090].map((x) => rect(x - 8, deckAt(x), 16, 110, deck)),
    path('M4 8L-150 74H20z', deck),
    path(`M0 6Q600 -58 1200 6L1200 22Q600 -40 0 22z`, deck),
    ...times(24, (n) => circle(25 + n * 50, deckAt(25 + n * 50) - 7, 3, lamp)),
  );
}

/** The deck's height at `x`: the middle of the quadratic curve drawn above. */
function deckAt(x: number): number {
  const t = x / 1200;
  return 6 - 2 * 64 * t * (1 - t);
}

function pylon(x: number, fill: string): string {
  const foot = deckAt(x) + 112;
  const top = deckAt(x) - 300;
  return group(
    {},
    path(`M${x - 30} ${foot}L${x - 7} ${top}H${x + 1}L${x - 14} ${foot}z`, fill),
    path(`M${x + 30} ${foot}L${x + 7} ${top}H${x - 1}L${x + 14} ${foot}z`, fill),
    rect(x - 15, top + 92, 30, 9, fill),
    rect(x - 40, foot - 14, 80, 16, fill, { rx: 4 }),
  );
}

function cables(x: number, colour: string): string {
  const top = deckAt(x) - 292;
  const ends = times(11, (n) => 34 + n * 23);
  return [-1, 1]
    .flatMap((side) =>
      ends.map((reach, n) => {
        const end = x + side * reach;
        return stroke(`M${x} ${top + n * 4}L${end} ${round(deckAt(end))}`, colour, 1.8);
      }),
    )
    .join('');
}
