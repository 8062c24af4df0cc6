import { withoutNoise } from '../prose/noise.ts';
import { tidyLine } from '../prose/prose.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { isEncryptionNotice, isForwarding, isNotice, withoutEdited } from './chat-notices.ts';
import type { RawLine } from './raw-lines.ts';

const DATE = String.raw`\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?`;
const TIME = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
/** As iPhones and the web write it: `[14/11/22 09.15] `, `[09.15, 14/11/2022] `. */
const BRACKETED = String.raw`\[(?:${DATE},?\s${TIME}|${TIME},?\s${DATE})\]\s?`;
/** As Android does: `14/11/22 09.15 - `. */
const DASHED = String.raw`${DATE},?\s${TIME}\s[-–]\s`;
/** A name in the telephone's book or, behind `~`, one that the sender chose. */
const SENDER = String.raw`(?:~\s?)?(?<sender>[^:[\]]{1,60}):(?:\s|$)`;

/** Unmistakable, so that it may stand below the first line, too. */
const BRACKETED_MESSAGE = new RegExp(`^${BRACKETED}${SENDER}`, 'u');
const MESSAGE = new RegExp(`^(?:${BRACKETED}|${DASHED})${SENDER}`, 'u');
/** Without a sender it is the chat that speaks: who joined, who left. */
const STAMP = new RegExp(`^(?:${BRACKETED}|${DASHED})`, 'u');

interface ChatText {
  readonly lines: readonly RawLine[];
  readonly warnings: readonly ManuscriptWarning[];
}

/**
 * The text of what was copied or exported from WhatsApp: without times and senders, without what it says
 * of media and forwarding. Every line stands apart, since nothing wraps lines there.
 */
export function withoutChat(lines: readonly RawLine[]): ChatText {
  const heads = lines.map(({ text }) => withoutNoise(text).replace(/^[\s\u200E\u200F]+/u, ''));
  const first = heads.find((head) => head !== '' && !isForwarding(head)) ?? '';
  const begins = MESSAGE.test(first) || (STAMP.test(first) && isEncryptionNotice(first));
  if (!begins && !heads.some((head) => BRACKETED_MESSAGE.test(head))) {
    return { lines: withoutOwnNotices(lines), warnings: [] };
  }
  const senders = new Map<string, number>();
  const said = lines.map(({ text, number }, at): RawLine => {
    const head = heads[at] ?? '';
    const message = (begins ? MESSAGE : BRACKETED_MESSAGE).exec(head);
    const words = withoutEdited(message ? head.slice(message[0].length) : text);
    const silent =
      isNotice(words) || (begins && STAMP.test(head) && (!message || isEncryptionNotice(words)));
    const sender = tidyLine(message?.groups?.sender ?? '');
    if (!silent && sender !== '' && !senders.has(sender)) senders.set(sender, number);
    return { text: silent ? '' : words, number, apart: true };
  });
  return { lines: said, warnings: severalSenders([...senders]) };
}

/** Of a text that was copied without times: what stands above the first line, and in angle brackets. */
function withoutOwnNotices(lines: readonly RawLine[]): readonly RawLine[] {
  const start = lines.findIndex(({ text }) => tidyLine(text) !== '' && !isForwarding(text));
  return lines.map((line, at) => {
    const notice = at < start || (line.text.includes('<') && isNotice(line.text));
    return notice ? { ...line, text: '' } : line;
  });
}

/** Names in a message. */
const MOST_NAMES = 3;

function severalSenders(senders: readonly (readonly [name: string, line: number])[]) {
  const [, second] = senders;
  if (!second) return [];
  const names = senders.slice(0, MOST_NAMES).map(([name]) => name);
  const others = senders.length > names.length ? ` and ${senders.length - names.length} more` : '';
  const warning: ManuscriptWarning = {
    code: 'severalSenders',
    severity: 'hint',
    message: `The chat holds messages of ${names.join(', ')}${others}: all of them are in the text. Leave out what is not part of the release.`,
    at: { line: second[1] },
  };
  return [warning];
}
