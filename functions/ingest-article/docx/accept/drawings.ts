import { below, child, elementsIn, textIn, type XmlElement } from '../xml/tree.ts';
import type { Notice } from './notices.ts';

/** What a drawing shows. */
export type Shown =
  | ({ readonly is: 'picture' } & ShownPicture)
  | { readonly is: 'box'; readonly content: XmlElement }
  | { readonly is: 'other'; readonly notice: Notice };

export interface ShownPicture {
  /** id of the relationship to its part */
  readonly embedded: string | undefined;
  readonly alt: string;
  /** whether Word shows it cropped or turned */
  readonly changed: boolean;
}

const VML_SHAPES: ReadonlySet<string> = new Set(
  'shape rect roundrect line oval polyline arc curve'.split(' ').map((name) => `v:${name}`),
);

/** Per mille of a side; Word's own rounding crops less. */
const LEAST_CROP = 10;

/**
 * All that a drawing shows, in its order: `w:drawing`, or `w:pict` and `w:object` of older programs.
 *
 * @param alt of what is around it
 */
export function shownIn(drawing: XmlElement, alt = ''): Shown[] {
  const { name, attributes } = drawing;
  switch (name) {
    case 'w:txbxContent':
      return textIn(drawing).trim() === '' ? [] : [{ is: 'box', content: drawing }];
    case 'pic:pic':
      return [pictureOf(drawing, alt)];
    case 'v:imagedata':
      return [vmlPicture(drawing, alt)];
    case 'c:chart':
      return [{ is: 'other', notice: 'chart' }];
    case 'dgm:relIds':
      return [{ is: 'other', notice: 'diagram' }];
    case 'mc:AlternateContent':
      return (
        alternatives(drawing)
          .map((one) => shownIn(one, alt))
          .find(saysMuch) ?? []
      );
    case 'w:object': {
      const isObject = elementsIn(drawing).some((one) => one.name === 'o:OLEObject');
      return isObject ? [{ is: 'other', notice: 'object' }] : shownWithin(drawing, alt);
    }
    case 'wp:inline':
    case 'wp:anchor':
      return shownInFrame(drawing);
    case 'v:shapetype':
      return [];
  }
  const within = shownWithin(drawing, attributes.alt || alt);
  const isShape = name === 'wps:wsp' || (VML_SHAPES.has(name) && attributes['o:hr'] === undefined);
  return within.length === 0 && isShape ? [{ is: 'other', notice: 'shape' }] : within;
}

function shownWithin(parent: XmlElement, alt: string): Shown[] {
  return elementsIn(parent).flatMap((one) => shownIn(one, alt));
}

/**
 * Of the ways in which a file says one thing, the newest first: Word itself shows that, and puts a
 * picture or VML beside it for programs of 2007.
 */
export function alternatives(element: XmlElement): XmlElement[] {
  const all = elementsIn(element);
  return [
    ...all.filter(({ name }) => name === 'mc:Choice'),
    ...all.filter(({ name }) => name === 'mc:Fallback'),
  ];
}

function saysMuch(shown: readonly Shown[]): boolean {
  return shown.length > 0;
}

function shownInFrame(frame: XmlElement): Shown[] {
  const about = child(frame, 'wp:docPr')?.attributes ?? {};
  if (about.hidden === '1' || about.hidden === 'true') return [];
  return shownWithin(frame, about.descr || about.title || '');
}

function pictureOf(picture: XmlElement, alt: string): Shown {
  const fill = child(picture, 'pic:blipFill');
  const own = below(picture, 'pic:nvPicPr', 'pic:cNvPr')?.attributes.descr ?? '';
  const turned = below(picture, 'pic:spPr', 'a:xfrm')?.attributes.rot ?? '0';
  return {
    is: 'picture',
    embedded: child(fill, 'a:blip')?.attributes['r:embed'],
    alt: alt || own,
    changed: isCropped(child(fill, 'a:srcRect')) || Number(turned) !== 0,
  };
}

/** Parts of a side in thousandths of a per cent, or as `12.5%` in strict OOXML. */
function isCropped(frame: XmlElement | undefined): boolean {
  return ['l', 't', 'r', 'b'].some((side) => {
    const value = frame?.attributes[side] ?? '0';
    const perMille = value.endsWith('%') ? Number.parseFloat(value) * 10 : Number(value) / 100;
    return perMille > LEAST_CROP;
  });
}

function vmlPicture({ attributes }: XmlElement, alt: string): Shown {
  return {
    is: 'picture',
    embedded: attributes['r:id'] ?? attributes['r:pict'],
    alt: alt || (attributes['o:title'] ?? ''),
    changed: ['cropleft', 'croptop', 'cropright', 'cropbottom'].some(
      (side) => Number.parseFloat(attributes[side] ?? '0') > 0,
    ),
  };
}
