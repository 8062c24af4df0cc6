import { at, group, rect, seeded, times } from './svg.ts';
import { greens } from './vegetables.ts';

export type Heap = (x: number, y: number, width: number, seed: number) => string;

/** Crates side by side; each crate's heap stands above its front board. */
export function row(y: number, heaps: readonly Heap[], width: number, left: number): string {
  return heaps
    .map((drawn, n) => {
      const x = left + n * (width + 4);
      return (
        rect(x, y + 4, width, 80, '#4a2a18', { rx: 6 }) +
        drawn(x + 8, y + 20, width - 16, n * 7 + y) +
        crate(x, y + 40, width)
      );
    })
    .join('');
}

function crate(x: number, y: number, width: number): string {
  return group(
    {},
    rect(x, y, width, 56, '#d79a5b', { rx: 5 }),
    rect(x, y + 25, width, 6, '#8a5228'),
    rect(x, y, width, 7, '#efbd80', { rx: 3 }),
    rect(x, y + 31, width, 5, '#e7af70'),
    rect(x + 6, y, 14, 56, '#b9783f'),
    rect(x + width - 20, y, 14, 56, '#b9783f'),
  );
}

/** A heap of one kind, those behind drawn first and higher in the middle. */
export function heap(count: number, item: (seed: number) => string): Heap {
  return (x, y, width, seed) => {
    const random = seeded(seed);
    const layer = (lift: number, from: number, share: number, n: number) =>
      times(Math.ceil(count * share), (index) => {
        const spread = width * (1 - from * 2);
        const place = (index + 0.5) / Math.ceil(count * share);
        return at(
          x + width * from + spread * place + (random() - 0.5) * 10,
          y - lift + random() * 8,
          1,
          item(seed + index + n * 31),
        );
      }).join('');
    return layer(34, 0.22, 0.7, 1) + layer(12, 0.12, 0.9, 2) + layer(-10, 0.08, 1, 3);
  };
}

export const bunch: Heap = (x, y, width, seed) =>
  times(4, (n) =>
    at(x + width * (0.14 + n * 0.24), y + 30 - (n % 2) * 6, 1, greens(seed + n)),
  ).join('');
