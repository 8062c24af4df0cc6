import type { ArticleState } from './articles.ts';
import { type MediaFile, mediaName } from './keys.ts';
import { type ArticlePhoto, type MediaSet, mediaOf, mediaSetIn } from './photos.ts';

/**
 * Of these sets the files that are not among those, each once. One set may have other files in another
 * state of its article: a press picture's name tells which photo of the article it is.
 */
export function filesBeyond(those: readonly MediaSet[], sets: readonly MediaSet[]): MediaSet[] {
  const known = new Set(those.flatMap((one) => mediaOf(one).map((file) => placeOf(one, file))));
  const left = sets.map((one): MediaSet => {
    const isNew = (file: MediaFile) => {
      const place = placeOf(one, file);
      return !known.has(place) && known.add(place).has(place);
    };
    const { set, renditions, handouts } = one;
    return {
      ...{ set, renditions: renditions.filter(isNew) },
      ...(handouts && { handouts: handouts.filter(isNew) }),
    };
  });
  return left.filter((one) => mediaOf(one).length > 0);
}

/**
 * Public files that earlier states named, and that the newest neither shows nor has withdrawn: whoever
 * changed a caption or a focus left them there, since somebody may show them.
 * @param originals of the photos that are asked for; undefined: all
 */
export function supersededSets(
  newest: ArticleState,
  earlier: readonly { readonly state: ArticleState }[],
  originals?: ReadonlySet<string>,
): MediaSet[] {
  const photos = earlier
    .filter(({ state }) => state.publishedAt !== undefined)
    .flatMap(({ state }) => photosIn(state))
    .filter(({ original }) => originals?.has(original) ?? true);
  const known = [...photosIn(newest), ...(newest.withdrawn ?? [])];
  return filesBeyond(known, photos.map(mediaSetIn));
}

/** The photos that an article shows, or would once it is live. */
export function photosIn(state: ArticleState): readonly ArticlePhoto[] {
  return state.status === 'erased' ? [] : state.photos;
}

function placeOf({ set }: MediaSet, file: MediaFile): string {
  return `${set}/${mediaName(file)}`;
}
