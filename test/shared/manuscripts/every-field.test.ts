import { describe, expect, test } from 'vitest';
import { ManuscriptError } from '../../../shared/manuscripts/manuscript-error.ts';
import type { ManuscriptType } from '../../../shared/manuscripts/read-manuscript.ts';
import { cleanText, escapeMarkup, oneLine } from '../../../shared/text.ts';
import { sharedJson } from '../../support/corpus.ts';
import { sanitiseBody } from '../../support/sanitise.ts';
import { expectCleanBody } from './body-check.ts';
import { HOUSE, readingOf } from './reading.ts';

const strings = sharedJson('corpus/strings/blns.json') as string[] | undefined;
const payloads = sharedJson('corpus/strings/xss-payloads.json') as
  | { payload: string }[]
  | undefined;
const naughty = [...(strings ?? []), ...(payloads ?? []).map(({ payload }) => payload)];

type Template = (words: string) => string;

const yaml = (words: string) => JSON.stringify(words);
const json = (value: object) => JSON.stringify(value);

/** Files that say it in each of their fields; those that others refuse for it stand alone. */
const TEMPLATES: Record<ManuscriptType, readonly Template[]> = {
  'text/plain': [
    (words) => `${words}\n\nSAMARINDA, KMF – Satu.\n\nDua. (A/B/C)`,
    (words) =>
      `Judul Berita\n\nSAMARINDA, ${words} – ${words}\n\n${words}\n\nFoto: ${words} (Foto: ${words})\nFoto ${words}.jpg: ${words}\n\nNarahubung: ${words}\n\n(${words}/${words})`,
    (words) => `EMBARGO s.d. ${words}\n\nJudul Berita\n\nSatu.\n\nDua.`,
  ],
  'text/markdown': [
    (words) =>
      `# ${words}\n\nSatu.\n\nFoto: **${words}**\n\n[${words}](${words}) ![${words}](${words})`,
    (words) => `---\njudul: ${yaml(words)}\nembargo: ${yaml(words)}\n---\nSatu.`,
    (words) =>
      `---\njudul: Judul\nsubjudul: ${yaml(words)}\ndateline: ${yaml(words)}\nbyline: ${yaml(words)}\nringkasan: ${yaml(words)}\nkategori: ${yaml(words)}\ntag: [${yaml(words)}]\nacara: ${yaml(words)}\nkontak: ${yaml(words)}\nfoto: [{ berkas: ${yaml(words)}, keterangan: ${yaml(words)}, kredit: ${yaml(words)}, alt: ${yaml(words)} }]\n---\nSatu.\n\n> ${words}\n\n- ${words}\n\n|${words}|\n|-|\n|${words}|`,
    (words) => `---\n${words}: a\n${words}\n---\n# Judul\n\nSatu.`,
  ],
  'text/html': [
    (words) => `<title>${words}</title><h1>${words}</h1><p>Satu.</p>${words}`,
    (words) => {
      const text = escapeMarkup(words);
      return `<h1>${text}</h1><p title="${text}" style="${text}">SAMARINDA, ${text} – ${text}</p><a href="${text}">${text}</a><figure><img src="${text}"><figcaption>${text}</figcaption></figure><table><tr><th>${text}<tr><td>${text}</table><p>(${text}/${text})`;
    },
    (words) => `<h1>Judul</h1><p>Satu.</p><a href=${words}>a</a><!-- ${words} --><${words}>dua`,
  ],
  'application/json': [
    (words) => json({ headline: words, body: { html: words } }),
    (words) => json({ headline: 'Judul', body: { markdown: words }, embargo: words }),
    (words) => json({ headline: 'Judul', body: { markdown: words } }),
    (words) =>
      json({
        headline: 'Judul',
        ...{ subheadline: words, lead: words, category: words, event: words, contact: words },
        dateline: { place: words, outlet: words },
        byline: { text: words, reporter: words, editor: words, office: words },
        tags: [words],
        photos: [{ file: words, caption: words, credit: words, alt: words }],
        body: { paragraphs: ['Satu.', words] },
      }),
  ],
};

/** True if it was read; false if it was refused in a sentence. */
function isSafe(text: string, type: ManuscriptType): boolean {
  try {
    const { manuscript, passages, warnings } = readingOf(text, type, HOUSE);
    const { body, ...fields } = manuscript;
    expectCleanBody(body);
    expect(sanitiseBody(body)).toBe(body);
    for (const line of [...textsIn(fields), ...textsIn(passages)]) expect(oneLine(line)).toBe(line);
    for (const warning of warnings) expect(cleanText(warning.message)).toBe(warning.message);
    return true;
  } catch (error) {
    if (error instanceof ManuscriptError) return false;
    throw error;
  }
}

/** Every text of a value, names of its fields included: files of photos are such. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

describe.skipIf(naughty.length === 0)('what others have been hurt by, in each field', () => {
  const read = (template: Template, type: ManuscriptType) =>
    naughty.filter((words) => isSafe(template(words), type)).length;

  test.each(Object.keys(TEMPLATES) as ManuscriptType[])(
    'of %s is refused in a sentence, or safe',
    { timeout: 120_000 },
    (type) => {
      const counts = TEMPLATES[type].map((template) => read(template, type));
      expect(naughty.length).toBe(515 + 223);
      // What cannot be a moment is refused; of the other fields most are taken.
      expect(Math.max(...counts)).toBeGreaterThan(600);
    },
  );
});
