import { cpSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the words that the check for slips knows, with their licences, into `words` beside a bundle:
 * files that whoever deploys may replace, as the dictionary's licence (LGPL) wants.
 */
export function copySlipWords({ project, folder }: { project: string; folder: string }): void {
  const words = join(project, 'shared', 'manuscripts', 'slips', 'words');
  cpSync(words, join(folder, 'words'), { recursive: true });
}
