import { PhotoError } from '../../functions/ingest-photo/photo-error.ts';
import { makeRenditions, type Renditions } from '../../functions/ingest-photo/renditions.ts';
import type { Focus } from '../../shared/handouts.ts';
import { sharedFiles } from './corpus.ts';

const FOLDER = 'corpus/photos';

/** A file of the corpus, and what was made of it. */
export interface CorpusPhoto {
  /** e.g. `orientation/Landscape_3.jpg` */
  readonly name: string;
  /** undefined where it was refused */
  readonly made?: Renditions;
  readonly refused?: PhotoError;
}

/** Milliseconds: half of what the function has for one. */
const LONGEST = 30_000;

/**
 * Makes all of every file of the corpus, one after the other: half a minute of a core. None where the
 * corpus is absent.
 * @throws where one takes too long, or is refused by what is no PhotoError
 */
export async function madeCorpus(): Promise<CorpusPhoto[]> {
  const photos: CorpusPhoto[] = [];
  for (const { path, bytes } of sharedFiles(FOLDER)) {
    const name = path.slice(FOLDER.length + 1);
    const begun = performance.now();
    photos.push({ name, ...(await made(name, bytes)) });
    const milliseconds = performance.now() - begun;
    if (milliseconds > LONGEST) throw new Error(`${name} took ${milliseconds} ms`);
  }
  return photos;
}

/** What draws attention may change with an orientation: its rows are packed in another order. */
const MIDDLE: Focus = { x: 0.5, y: 0.5 };

async function made(name: string, bytes: Buffer): Promise<Omit<CorpusPhoto, 'name'>> {
  const focus = name.startsWith('orientation/') ? MIDDLE : undefined;
  try {
    return { made: await makeRenditions(bytes, { name, type: 'image/jpeg' }, focus) };
  } catch (error) {
    if (error instanceof PhotoError) return { refused: error };
    throw new Error(`neither taken nor refused: ${name}`, { cause: error });
  }
}

/** Every public picture of a photo before words are put in, under a name that tells it apart. */
export function picturesOf({ files, blanks }: Renditions) {
  return [
    ...files.map(({ rendition: { width, height, format }, body }) => ({
      ...{ name: `${width}.${format}`, width, height, body },
    })),
    ...blanks.map(({ blank: { kind, width, height }, body }) => ({
      ...{ name: `${kind}.jpg`, width, height, body },
    })),
  ];
}

/** Of a photo that must have been taken. */
export function madeOf(photos: readonly CorpusPhoto[], name: string): Renditions {
  const photo = photos.find((one) => one.name === name);
  if (photo?.made) return photo.made;
  throw new Error(`nothing was made of ${name}`, { cause: photo?.refused });
}
