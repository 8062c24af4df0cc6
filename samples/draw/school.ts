import { at, circle, group, path, rect, stroke, times } from './svg.ts';
import { hedge, shadeTree } from './trees.ts';

const GREEN = { dark: '#237a53', middle: '#3fa565', bright: '#93d274' };
const DEEP = { dark: '#1c5f4c', middle: '#2f8a5c', bright: '#6bbb66' };

/** A long school in the red and white of its tiles and walls, half hidden by trees. */
export function school(): string {
  const windows = times(7, (n) => {
    const x = 1180 + n * 92;
    return (
      rect(x, 560, 56, 66, '#8fd0e0', { rx: 3 }) +
      rect(x, 560, 56, 66, '#ffffff', { rx: 3, opacity: 0.25 }) +
      rect(x + 26, 560, 4, 66, '#ffffff') +
      rect(x, 590, 56, 4, '#ffffff')
    );
  });
  return group(
    {},
    rect(1120, 520, 720, 240, '#fff4dc'),
    rect(1120, 690, 720, 70, '#e7c99a'),
    path('M1080 528L1150 420H1840V528z', '#d3573f'),
    path('M1080 528L1150 420H1170L1104 528z', '#b4432f'),
    ...times(5, (n) => stroke(`M1120 ${444 + n * 18}H1840`, '#b4432f', 2, { opacity: 0.5 })),
    ...windows,
    flag(1040),
    at(120, 780, 1, shadeTree(640, '#6d4a35', GREEN, 3)),
    at(1760, 790, 1, shadeTree(460, '#6d4a35', DEEP, 8)),
    hedge(-30, 780, 520, 4, DEEP),
    hedge(1080, 776, 740, 14, GREEN),
  );
}

function flag(x: number): string {
  return group(
    {},
    rect(x - 4, 150, 8, 620, '#e7eaec'),
    circle(x, 148, 9, '#ffd75e'),
    path(`M${x + 4} 162q38 14 76 0t76 0v44q-38 14 -76 0t-76 0z`, '#e0332e'),
    path(`M${x + 4} 206q38 14 76 0t76 0v44q-38 14 -76 0t-76 0z`, '#ffffff'),
  );
}

/** Little flags on a line from the tree to the flagpole. */
export function bunting(): string {
  const colours = ['#e4573d', '#f4b63f', '#3f8fc4', '#4aa76c', '#b46bb0'];
  const flags = times(17, (n) => {
    const t = (n + 0.5) / 17;
    const x = 190 + 850 * t;
    const y = 214 + 260 * t * (1 - t);
    return path(
      `M${Math.round(x - 16)} ${Math.round(y)}h32l-16 38z`,
      colours[n % colours.length] ?? '#fff',
    );
  });
  return group({}, stroke('M190 214Q615 344 1040 214', '#ffffff', 3), ...flags);
}
