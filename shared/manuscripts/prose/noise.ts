/** Scripts whose letters join or part by U+200C and U+200D: there they are spelling, not noise. */
const JOINING =
  'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Java Bali Sund'
    .split(' ')
    .map((script) => String.raw`\p{scx=${script}}`)
    .join('');

/** `👩‍💻`: a joiner between two pictures makes one of them. */
const PICTURE = String.raw`\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}`;

/** Soft hyphens, and spaces without width, as pages, PDFs and chats leave them in copied text. */
const INVISIBLE = String.raw`[\u00AD\u180E\u200B\u2060\uFEFF]`;
const STRAY_JOINER = String.raw`[\u200C\u200D](?<![${JOINING}][\u200C\u200D])(?<![${PICTURE}]\u200D(?=\p{Extended_Pictographic}))`;
const NOISE = new RegExp(`${INVISIBLE}|${STRAY_JOINER}`, 'gu');

/** Chats and exports put marks of direction into lines that have but one. */
const MARKS = /[\u061C\u200E\u200F]/g;
const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Thaa}]/u;

/** Any of the characters that the rest looks for: most texts have none. */
const ANY = /[\u00AD\u061C\u180E\u200B-\u200F\u2010\u2011\u2060\uFEFF]/;

/** Text without what nobody sees or types: invisible characters, hyphens that forbid a line's end. */
export function withoutNoise(text: string): string {
  if (!ANY.test(text)) return text;
  const quiet = text.replace(NOISE, '').replace(/[\u2010\u2011]/g, '-');
  return RIGHT_TO_LEFT.test(quiet) ? quiet : quiet.replace(MARKS, '');
}
