import {
  type BodyElement,
  type BodyNode,
  isBlock,
  textOf,
} from '../../shared/manuscripts/body/body-tree.ts';
import { parseBody } from '../../shared/manuscripts/body/parse-body.ts';
import { datelineText } from '../../shared/manuscripts/conventions/outlets.ts';
import type { Manuscript } from '../../shared/manuscripts/manuscript.ts';

/** A manuscript as Markdown with front matter that reads as itself. */
export function renderMarkdown(manuscript: Manuscript): string {
  const { headline, subheadline, dateline, byline, lead, aboutPhotos = {} } = manuscript;
  const { category, tags, event, contact, embargo, body, captions = [] } = manuscript;
  const stated = {
    judul: headline,
    subjudul: subheadline,
    dateline: dateline && datelineText(dateline),
    byline: byline?.text,
    ringkasan: lead,
    kategori: category,
    tag: tags?.filter((tag) => tag !== event),
    acara: event,
    kontak: contact,
    embargo,
    foto: Object.entries(aboutPhotos).map(([berkas, { caption, credit, alt, focus }]) => ({
      berkas,
      ...(caption && { keterangan: caption }),
      ...(credit && { kredit: credit }),
      ...(alt && { alt }),
      ...(focus && { fokus: `${Math.round(focus.x * 100)} ${Math.round(focus.y * 100)}` }),
    })),
  };
  const yaml = Object.entries(stated)
    .filter(([, value]) => value !== undefined && value.length > 0)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const lines = captions.map(captionLine).map(escaped);
  const text = [...parseBody(body).map((block) => markdownOf(block)), ...lines].join('\n\n');
  return `---\n${yaml.join('\n')}\n---\n\n${text}\n`;
}

/** A manuscript of paragraphs alone in the house form of plain text. */
export function renderPlainText(manuscript: Manuscript): string {
  const {
    headline,
    dateline,
    byline,
    contact,
    embargo,
    body,
    captions = [],
    aboutPhotos = {},
  } = manuscript;
  const paragraphs = parseBody(body).map(({ children }) => textOf(children));
  const [first = '', ...others] = paragraphs;
  const place = dateline && `${datelineText(dateline)} – `;
  const named = Object.entries(aboutPhotos).map(
    ([file, { caption = '', credit }]) =>
      `Foto ${file}: ${caption}${credit ? ` (Foto: ${credit})` : ''}`,
  );
  return [
    ...(embargo ? [`EMBARGO: ${embargo}`] : []),
    ...[headline, headline, `${place ?? ''}${first}`, ...others],
    ...(byline ? [`(${byline.text})`] : []),
    ...captions.map(captionLine),
    ...named,
    ...(contact ? [`Narahubung: ${contact}`] : []),
  ].join('\n\n');
}

function captionLine({
  caption = '',
  credit,
  number,
}: NonNullable<Manuscript['captions']>[number]) {
  return `Foto${number ? ` ${number}` : ''}: ${caption}${credit ? ` (Foto: ${credit})` : ''}`;
}

function markdownOf(block: BodyElement): string {
  switch (block.tag) {
    case 'h2':
    case 'h3':
      return `${block.tag === 'h2' ? '##' : '###'} ${inline(block.children)}`;
    case 'ul':
    case 'ol':
      return elements(block)
        .map((item, at) => indented(item, block.tag === 'ul' ? '- ' : `${at + 1}. `))
        .join('\n');
    case 'blockquote':
      return blocksOf(block).replace(/^/gm, '> ');
    default:
      return inline(block.children);
  }
}

function indented(item: BodyElement, sign: string): string {
  const text = item.children.some(isBlock) ? itemBlocks(item) : inline(item.children);
  return sign + text.replace(/\n(?=.)/g, `\n${' '.repeat(sign.length)}`);
}

/** A list right below its paragraph, since a blank line would make paragraphs of all items beside it. */
function itemBlocks(item: BodyElement): string {
  const [first, second, ...more] = elements(item);
  const listed = first?.tag === 'p' && (second?.tag === 'ul' || second?.tag === 'ol');
  if (!listed || more.length > 0) return blocksOf(item);
  return `${markdownOf(first)}\n${markdownOf(second)}`;
}

function blocksOf(block: BodyElement): string {
  return elements(block).map(markdownOf).join('\n\n');
}

function elements({ children }: BodyElement): BodyElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function inline(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      if (node.tag === 'br') return '\\\n';
      const text = inline(node.children);
      if (node.tag === 'a') return `[${text}](<${node.href}>)`;
      return node.tag === 'em' ? `_${text}_` : `**${text}**`;
    })
    .join('');
}

/** All that Markdown could take for a sign. */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
