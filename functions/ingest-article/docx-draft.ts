import type { Draft } from '../../shared/manuscripts/draft.ts';
import { readPlacedHtml } from '../../shared/manuscripts/html/read-html.ts';
import type { AboutPhoto } from '../../shared/manuscripts/manuscript.ts';
import { tidyLine } from '../../shared/manuscripts/prose/prose.ts';
import type { ManuscriptWarning } from '../../shared/manuscripts/warning.ts';
import { present } from '../../shared/present.ts';
import type { DocxReading, EmbeddedPicture } from './docx/reading.ts';

/** What programs call whoever has not told them a name. */
const NO_AUTHOR =
  /^(?:user|pengguna|admin|administrator|owner|pemilik|windows|microsoft|office|acer|asus|hp|dell|lenovo|toshiba|samsung|axioo|pc|laptop|komputer|computer|unknown|author|wps|python-docx|apache|libreoffice)\b/iu;

/**
 * A Word document as every other manuscript is from here on. Where its text names none, its title is the
 * headline, and its author the reporter, if that looks like a person's name; a hint says so.
 *
 * @param name of the file
 */
export function docxDraft(reading: DocxReading, name: string): Draft {
  const { pictures, warnings } = reading;
  const title = tidyLine(reading.properties.title ?? '');
  const draft = readPlacedHtml(reading.html, name, title);
  const aboutPhotos = aboutPictures(pictures, name);
  const found = { ...draft, warnings: [...warnings, ...(draft.warnings ?? [])] };
  const at = draft.sources.headline;
  return {
    ...(at && 'property' in at ? withHint(found) : found),
    ...(Object.keys(aboutPhotos).length > 0 && { aboutPhotos }),
  };
}

/** The name of a picture among a submission's files. */
export function pictureName({ name }: EmbeddedPicture, document: string): string {
  return `${document}/${name}`;
}

function aboutPictures(
  pictures: readonly EmbeddedPicture[],
  document: string,
): Record<string, AboutPhoto> {
  const about = pictures.map((picture) => {
    const { caption, credit, alt } = picture;
    return [pictureName(picture, document), present({ caption, credit, alt })] as const;
  });
  return Object.fromEntries(about.filter(([, said]) => Object.keys(said).length > 0));
}

function withHint(draft: Draft): Draft {
  return { ...draft, warnings: [...(draft.warnings ?? []), HEADLINE_OF_PROPERTIES] };
}

const HEADLINE_OF_PROPERTIES: ManuscriptWarning = {
  code: 'headlineOfProperties',
  severity: 'hint',
  message:
    "No headline stands above the text: the document's own title was taken. See whether it is right.",
  at: { property: 'title' },
};

/** Whoever wrote the document, where that looks like a person's name. */
export function authorIn({ author = '' }: DocxReading['properties']): string | undefined {
  const name = tidyLine(author);
  const words = name.split(' ').length;
  return words > 1 && !NO_AUTHOR.test(name) && /^[\p{Lu}][\p{L}.,'’ -]+$/u.test(name)
    ? name
    : undefined;
}
