import { feedPath } from '../../shared/keys.ts';
import type { LocalJson } from '../data/local-json.ts';

/** What stands on the terminal once everything is ready. */
/** @param named the data folder as WARTA_DATA names it, without which the command line finds another */
export function readyText(
  { api, site, newsroom }: LocalJson,
  dataDir: string,
  named: string | undefined,
): string {
  const setting = named ? `WARTA_DATA='${named}' ` : '';
  const origin = new URL(site).origin;
  return [
    '',
    'Warta is up.',
    '',
    `  Front page   ${site}`,
    `  RSS          ${origin}${feedPath(newsroom, 'rss')}`,
    `  Atom         ${origin}${feedPath(newsroom, 'atom')}`,
    `  JSON Feed    ${origin}${feedPath(newsroom, 'json')}`,
    `  API          ${api}`,
    `  Data         ${dataDir}`,
    '',
    'Publish a release, in a second terminal:',
    '',
    `  ${setting}npm run warta -- publish RELEASE.txt [PHOTO.jpg …]`,
    '',
    'Ctrl-C stops it; what is published stays.',
    '',
  ].join('\n');
}
