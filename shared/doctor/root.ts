import type { Finding, Note } from './finding.ts';

/** Milliseconds that the files of the deployment may take to follow a change of settings. */
const PATIENCE = 2 * 60 * 1000;

/**
 * The files of the deployment follow every change of every newsroom's settings.
 * @param changedAt when the newest of them was changed, ISO 8601
 */
export function rootFindings(
  findings: readonly Finding[],
  changedAt: string | undefined,
  now: Date,
): { readonly findings: readonly Finding[]; readonly notes: readonly Note[] } {
  const young = changedAt !== undefined && now.getTime() - Date.parse(changedAt) < PATIENCE;
  if (!young || findings.length === 0) return { findings, notes: [] };
  const text = `the files of the deployment are being made; settings changed ${changedAt}`;
  return { findings: [], notes: [{ text }] };
}
