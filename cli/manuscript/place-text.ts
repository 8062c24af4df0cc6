import type { AboutPhoto } from '../../shared/manuscripts/manuscript.ts';
import type { Place } from '../../shared/manuscripts/passage.ts';

/** What tells where a key stands. */
export interface PlacedIn {
  /** content type */
  readonly type: string;
  /** what is said of photos, by their names: a caption's place is the name of its photo */
  readonly aboutPhotos?: Readonly<Record<string, AboutPhoto>> | undefined;
}

/** Where in a manuscript something is: `line 5`, `front matter judul, line 2`, `paragraph 3`. */
export function placeText(place: Place, { type, aboutPhotos = {} }: PlacedIn): string {
  if ('paragraph' in place) return `paragraph ${place.paragraph}`;
  if ('property' in place) return `the document's ${place.property}`;
  const line = place.line === undefined ? undefined : `line ${place.line}`;
  const key = 'key' in place ? keyText(place.key) : undefined;
  return [key, line].filter((part) => part !== undefined).join(', ');

  function keyText(key: string): string {
    if (Object.hasOwn(aboutPhotos, key)) return `caption of ${key}`;
    return type === 'application/json' ? key : `front matter ${key}`;
  }
}
