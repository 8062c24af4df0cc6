import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manuscript } from '../../shared/manuscripts/manuscript.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import { DOCX_TYPE } from '../../shared/submissions/limits.ts';
import { sampleSettings } from './articles.ts';

const FOLDER = join(import.meta.dirname, '..', 'golden', 'manuscripts');

/** By the ending; what `.json` alone names is what a manuscript becomes. */
const TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.api.json': 'application/json',
  '.docx.ts': DOCX_TYPE,
};

/** A manuscript of test/golden/manuscripts. */
export interface GoldenManuscript {
  /** `house-page`: what it becomes lies in house-page.json */
  readonly name: string;
  /** as its sender would have named it */
  readonly file: { readonly name: string; readonly type: string };
  bytes(): Promise<Uint8Array>;
}

/** All of them. Word documents are programs that make them: their default export is the document. */
export function goldenManuscripts(): GoldenManuscript[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((entry) => {
      const ending = Object.keys(TYPES).find((one) => entry.endsWith(one));
      const type = ending && TYPES[ending];
      if (ending === undefined || type === undefined) return [];
      const name = entry.slice(0, -ending.length);
      const sent = name + (type === DOCX_TYPE ? '.docx' : ending.replace('.api', ''));
      return [{ name, file: { name: sent, type }, bytes: () => bytesOf(join(FOLDER, entry)) }];
    });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  if (extname(path) !== '.ts') return readFileSync(path);
  const made: { readonly default: Uint8Array } = await import(pathToFileURL(path).href);
  return made.default;
}

/** The article that a manuscript became, by the golden beside it; undefined where it is refused. */
export function goldenArticle(name: string): Manuscript | undefined {
  const golden = join(FOLDER, `${name}.json`);
  if (!existsSync(golden)) return undefined;
  const { article }: { readonly article?: LinedArticle } = JSON.parse(readFileSync(golden, 'utf8'));
  return article && { ...article, body: article.body.join('\n') };
}

/** An article whose body is a block a line. */
export interface LinedArticle extends Omit<Manuscript, 'body'> {
  readonly body: readonly string[];
}

/** Monday, 16 November 2026, noon in Samarinda: when all of them were sent. */
export const SENT_AT = '2026-11-16T04:00:00.000Z';

/** When its sender asked for one of them to go out. */
export const PUBLISH_AT: Readonly<Record<string, string>> = {
  'embargo-otherwise': '2026-11-16T05:00:00.000Z',
};

/** Of a newsroom that knows who holds which office. All of them are invented. */
export const NEWSROOM: SettingsValues = {
  ...sampleSettings().values,
  people: [
    {
      name: 'Hamdani Yusran',
      titles: 'H.',
      degrees: 'S.E., M.Si.',
      offices: [{ office: 'Wali Kota Samarinda', from: '2025-02-20' }],
    },
    {
      name: 'Burhanudin Saleh',
      offices: [{ office: 'Wali Kota Samarinda', from: '2020-02-20', to: '2025-02-19' }],
    },
    {
      name: 'Nurlaila Masitah',
      titles: 'Hj.',
      degrees: 'S.Sos.',
      offices: [{ office: 'Wakil Wali Kota Samarinda', from: '2025-02-20' }],
    },
    { name: 'Yuliana Pertiwi', titles: 'Dr.', degrees: 'S.Kom., M.T.' },
    { name: 'Asyani Putri', code: 'ASYA' },
    { name: 'Sulaiman', code: 'SUL' },
    { name: 'Eko Prasojo', code: 'EKO' },
  ],
  offices: { 'KMF-SMR': 'Diskominfo Kota Samarinda', 'KMF-SMD': 'Diskominfo Kota Samarinda' },
};
