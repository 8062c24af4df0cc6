import { describe, expect, test } from 'vitest';
import { cropClass, shapeClass, shapeSizes } from '../../../shared/pages/framing.ts';
import { STYLE } from '../../../shared/pages/style.ts';
import { samplePhoto } from '../../support/articles.ts';

const PORTRAIT = { width: 2000, height: 3000 };
const LANDSCAPE = { width: 4000, height: 2000 };

function crop(photo: Parameters<typeof samplePhoto>[0]): string | undefined {
  return cropClass(samplePhoto(photo));
}

describe('a crop', () => {
  test('has the focus in its middle, up to the edges of the photo', () => {
    const portrait = [0, 0.4, 0.5, 0.6, 1].map((y) => crop({ ...PORTRAIT, focus: { x: 0.9, y } }));
    expect(portrait).toEqual(['crop-0', 'crop-30', undefined, 'crop-70', 'crop-100']);
    const landscape = [0, 0.45, 0.5, 1].map((x) => crop({ ...LANDSCAPE, focus: { x, y: 0.1 } }));
    expect(landscape).toEqual(['crop-0', 'crop-30', undefined, 'crop-100']);
  });

  test('keeps heads where a portrait photo has no focus, and the middle of all others', () => {
    expect(crop(PORTRAIT)).toBe('crop-20');
    expect([crop(LANDSCAPE), crop({ width: 2000, height: 2000 })]).toEqual([undefined, undefined]);
  });

  test('of a photo that has the shape of stories takes nothing away', () => {
    expect(crop({ width: 3000, height: 2000, focus: { x: 0, y: 0 } })).toBeUndefined();
  });

  test('has a rule in the stylesheet, wherever the focus is', () => {
    for (let part = 0; part <= 100; part += 1) {
      const name = crop({ ...PORTRAIT, focus: { x: 0, y: part / 100 } });
      if (name) expect(STYLE).toContain(`.${name} { object-position: `);
    }
  });
});

describe('a shape', () => {
  test('is the next that is not wider than the picture, so that none is higher than the window', () => {
    const shapes = [
      [1024, 1365],
      [1600, 1067],
      [1600, 900],
      [1080, 1920],
      [1600, 200],
      [200, 2000],
    ].map(([width = 0, height = 0]) => shapeClass({ width, height }));
    expect(shapes).toEqual([
      ...['shape-75', 'shape-150', 'shape-178', 'shape-56', 'shape-200', 'shape-33'],
    ]);
    for (const shape of shapes) expect(STYLE).toContain(`.${shape} { max-width: min(100%, `);
  });

  test('says how wide browsers will show it', () => {
    const sizes = shapeSizes({ width: 1024, height: 1365 }, '52rem');
    expect(sizes).toBe('min(1024px, 52rem, 100vw, 63.75vh)');
    expect(STYLE).toContain('.shape-75 { max-width: min(100%, 63.75vh); }');
  });
});
