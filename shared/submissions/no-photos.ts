/**
 * What people send as photos that is none, or none that can be taken, and what to send instead. The
 * same words wherever it is noticed: on the reporter's own computer by its name, by the API by its
 * type, and at last by its bytes.
 */
export interface NoPhoto {
  readonly is: string;
  readonly instead: string;
  /** lower-case, of names */
  readonly extensions: readonly string[];
  readonly types: RegExp;
}

/** Matches nothing: browsers give some files no type at all. */
const NONE = /(?!)/;

/** For photos in programs' own formats, which keep more than a picture. */
const EXPORT = 'export it as a JPEG';

export const NO_PHOTOS = {
  gif: {
    is: 'a GIF picture',
    instead: 'save it as a PNG, or send the photo that it was made from',
    extensions: ['.gif'],
    types: /^image\/gif$/,
  },
  bmp: {
    is: 'a BMP picture',
    instead: 'save it as a PNG',
    extensions: ['.bmp', '.dib'],
    types: /^image\/(?:x-ms-)?bmp$/,
  },
  svg: {
    is: 'an SVG drawing',
    instead: 'export it as a PNG, at least 1600 px wide',
    extensions: ['.svg', '.svgz'],
    types: /^image\/svg\+xml$/,
  },
  raw: {
    is: 'the raw file of a camera',
    instead: 'send the JPEG that the camera or its program makes of it',
    extensions: [
      ...['.cr2', '.cr3', '.crw', '.nef', '.nrw', '.arw', '.srf', '.sr2', '.dng', '.raf'],
      ...['.rw2', '.orf', '.pef', '.srw', '.3fr', '.iiq', '.rwl', '.x3f', '.raw'],
    ],
    types:
      /^image\/(?:x-(?:adobe-dng|canon|nikon|sony|fuji|panasonic|olympus|pentax|samsung)\b|dng$)/,
  },
  video: {
    is: 'a video',
    instead:
      'send a photo, such as one frame saved as a JPEG, or the still picture of a Live Photo',
    extensions: ['.mov', '.mp4', '.m4v', '.3gp', '.avi', '.mkv', '.webm', '.mts'],
    types: /^video\//,
  },
  pdf: {
    is: 'a PDF document',
    instead: 'send the photos in it as JPEG files, and its text as .docx or plain text',
    extensions: ['.pdf'],
    types: /^application\/pdf$/,
  },
  word: {
    is: 'a Word document or another ZIP archive',
    instead: 'send the photos in it as files of their own, and its text as .docx or plain text',
    extensions: ['.odt', '.pages', '.zip'],
    types: /^application\/(?:zip|x-zip-compressed|vnd\.(?:openxmlformats|oasis)\b)/,
  },
  macroWord: {
    is: 'a Word document with macros',
    instead: 'open it in Word and save it as .docx, which leaves its macros out',
    extensions: ['.docm', '.dotm'],
    types: /^application\/vnd\.ms-word\.\w+\.macroenabled/i,
  },
  rtf: {
    is: 'an RTF document',
    instead: 'open it in Word and save it as .docx',
    extensions: ['.rtf'],
    types: /^(?:application|text)\/rtf$/,
  },
  oldWord: {
    is: 'an old Word or other Office document',
    instead: 'send the photos in it as files of their own, and its text as .docx or plain text',
    extensions: ['.doc', '.ppt', '.xls'],
    types: /^application\/(?:msword|vnd\.ms-)/,
  },
  page: {
    is: 'a web page',
    instead: 'save the photo on it as a file of its own, and send that',
    extensions: ['.html', '.htm', '.mht'],
    types: /^text\/html$/,
  },
  jxl: {
    is: 'a JPEG XL picture',
    instead: EXPORT,
    extensions: ['.jxl'],
    types: /^image\/jxl$/,
  },
  jp2: {
    is: 'a JPEG 2000 picture',
    instead: EXPORT,
    extensions: ['.jp2', '.j2k', '.jpx', '.jpf'],
    types: /^image\/(?:jp2|jpx|j2k)$/,
  },
  photoshop: {
    is: 'a Photoshop file',
    instead: EXPORT,
    extensions: ['.psd', '.psb'],
    types: /^image\/(?:vnd\.adobe\.photoshop|x-photoshop)$/,
  },
  animatedAvif: {
    is: 'an animated AVIF picture',
    instead: 'save one of its pictures as a JPEG',
    extensions: ['.avifs'],
    types: NONE,
  },
  animatedWebp: {
    is: 'an animated WebP picture',
    instead: 'save one of its pictures as a PNG, or send the photo that it was made from',
    extensions: [],
    types: NONE,
  },
  otherHeif: {
    is: 'a HEIF photo packed in a way that hardly any program reads',
    instead: EXPORT,
    extensions: [],
    types: NONE,
  },
  unknown: {
    is: 'a file of another kind',
    instead: 'export the photo as a JPEG',
    extensions: [],
    types: NONE,
  },
} as const satisfies Readonly<Record<string, NoPhoto>>;

export type NoPhotoKind = keyof typeof NO_PHOTOS;

/** What to send in place of a file that is of no use, by its name or type; undefined where none is known. */
export function insteadOf(what: { readonly extension: string } | { readonly type: string }) {
  const kinds: readonly NoPhoto[] = Object.values(NO_PHOTOS);
  const found = kinds.find(({ extensions, types }) =>
    'type' in what ? types.test(what.type) : extensions.includes(what.extension.toLowerCase()),
  );
  return found?.instead;
}
