import { mediaPath } from '../keys.ts';
import {
  type ArticlePhoto,
  FORMAT_TYPES,
  FORMATS,
  type Format,
  renditionsOf,
  widestJpeg,
} from '../photos.ts';
import { html, type Markup } from './html.ts';

export interface Picture {
  readonly article: { readonly newsroom: string; readonly id: string };
  readonly photo: ArticlePhoto;
  readonly alt: string;
  /** how wide the page shows it, as the `sizes` attribute has it */
  readonly sizes: string;
  /** how the page frames it; see framing.ts */
  readonly frame?: string | undefined;
  /** the page's main picture: loaded first; all others when they come into view */
  readonly isLead?: boolean;
}

/**
 * A photo in every format and width that it has. The `img` is a plain JPEG, since importers and old
 * browsers look no further. Decoding is left to the browser: `async` shows pages with empty frames.
 */
export function picture({ article, photo, alt, sizes, frame, isLead = false }: Picture): Markup {
  const srcset = (format: Format) =>
    renditionsOf(photo, format)
      .map((rendition) => `${mediaPath(article, photo, rendition)} ${rendition.width}w`)
      .join(', ');
  const sources = FORMATS.filter((format) => format !== 'jpg').map(
    (
      format,
    ) => html`<source type="${FORMAT_TYPES[format]}" srcset="${srcset(format)}" sizes="${sizes}">
`,
  );
  const jpeg = widestJpeg(photo);
  const loading = isLead ? html`fetchpriority="high"` : html`loading="lazy"`;
  return html`<picture>
${sources}<img${frame && html` class="${frame}"`} src="${mediaPath(article, photo, jpeg)}" srcset="${srcset('jpg')}" sizes="${sizes}" width="${jpeg.width}" height="${jpeg.height}" alt="${alt}" ${loading}>
</picture>`;
}
