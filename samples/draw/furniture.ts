import { at, circle, ellipse, path, rect, seeded, stroke, times } from './svg.ts';

export function flowers(x: number, y: number, width: number, height: number, seed: number): string {
  const random = seeded(seed);
  const colours = ['#ff6f7d', '#ffd25e', '#ffffff', '#ff9ac1', '#f7863f'];
  return times(90, (n) => {
    const [dx, dy] = [random() * width, random() * height];
    const size = 4 + (dy / height) * 5;
    const fill = colours[n % colours.length] ?? '#ffffff';
    const stem = stroke(
      `M${Math.round(x + dx)} ${Math.round(y + dy)}v${Math.round(size * 3)}`,
      '#2d7d52',
      2.4,
    );
    return (
      stem + circle(x + dx, y + dy, size, fill) + circle(x + dx, y + dy, size * 0.38, '#fff3b0')
    );
  }).join('');
}

export function lamp(x: number, y: number, scale: number): string {
  return at(
    x,
    y,
    scale,
    ellipse(6, 2, 40, 8, '#1e5f45', { opacity: 0.35 }),
    rect(-5, -300, 10, 300, '#2f4a52'),
    path('M-14 0h28l-6 -22h-16z', '#2f4a52'),
    path('M-20 -352h40l-8 52h-24z', '#fff6d0'),
    path('M-28 -350L0 -378L28 -350z', '#2f4a52'),
    stroke('M-30 -292h60', '#2f4a52', 6),
  );
}

export function bench(x: number, y: number, scale: number): string {
  const slat = (top: number) => rect(-80, top, 160, 10, '#b8693c', { rx: 4 });
  return at(
    x,
    y,
    scale,
    ellipse(0, 6, 96, 10, '#1e5f45', { opacity: 0.3 }),
    rect(-68, -40, 8, 44, '#2f4a52'),
    rect(60, -40, 8, 44, '#2f4a52'),
    slat(-44),
    slat(-78),
    slat(-62),
  );
}
