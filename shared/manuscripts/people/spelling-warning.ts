import type { ManuscriptWarning } from '../warning.ts';
import type { Named } from './named.ts';

/** @param elsewhere the name as the release writes it in another place */
export function spellingWarning(
  { passage }: Named,
  quote: string,
  suggestion: string,
  elsewhere: string,
): ManuscriptWarning {
  return {
    code: 'nameSpelling',
    severity: 'warning',
    message: `${quote} is written ${elsewhere} elsewhere.`,
    quote,
    suggestion,
    at: passage.at,
  };
}
