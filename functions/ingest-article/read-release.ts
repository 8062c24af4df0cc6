import { ExpectationError } from '../../shared/errors.ts';
import { type CheckedAgainst, check } from '../../shared/manuscripts/check.ts';
import type { House } from '../../shared/manuscripts/house.ts';
import { withBylineNames } from '../../shared/manuscripts/named-byline.ts';
import {
  isManuscriptType,
  readManuscript,
  shownName,
} from '../../shared/manuscripts/read-manuscript.ts';
import type { Reading } from '../../shared/manuscripts/reading.ts';
import { understand } from '../../shared/manuscripts/understand.ts';
import type { ManuscriptWarning } from '../../shared/manuscripts/warning.ts';
import { DOCX_TYPE } from '../../shared/submissions/limits.ts';
import { type ReadDocx, readDocx } from './docx/read-docx.ts';
import type { DocxReading, EmbeddedPicture } from './docx/reading.ts';
import { authorIn, docxDraft } from './docx-draft.ts';
import { letterheadPictures } from './letterhead-pictures.ts';
import { withoutCaption } from './without-caption.ts';

/** A manuscript as it was understood, all that looks wrong in it, and the photos that it holds. */
export interface Release {
  readonly reading: Reading;
  readonly warnings: readonly ManuscriptWarning[];
  readonly pictures: readonly EmbeddedPicture[];
}

/**
 * @param ofWord what reads Word documents
 * @throws ManuscriptError where no article can be made of it
 * @throws ExpectationError for a type that is none of manuscripts: nobody takes such files in
 */
export async function readRelease(
  bytes: Uint8Array,
  file: { readonly name: string; readonly type: string },
  against: CheckedAgainst,
  ofWord: ReadDocx = readDocx,
): Promise<Release> {
  const { settings } = against;
  const { reading, pictures = [] } =
    file.type === DOCX_TYPE
      ? readWord(await ofWord(bytes, shownName(file.name)), file.name, settings)
      : { reading: readText(bytes, file, settings) };
  const named = withBylineNames(reading, settings);
  return { reading: named, warnings: check(named, against), pictures };
}

function readText(
  bytes: Uint8Array,
  { name, type }: { readonly name: string; readonly type: string },
  house: House,
): Reading {
  if (isManuscriptType(type)) return readManuscript(bytes, { name, type }, house);
  throw new ExpectationError('a type of manuscripts', shownName(name), type);
}

function readWord(document: DocxReading, file: string, house: House) {
  const name = shownName(file);
  const headlineForm = 'a paragraph of its own above the text, or one in the style Title';
  const { pictures, properties } = document;
  const reading = understand(docxDraft(document, name), { ...house, name, headlineForm });
  const hints = [
    ...letterheadPictures(pictures, reading),
    ...withoutCaption(pictures, reading.manuscript, name),
  ];
  const hinted = { ...reading, warnings: [...reading.warnings, ...hints] };
  return { reading: byAuthor(hinted, authorIn(properties)), pictures };
}

function byAuthor(reading: Reading, author: string | undefined): Reading {
  if (author === undefined || reading.manuscript.byline) return reading;
  const at = { property: 'author' };
  const hint: ManuscriptWarning = {
    code: 'bylineOfProperties',
    severity: 'hint',
    message: `No byline closes the text: ${author}, the document's author, was taken for its reporter.`,
    at,
  };
  return {
    ...reading,
    manuscript: { ...reading.manuscript, byline: { text: author, reporter: author } },
    sources: { ...reading.sources, byline: at },
    warnings: [...reading.warnings, hint],
  };
}
