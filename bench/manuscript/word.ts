import mammoth from 'mammoth';
import { convertDocx } from '../../functions/ingest-article/docx/convert.ts';
import { readDocx } from '../../functions/ingest-article/docx/read-docx.ts';
import { docxDraft } from '../../functions/ingest-article/docx-draft.ts';
import { understand } from '../../shared/manuscripts/understand.ts';
import type { Figure } from '../support/report.ts';
import { interleaved, type Runs, ratio, typical } from '../support/rounds.ts';
import { wordArticle } from './inputs.ts';

type Job = 'conversion' | 'reading' | 'mammoth';

const BATCH = 5;
const WARM_UP = 6;
const NAME = 'rilis.docx';
const HOUSE = { timeZone: 'Asia/Makassar', outlet: 'KOMINFONEWS', name: NAME, headlineForm: '' };

/** The document as the worker converts it, as it is understood, and as mammoth alone converts it. */
export async function measureWord(rounds: number): Promise<Runs<Job>> {
  const bytes = wordArticle();
  const buffer = Buffer.from(bytes);
  const jobs = {
    conversion: batch(() => convertDocx(bytes)),
    reading: batch(async () => understand(docxDraft(await convertDocx(bytes), NAME), HOUSE)),
    mammoth: batch(() => mammoth.convertToHtml({ buffer })),
  };
  for (let i = 0; i < WARM_UP; i += 1) for (const job of Object.values(jobs)) await job();
  return await interleaved(jobs, rounds);
}

/** ms from the call to the reading, the start and end of the thread with it. */
export async function measureWorker(rounds: number): Promise<number> {
  const bytes = wordArticle();
  const runs = await interleaved({ worker: () => readDocx(bytes, NAME) }, rounds);
  return typical(runs, 'wall', 'worker');
}

function batch(job: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    for (let i = 0; i < BATCH; i += 1) await job();
  };
}

export function wordFigures(runs: Runs<Job>): Figure[] {
  const toMammoth = (name: string, job: Job) => {
    return { name, value: ratio(runs, 'cpu', job, 'mammoth'), unit: '×', goal: 1.2 };
  };
  return [
    toMammoth('processor time of a .docx of 1,100 words to mammoth alone', 'conversion'),
    toMammoth('the same, and understood as an article', 'reading'),
  ];
}

export const WORD_HEADS = ['.docx of 1,100 words', 'processor time', 'time'];

export function wordRows(runs: Runs<Job>): string[][] {
  const names: Record<Job, string> = {
    conversion: 'converted: HTML, pictures, warnings',
    reading: 'the same, and understood',
    mammoth: 'mammoth alone',
  };
  return Object.entries(names).map(([job, name]) => {
    const each = (what: 'cpu' | 'wall') => typical(runs, what, job as Job) / BATCH;
    return [name, `${each('cpu').toFixed(1)} ms`, `${each('wall').toFixed(1)} ms`];
  });
}
