import type { AboutPhoto, Caption } from '../manuscript.ts';
import { type PlacedCaption, takeCaptions } from './captions.ts';
import { type Convention, placeOf } from './taken.ts';

/** Takes off captions: those of named files by their names, the others in their order. */
export const captions: Convention = (body) => {
  const { captions: taken, blocks } = takeCaptions(body);
  const [first] = taken;
  if (!first) return {};
  const aboutPhotos = aboutNamed(taken);
  const others = unnamed(taken);
  return {
    found: {
      ...(Object.keys(aboutPhotos).length > 0 && { aboutPhotos }),
      ...(others.length > 0 && { captions: others }),
    },
    places: others.length > 0 ? placeOf('captions', first) : {},
    captions: taken.flatMap(({ caption, at }) => (caption ? [{ text: caption, at }] : [])),
    blocks,
  };
};

function aboutNamed(captions: readonly PlacedCaption[]): Record<string, AboutPhoto> {
  const named = captions.flatMap(({ file, caption, credit }) => {
    const about = { ...(caption && { caption }), ...(credit && { credit }) };
    return file === undefined ? [] : [[file, about] as const];
  });
  return Object.fromEntries(named);
}

/** Those that name no file. */
function unnamed(captions: readonly PlacedCaption[]): Caption[] {
  return captions.flatMap(({ file, at: _, ...caption }) => (file === undefined ? [caption] : []));
}
