import { lineOf } from '../body/body-line.ts';
import type { BodyNode } from '../body/body-tree.ts';
import { ANY_MONTH } from '../dates/names.ts';
import { saysSomething } from '../prose/prose.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import { isAsideLine } from './aside-line.ts';
import { findByline } from './byline.ts';
import { findDateline } from './dateline.ts';
import { type Convention, placeOf } from './taken.ts';

/** Characters: what is longer is a lead. */
const LONGEST = 200;
/** Words of one that no dateline below tells: `Cara Mendaftar` heads a section. */
const FEWEST_WORDS = 3;

/** Lines that letters and forms have above their text. */
const LETTER =
  /^(?:(?:oleh|foto|penulis|editor|reporter|kategori|rubrik|tanggal|hari|tempat|waktu|pukul|nomor|no|perihal|hal|lampiran|sumber|judul)\.? ?:|kepada |yth|dengan hormat|salam |assalam)/iu;
const DATE = new RegExp(
  String.raw`\d{1,2} (?:${ANY_MONTH}) \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`,
  'iu',
);

/**
 * Takes the sub-headline off a tidy body whose headline is gone: a heading of the second level or a line
 * in bold or italics above the first paragraph, or a short line without a full stop above one that has
 * its dateline or is longer. A heading above text that no dateline opens stays where others follow: it is
 * that of a section.
 */
export const subheadline: Convention = (blocks, { outlet }) => {
  const [first, next, ...more] = blocks;
  if (!first || next?.tag !== 'p') return {};
  const line = lineOf(first);
  const text = lineOf(next);
  if (!couldBeSubheadline(line, outlet)) return {};
  const opened = findDateline(text, outlet) !== undefined;
  const alone = !more.some(({ tag }) => tag === 'h2');
  const heads = opened || alone;
  const long = line.split(' ').length >= FEWEST_WORDS;
  const told = allIn(['em'], first.children) || (long && allIn(['em', 'strong'], first.children));
  const stands = opened || told || (long && isPlain(line, text));
  if (!((first.tag === 'h2' && heads) || (first.tag === 'p' && stands))) return {};
  return {
    found: { subheadline: line },
    places: placeOf('subheadline', first),
    blocks: blocks.slice(1),
  };
};

function couldBeSubheadline(line: string, outlet: string | undefined): boolean {
  if (line.length > LONGEST || !saysSomething(line)) return false;
  if (SENTENCE_END.test(line) || /[:;,…]$/u.test(line)) return false;
  if (isAsideLine(line) || LETTER.test(line) || DATE.test(line) || /^\p{Ll}/u.test(line))
    return false;
  return findDateline(line, outlet) === undefined && findByline(line)?.start !== 0;
}

function isPlain(line: string, text: string): boolean {
  return SENTENCE_END.test(text) && text.length > line.length;
}

/** Whether all words stand in such elements. */
function allIn(tags: readonly string[], nodes: readonly BodyNode[]): boolean {
  return nodes.every((node) =>
    typeof node === 'string' ? !saysSomething(node) : tags.includes(node.tag),
  );
}
