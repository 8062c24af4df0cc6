import type { Holdings } from '../../../shared/doctor/archive.ts';
import type { Examined } from '../../../shared/doctor/finding.ts';
import {
  examineStrangers,
  type Known,
  undecidedSubmissions,
} from '../../../shared/doctor/strangers.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';

/** Looks for objects of a newsroom's archive that neither its log nor a submission explains. */
export async function findStrangers(
  { submissions, archive }: Pick<DoctorDeps, 'submissions' | 'archive'>,
  newsroom: string,
  { keys }: Holdings,
  known: Known,
): Promise<Examined> {
  const asked = [...undecidedSubmissions(keys, known)];
  const read = await inParallel(asked, AT_ONCE, async (id) => {
    const submission = await submissions.read(id);
    return submission?.newsroom === newsroom ? [id] : [];
  });
  const there = new Set(read.flat());
  const found = examineStrangers(newsroom, keys, known, (submission) => there.has(submission));
  // An erasure may have taken it meanwhile.
  const still = await inParallel(found.findings, AT_ONCE, async (finding) =>
    (await archive.head(finding.subject)) ? [finding] : [],
  );
  return { ...found, findings: still.flat() };
}
