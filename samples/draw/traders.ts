import { circle, ellipse, group, path, rect, stroke } from './svg.ts';

const SKIN = '#c98a5e';

/** The stall's keeper behind the counter, to the waist, a bunch of greens in her hand; waist at 0, 60. */
export function vendor(): string {
  return group(
    {},
    path('M-92 90Q-104 -40 -40 -58H40Q104 -40 92 90z', '#e8893c'),
    path('M14 -58H40Q104 -40 92 90H46Q64 0 14 -58z', '#c76a2a'),
    path('M-52 90V-20Q0 4 52 -20V90z', '#2f7a6b'),
    path('M-52 -20L-30 -56M52 -20L30 -56', 'none', { stroke: '#2f7a6b', 'stroke-width': 12 }),
    stroke('M-74 -22Q-120 20 -70 52', '#e8893c', 34),
    circle(-58, 56, 16, SKIN),
    stroke('M76 -22Q128 -30 126 -70', '#c76a2a', 34),
    circle(126, -84, 17, SKIN),
    path(
      'M126 -90q-30 -40 -16 -74q14 20 16 44q2 -36 22 -52q6 34 -10 62q16 -22 34 -22q-8 34 -46 42z',
      '#4da750',
    ),
    veil(),
    face(),
  );
}

function veil(): string {
  return group(
    {},
    path('M-58 -50Q-78 -178 0 -182Q78 -178 58 -50Q40 -6 0 -10Q-40 -6 -58 -50z', '#f6e3c3'),
    path('M22 -178Q78 -160 58 -50Q44 -16 16 -10Q60 -70 22 -178z', '#dcbf94'),
    ellipse(0, -112, 43, 49, SKIN),
    path('M-43 -118Q-36 -164 0 -165Q36 -164 43 -118Q30 -150 0 -150Q-30 -150 -43 -118z', '#efd5aa'),
  );
}

function face(): string {
  return group(
    {},
    stroke('M-26 -132q8 -6 16 -2', '#4a2c1c', 4),
    stroke('M10 -134q8 -4 16 2', '#4a2c1c', 4),
    path('M-24 -116q8 -10 16 0', 'none', {
      stroke: '#33200f',
      'stroke-width': 5,
      'stroke-linecap': 'round',
    }),
    path('M8 -116q8 -10 16 0', 'none', {
      stroke: '#33200f',
      'stroke-width': 5,
      'stroke-linecap': 'round',
    }),
    stroke('M0 -112q5 8 -1 11', '#a4663f', 4),
    path('M-18 -92Q0 -72 18 -92Q0 -86 -18 -92z', '#fff6ee', {
      stroke: '#8f3f33',
      'stroke-width': 3,
    }),
    circle(-28, -98, 8, '#e2725b', { opacity: 0.4 }),
    circle(28, -98, 8, '#e2725b', { opacity: 0.4 }),
  );
}

/** A customer seen from behind, cut off by the picture's lower edge; that edge at 0, 0. */
export function buyer(kind: 'man' | 'woman'): string {
  return kind === 'woman' ? inVeil() : inCap();
}

function inVeil(): string {
  return group(
    {},
    path('M-112 0Q-116 -150 -44 -176H44Q116 -150 112 0z', '#7a3f78'),
    path('M30 -176H44Q116 -150 112 0H66Q92 -110 30 -176z', '#5c2c5e'),
    path(
      'M-60 -156Q-76 -290 0 -294Q76 -290 60 -156Q74 -110 52 -84Q0 -66 -52 -84Q-74 -110 -60 -156z',
      '#f08fa0',
    ),
    path('M26 -290Q76 -270 60 -156Q74 -110 52 -84Q34 -76 18 -76Q74 -150 26 -290z', '#cf6a84'),
  );
}

function inCap(): string {
  return group(
    {},
    path('M-116 0Q-120 -150 -52 -172H52Q120 -150 116 0z', '#2f5f8f'),
    path('M-116 0Q-120 -150 -52 -172H-40Q-92 -110 -70 0z', '#4a82b5'),
    rect(-22, -196, 44, 34, '#a86d45'),
    ellipse(0, -232, 52, 58, '#1f1a1e'),
    circle(-52, -226, 11, '#b77a4f'),
    circle(52, -226, 11, '#b77a4f'),
    path('M-54 -238Q-56 -292 0 -294Q56 -292 54 -238Q0 -252 -54 -238z', '#15131a'),
    path('M-30 -170Q0 -154 30 -170', 'none', { stroke: '#234a70', 'stroke-width': 8 }),
  );
}
