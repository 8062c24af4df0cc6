import { isLetterhead } from '../../shared/manuscripts/headline/letterhead.ts';
import type { Reading } from '../../shared/manuscripts/reading.ts';
import type { ManuscriptWarning } from '../../shared/manuscripts/warning.ts';
import type { EmbeddedPicture } from './docx/reading.ts';

/** A hint on each picture above a headline that stands below a letterhead: it may be a logo. */
export function letterheadPictures(
  pictures: readonly EmbeddedPicture[],
  { labels, sources }: Pick<Reading, 'labels' | 'sources'>,
): ManuscriptWarning[] {
  const { headline } = sources;
  if (!headline || !('paragraph' in headline) || !labels.some(isLetterhead)) return [];
  return pictures.flatMap(({ at, caption }): ManuscriptWarning[] => {
    if (caption || !('paragraph' in at) || at.paragraph >= headline.paragraph) return [];
    return [
      {
        code: 'letterheadPicture',
        severity: 'hint',
        message:
          'The picture in the letterhead, such as a logo, becomes a photo of the release, as any other.',
        suggestion: 'take it out of the document, if readers are not to see it',
        at,
      },
    ];
  });
}
