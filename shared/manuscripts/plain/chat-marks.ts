import { saysSomething } from '../prose/prose.ts';

/** A stretch of text between two marks of a chat: `*bold*`, `_italic_`, `~struck~`, ```` ```mono``` ````. */
export interface ChatMark {
  readonly kind: string;
  /** characters of either mark */
  readonly size: number;
  /** where the first mark begins, and where the second ends */
  readonly start: number;
  readonly end: number;
}

/** Links as a whole, since `_` and `~` stand in addresses; else a run of one sign. */
const TOKEN = /https?:\/\/\S*[^\s*_~`.,;:!?)\]"'”’]|([*_~`])\1*/gu;
const WORD = /[\p{L}\p{N}]/u;
/** `**bold**` is Markdown's, of which chats show as much as of theirs. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  '*': [1, 2],
  _: [1, 2],
  '~': [1, 2],
  '`': [1, 3],
};

/**
 * The marks that WhatsApp would show in a line: the first behind no letter and before a word, the second
 * behind a word and before no letter. They nest, and hold a word. In order of their ends.
 */
export function chatMarks(text: string): ChatMark[] {
  const marks: ChatMark[] = [];
  let open: Omit<ChatMark, 'end'>[] = [];
  for (const { 0: run, 1: kind, index: start } of text.matchAll(TOKEN)) {
    const size = run.length;
    if (kind === undefined || !SIZES[kind]?.includes(size)) continue;
    const before = text.charAt(start - 1);
    const after = text.charAt(start + size);
    const at = open.findIndex((mark) => mark.kind === kind && mark.size === size);
    const opened = open[at];
    if (opened && /\S/.test(before) && !WORD.test(after)) {
      open = open.slice(0, at);
      if (!saysSomething(text.slice(opened.start + size, start))) continue;
      marks.push({ ...opened, end: start + size });
    } else if (!WORD.test(before) && /\S/.test(after)) {
      open = [...open.filter((mark) => mark !== opened), { kind, size, start }];
    }
  }
  return marks;
}
