import { bylineCodes } from '../byline-codes.ts';
import type { Byline } from '../manuscript.ts';
import { codesOf, LONGEST_BYLINE, loneCode } from './byline-parts.ts';

export interface FoundByline {
  readonly byline: Byline;
  /** where the brackets open in the paragraph */
  readonly start: number;
}

/** A sentence or a quotation has ended there. */
const FINISHED = /[.!?…]["”’')\]]*$|[.!?…,]?["”]$/u;

/**
 * The codes in brackets that close a paragraph, `… filem. (ASYA/SUL/KMF-SMR)`. They stand after a
 * finished sentence or alone; after an unfinished one, three codes in capitals are taken too, two
 * (`Standar Pelayanan (SOP/SPM)`) are text. So are `(14/11/2022)`, `(Adpim)` and `(SOP).` A mark (`(rls)`),
 * an office or one code in small letters may stand alone in brackets after a finished sentence.
 */
export function findByline(paragraph: string): FoundByline | undefined {
  const start = Math.max(paragraph.lastIndexOf('('), paragraph.lastIndexOf('['));
  if (start < 0) return betweenDashes(paragraph);
  if (paragraph.length - start > LONGEST_BYLINE) return undefined;
  const [, inside = '', stop] =
    /^[([]([^()[\]]+)[)\]]\s*(\.?)\s*[*#]*\s*$/u.exec(paragraph.slice(start)) ?? [];
  const before = paragraph.slice(Math.max(0, start - 20), start).trimEnd();
  const finished = before === '' || FINISHED.test(before);
  const byline = codesOf(inside.trim()) ?? (finished ? loneCode(inside.trim()) : undefined);
  if (!byline) return before === '' ? officeAlone(inside.trim()) : undefined;
  const unmistakable =
    bylineCodes(byline.text).length > 2 && byline.text === byline.text.toUpperCase();
  return finished || (unmistakable && stop === '') ? { byline, start } : undefined;
}

/** A byline as the front matter states it: codes, or a name. */
export function statedByline(text: string): Byline {
  const bare = text.replace(/^\(([^()]*)\)$/u, '$1').trim();
  return codesOf(bare) ?? { text: bare, reporter: bare };
}

/** `(KMF-SMR).` on its own: elsewhere it may be anything. */
function officeAlone(text: string): FoundByline | undefined {
  if (!/^\p{Lu}{2,5}-\p{Lu}{2,5}$/u.test(text)) return undefined;
  return { byline: { text, office: text }, start: 0 };
}

/** `-rin-` on its own */
function betweenDashes(paragraph: string): FoundByline | undefined {
  const [, code = ''] = /^[-–—] ?(\p{Ll}+) ?[-–—]$/u.exec(paragraph) ?? [];
  const byline = loneCode(code);
  return byline && { byline, start: 0 };
}
