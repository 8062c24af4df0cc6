import { attribute } from '../body/source-tree.ts';
import { captionLine } from '../conventions/caption-line.ts';
import { isElement, type PageElement, type PageNode, wordsIn } from './page-nodes.ts';

/** Names of files that photos are sent in. */
const PHOTO_FILE = /^[^:()]{1,100}\.(?:jpe?g|png|webp|avif|hei[cf]|hif|tiff?)$/i;

/** Whether an element stands below a picture as its caption. */
export function isPictureCaption(element: PageElement): boolean {
  const marked = /(?<![\w-])wp-caption-text(?![\w-])/.test(attribute(element, 'class') ?? '');
  return (element.tagName === 'figcaption' || marked) && pictureBeside(element) !== undefined;
}

/** Its words as a line of a text would say them: `Foto pasar.jpg: …`. */
export function pictureCaption(element: PageElement): string {
  const words = wordsIn(element.childNodes);
  if (words === '' || captionLine(words)) return words;
  const file = fileOf(pictureBeside(element));
  return file === undefined ? `Foto: ${words}` : `Foto ${file}: ${words}`;
}

function pictureBeside({ parentNode }: PageElement): PageElement | undefined {
  return parentNode && 'tagName' in parentNode ? pictureIn(parentNode) : undefined;
}

/** Of elements that were looked through: one may hold thousands of captions. */
const KNOWN_PICTURES = new WeakMap<PageElement, PageElement | null>();

function pictureIn(element: PageElement): PageElement | undefined {
  const known = KNOWN_PICTURES.get(element);
  if (known !== undefined) return known ?? undefined;
  const found = firstPicture(element.childNodes);
  KNOWN_PICTURES.set(element, found ?? null);
  return found;
}

function firstPicture(nodes: readonly PageNode[]): PageElement | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = node.tagName === 'img' ? node : pictureIn(node);
    if (found) return found;
  }
  return undefined;
}

/** The name of the file that a picture shows, where its address ends with one. */
function fileOf(picture: PageElement | undefined): string | undefined {
  const source = (picture && attribute(picture, 'src')) ?? '';
  const [path = ''] = source.split(/[?#]/, 1);
  const name = decoded(path.slice(path.lastIndexOf('/') + 1));
  return PHOTO_FILE.test(name) ? name : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // a per cent sign that is one
    return name;
  }
}
