import type { Manuscript } from '../../shared/manuscripts/manuscript.ts';
import type { ManuscriptWarning } from '../../shared/manuscripts/warning.ts';
import type { EmbeddedPicture } from './docx/reading.ts';
import { pictureName } from './docx-draft.ts';

/**
 * A hint on the pictures of a Word document, in its order, below which readers would see nothing.
 * None where its text speaks of other photos by file or number: whose caption that is, only the whole
 * release tells.
 * @param document its name
 */
export function withoutCaption(
  pictures: readonly EmbeddedPicture[],
  { aboutPhotos = {}, captions = [] }: Pick<Manuscript, 'aboutPhotos' | 'captions'>,
  document: string,
): ManuscriptWarning[] {
  const names = pictures.map((picture) => pictureName(picture, document));
  const ofOthers = Object.keys(aboutPhotos).some((name) => !names.includes(name));
  if (ofOthers || captions.some(({ caption }) => caption)) return [];
  const bare = names.flatMap((name, i) => (aboutPhotos[name]?.caption ? [] : [i]));
  const [first] = bare;
  const at = first === undefined ? undefined : pictures[first]?.at;
  if (!at) return [];
  return [
    {
      code: 'noCaption',
      severity: 'hint',
      message: `${which(bare, pictures.length)} no caption: readers are not told what they see.`,
      suggestion: 'write it on the line below the picture, as in “Foto: …”',
      at,
    },
  ];
}

/** `Picture 2 of 3 has`, `Pictures 1, 3 and 4 of 5 have`. */
function which(bare: readonly number[], all: number): string {
  if (all === 1) return 'The picture has';
  const numbers = bare.map((i) => i + 1);
  const last = numbers.pop();
  return numbers.length === 0
    ? `Picture ${last} of ${all} has`
    : `Pictures ${numbers.join(', ')} and ${last} of ${all} have`;
}
