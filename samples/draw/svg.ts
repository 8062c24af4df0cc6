/** The little of SVG that the scenes are drawn with: strings in, strings out. */

export type Attributes = Readonly<Record<string, string | number>>;

/** A colour at a place from 0 to 1 along a gradient, with its opacity if not 1. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`,
  );
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** A tenth of a pixel is more than anybody sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function picture(width: number, height: number, ...children: readonly string[]): string {
  const viewBox = `0 0 ${width} ${height}`;
  return el('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox }, ...children);
}

export function group(attributes: Attributes, ...children: readonly string[]): string {
  return el('g', attributes, ...children);
}

/** Moves, and scales from that place; a negative scale mirrors. */
export function at(x: number, y: number, scale: number | string, ...children: string[]): string {
  return group({ transform: `translate(${round(x)} ${round(y)}) scale(${scale})` }, ...children);
}

export function path(d: string, fill: string, more: Attributes = {}): string {
  return el('path', { d, fill, ...more });
}

export function stroke(d: string, colour: string, width: number, more: Attributes = {}): string {
  const line = { stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round' };
  return el('path', { d, fill: 'none', ...line, ...more });
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string {
  return el('rect', { x, y, width, height, fill, ...more });
}

export function circle(
  cx: number,
  cy: number,
  r: number,
  fill: string,
  more: Attributes = {},
): string {
  return el('circle', { cx, cy, r, fill, ...more });
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string {
  return el('ellipse', { cx, cy, rx, ry, fill, ...more });
}

/** A gradient from top to bottom, or from left to right. */
export function linear(id: string, stops: readonly Stop[], along: 'y' | 'x' = 'y'): string {
  const direction = along === 'y' ? { x1: 0, y1: 0, x2: 0, y2: 1 } : { x1: 0, y1: 0, x2: 1, y2: 0 };
  return el('linearGradient', { id, ...direction }, ...stops.map(stopOf));
}

/** A gradient from the middle outwards. */
export function radial(id: string, stops: readonly Stop[]): string {
  return el('radialGradient', { id }, ...stops.map(stopOf));
}

function stopOf([offset, colour, opacity = 1]: Stop): string {
  const written = offset.toFixed(3);
  return el('stop', { offset: written, 'stop-color': colour, 'stop-opacity': String(opacity) });
}

export function blur(id: string, deviation: number): string {
  const region = { x: '-50%', y: '-50%', width: '200%', height: '200%' };
  return el('filter', { id, ...region }, el('feGaussianBlur', { stdDeviation: deviation }));
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
