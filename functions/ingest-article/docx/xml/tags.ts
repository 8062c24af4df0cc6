import { MOST_ATTRIBUTES } from '../limits.ts';
import { damaged, tooLarge } from '../refusal.ts';
import { withoutReferences } from './text.ts';

/** A start tag as the file writes it. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly empty: boolean;
  /** of the character after it */
  readonly end: number;
}

const NAME = /[^\s/>"'=<&]+/y;
const ATTRIBUTE = /\s+([^\s/>"'=<&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

/** The start tag at a `<`. @throws Refusal damaged, tooLarge */
export function tagAt(xml: string, start: number): Tag {
  const name = matchAt(NAME, xml, start + 1)?.[0];
  if (name === undefined) throw brokenXml();
  const attributes: [string, string][] = [];
  let at = start + 1 + name.length;
  for (let next = matchAt(ATTRIBUTE, xml, at); next; next = matchAt(ATTRIBUTE, xml, at)) {
    at += next[0].length;
    attributes.push([next[1] ?? '', withoutReferences(next[2] ?? next[3] ?? '')]);
    if (attributes.length > MOST_ATTRIBUTES) {
      throw tooLarge(`${MOST_ATTRIBUTES} attributes of an XML element`, 'one with more');
    }
  }
  const end = matchAt(END, xml, at);
  if (!end) throw brokenXml();
  return { name, attributes, empty: end[1] === '/', end: at + end[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function brokenXml() {
  return damaged('one whose XML is broken');
}
