import type { LiveArticle, WithdrawnArticle } from '../../shared/articles.ts';
import { checkedSettings } from '../../shared/checked-settings.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { articleIdOf } from '../../shared/ids.ts';
import type { Manuscript } from '../../shared/manuscripts/manuscript.ts';
import { readManuscript } from '../../shared/manuscripts/read-manuscript.ts';
import { rootSite } from '../../shared/root-site.ts';
import type { Settings, SettingsValues } from '../../shared/settings.ts';
import { site } from '../../shared/site.ts';
import type { SiteFile } from '../../shared/site-file.ts';
import { slugOf } from '../../shared/slug.ts';
import { oneLine } from '../../shared/text.ts';
import { bareArticle, retractedArticle, samplePhoto, sampleSettings } from './articles.ts';
import { sanitiseBody } from './sanitise.ts';

const VERSION = { epoch: 0, seq: 1 };

/** A public file whose bytes are text. */
export interface TextFile {
  readonly key: string;
  readonly body: string;
  readonly contentType: string;
}

/** A manuscript that holds the words wherever one can; undefined where it is refused. */
export function manuscriptSaying(
  words: string,
  type: 'text/plain' | 'text/markdown',
): Manuscript | undefined {
  const source = type === 'text/plain' ? plainText(words) : markdown(words);
  return unlessRefused(() => readManuscript(Buffer.from(source), { name: words, type }).manuscript);
}

function plainText(words: string): string {
  return `${words}\n\nSAMARINDA, ${words} – ${words}\n\n${words}\n\nSelesai. (ASYA/SUL/KMF-SMR)\n`;
}

function markdown(words: string): string {
  const quoted = JSON.stringify(words);
  return `---
judul: ${quoted}
subjudul: ${quoted}
kategori: ${quoted}
tag: [${quoted}]
acara: ${quoted}
kontak: ${quoted}
dateline: ${quoted}
byline: ${quoted}
ringkasan: ${quoted}
foto: [{ berkas: ${quoted}, keterangan: ${quoted} }]
---
${words}

[${words}](${words}) <${words}> ![${words}](${words} ${quoted})

> ${words}

- ${words}

| ${words} | b |
|---|---|
| ${words} | c |
`;
}

/**
 * Articles that say it in each field: as the readers of manuscripts leave it, and with nobody's help
 * but the sanitiser's, to whom it is foreign HTML.
 */
export function articlesSaying(words: string): LiveArticle[] {
  const line = oneLine(words);
  const read = (['text/plain', 'text/markdown'] as const).flatMap((type) => {
    const manuscript = manuscriptSaying(words, type);
    return manuscript ? [articleOf(manuscript, words)] : [];
  });
  if (line === '') return read;
  const bare: Manuscript = {
    headline: line,
    dateline: { place: line, outlet: line },
    subheadline: line,
    byline: {
      ...{ text: line, reporter: line, editor: line, office: line },
      names: { reporter: `${line}.`, editors: [`${line}.`], office: `${line}.` },
    },
    category: line,
    tags: [line, `${line}.`],
    event: line,
    contact: line,
    lead: line,
    body: sanitiseBody(words) || '<p>Isi.</p>',
    aboutPhotos: { [line]: { caption: line, credit: line, alt: line } },
  };
  return [...read, articleOf(bare, words)];
}

function articleOf(manuscript: Manuscript, name: string): LiveArticle {
  const { aboutPhotos = {}, ...text } = manuscript;
  const [about = {}] = Object.values(aboutPhotos);
  const caption = about.caption ?? oneLine(name);
  const words = caption && { credit: caption, alt: caption, ...about, caption };
  const photo = samplePhoto({ name: oneLine(name), ...words });
  // By what is in it: several say the same headline.
  const id = articleIdOf(JSON.stringify([manuscript, name]));
  return bareArticle({ ...text, id, slug: slugOf(text.headline), photos: [photo] });
}

/** Settings that say it in each field that takes it. */
export function settingsSaying(words: string): Settings {
  const usual = sampleSettings();
  let values = usual.values;
  for (const name of Object.keys(values) as (keyof SettingsValues)[]) {
    values = unlessRefused(() => checkedSettings({ ...values, [name]: words })) ?? values;
  }
  return { ...usual, values };
}

/** An article that was withdrawn for a reason that says it; none where it says nothing. */
export function withdrawnSaying(words: string): WithdrawnArticle[] {
  const reason = oneLine(words);
  if (reason === '') return [];
  const at = '2022-11-16T02:00:00.000Z';
  return [retractedArticle({ id: articleIdOf(`-${words}`), retraction: { at, reason } })];
}

/** Everything public that a newsroom with these articles has; its lists name those that are live. */
export function newsroomFiles(
  settings: Settings,
  newest: readonly LiveArticle[],
  withdrawn: readonly WithdrawnArticle[] = [],
): SiteFile[] {
  const { newsroom } = settings;
  const articles = [...newest, ...withdrawn].map((article) => ({
    article: { ...article, newsroom },
    version: VERSION,
  }));
  const listed = newest.map((article) => ({ ...article, newsroom }));
  return site({ settings, articles, lists: { newest: listed, version: VERSION } });
}

/** The root of a deployment with these newsrooms. */
export function rootFiles(newsrooms: readonly Settings[]): SiteFile[] {
  return rootSite({ newsrooms, version: VERSION });
}

/** The text files of a newsroom, and of the root as it is with one newsroom and with two. */
export function filesOf(
  settings: Settings,
  articles: readonly LiveArticle[],
  withdrawn: readonly WithdrawnArticle[] = [],
): TextFile[] {
  const other = { ...settings, newsroom: 'balikpapan' };
  return [
    ...newsroomFiles(settings, articles, withdrawn),
    ...rootFiles([settings]),
    ...rootFiles([settings, other]),
  ].flatMap(({ key, body, contentType }) =>
    typeof body === 'string' ? [{ key, body, contentType }] : [],
  );
}

function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof ExpectationError) return undefined;
    throw error;
  }
}
