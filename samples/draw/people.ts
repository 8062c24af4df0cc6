import { ellipse, group, path, rect, stroke } from './svg.ts';

export type Figure = 'man' | 'woman' | 'child';

export interface Dress {
  /** hair, or a veil */
  readonly head: string;
  readonly top: string;
  readonly lower: string;
}

/** Somebody seen from behind, feet at 0, 0, grown-ups about 170 px tall. */
export function figure(kind: Figure, dress: Dress): string {
  if (kind === 'woman') return group({}, ...veiled(dress));
  return group({ transform: `scale(${kind === 'child' ? 0.64 : 1})` }, ...bareheaded(dress));
}

/** The same as one dark shape against the light. */
export function silhouette(kind: Figure, fill: string): string {
  return figure(kind, { head: fill, top: fill, lower: fill });
}

function bareheaded({ head, top, lower }: Dress): string[] {
  return [
    path('M-19 -80L-16 0H-4L0 -58L4 0H16L19 -80z', lower),
    rect(-6, -142, 12, 14, head === lower ? head : '#b9794f'),
    ellipse(0, -154, 14, 17, head),
    path('M-24 -126Q-22 -133 -6 -134H6Q22 -133 24 -126L19 -74H-19z', top),
    arms(top),
  ];
}

function veiled({ head, top, lower }: Dress): string[] {
  return [
    path('M-13 -22L-13 0H-4L-2 -22zM13 -22L13 0H4L2 -22z', lower),
    path('M-20 -120H20L27 -18Q0 -8 -27 -18z', top),
    arms(top),
    path(
      'M-15 -132Q-19 -172 0 -173Q19 -172 15 -132Q25 -116 22 -98Q0 -90 -22 -98Q-25 -116 -15 -132z',
      head,
    ),
  ];
}

function arms(fill: string): string {
  return stroke('M-19 -122Q-27 -98 -23 -74', fill, 9) + stroke('M19 -122Q27 -98 23 -74', fill, 9);
}
