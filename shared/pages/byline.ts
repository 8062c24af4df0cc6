import { bylineCodes } from '../manuscripts/byline-codes.ts';
import type { Byline } from '../manuscripts/manuscript.ts';
import { type Content, html } from './html.ts';
import { WORDS } from './words.ts';

/** What ends a text: the codes as written, and below them whom they stand for, as far as that is known. */
export function bylineParagraph(byline: Byline): Content {
  const names = namesLine(byline);
  return html`<p class="byline">(${byline.text})${names && html`<br/>${names}`}</p>`;
}

/** `Reporter: Asya Putri; Editor: Sulaiman; Diskominfo Kota Samarinda`; of each role with a name, all. */
function namesLine(byline: Byline): string | undefined {
  const { reporter, editors = [], office } = byline.names ?? {};
  const isName = isNameIn(byline);
  const parts = [
    ...(isName(reporter) ? [`${WORDS.reporter}: ${reporter}`] : []),
    ...(editors.some(isName) ? [`${WORDS.editor}: ${editors.join(', ')}`] : []),
    ...(isName(office) ? [office] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : undefined;
}

/** Whom readers may take for an article's author: no code, which is nobody's name. */
export function reporterName(byline: Byline): string | undefined {
  const { text, reporter, names } = byline;
  const isName = isNameIn(byline);
  if (isName(names?.reporter)) return names?.reporter;
  // Codes come by twos at least: what stands alone was stated as a name.
  return reporter === text ? reporter : undefined;
}

/** Its editors, without the codes of those whom nobody has named. */
export function editorNames(byline: Byline): readonly string[] {
  return (byline.names?.editors ?? []).filter(isNameIn(byline));
}

/** Codes that the settings do not hold stand among the names as they are written. */
function isNameIn({ text }: Byline): (name: string | undefined) => name is string {
  const codes = bylineCodes(text);
  return (name): name is string => name !== undefined && !codes.includes(name);
}
