/**
 * Sections of docs/runbook.md that alarms lead to, as anchors. A test holds them, the sections and
 * the alarms together.
 */
export const RUNBOOK_SECTIONS = [
  'dead-letters',
  'old-messages',
  'publish-lag',
  'silent-sweep',
  'function-errors',
  'throttled-functions',
  'api-errors',
  'edge-errors',
  'files-given-up',
  'slow-releases',
  'certificate-expires',
  'weekly-export',
  'budget',
] as const;
export type RunbookSection = (typeof RUNBOOK_SECTIONS)[number];

/** Says where to look in a checkout, for whoever does not say where the office keeps its copy. */
export const RUNBOOK = 'docs/runbook.md';

/** @param runbookUrl address of docs/runbook.md, wherever the office keeps it */
export function runbookLink(runbookUrl: string, section: RunbookSection): string {
  return `${runbookUrl}#${section}`;
}
