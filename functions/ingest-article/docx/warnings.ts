import type { ManuscriptWarning, Severity } from '../../../shared/manuscripts/warning.ts';
import { shorten } from '../../../shared/text.ts';
import type { Notice, Noticed, Notices } from './accept/notices.ts';
import { MOST_PICTURES, SMALLEST_PICTURE } from './limits.ts';

/** Characters of a quote. */
const SHOWN = 80;

/** What is said of each kind of notice; those of tracked changes make one sentence together. */
interface Saying {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (noticed: Noticed) => string;
  readonly suggestion?: string;
}

const AS_PHOTO = 'save it as a JPEG or PNG, and send it as a photo';

/** Things that stand on the page in Word, but are no text and no photo. */
function leftOut(severity: Severity, one: string, many: string, suggestion?: string): Saying {
  return {
    code: 'leftOut',
    severity,
    message: ({ count }) =>
      `${counted(count, one, many)} left out: only text and photos are taken.`,
    ...(suggestion && { suggestion }),
  };
}

function noPhoto(one: string, many: string): Saying {
  return {
    code: 'noPhoto',
    severity: 'warning',
    message: ({ count }) => `${counted(count, one, many)} left out: such pictures are no photos.`,
    suggestion: AS_PHOTO,
  };
}

/** In the order in which they are given. */
const SAYINGS: Readonly<Partial<Record<Notice, Saying>>> = {
  comment: {
    code: 'comments',
    severity: 'hint',
    message: ({ count }) => `${counted(count, 'comment was', 'comments were')} left out.`,
  },
  hidden: {
    code: 'hiddenText',
    severity: 'hint',
    message: ({ count }) =>
      `Text that is hidden in Word was left out, in ${counted(count, 'place', 'places')}.`,
  },
  struck: {
    code: 'struckText',
    severity: 'warning',
    message: ({ count }) =>
      `Text is struck through in ${counted(count, 'place', 'places')}, and would be published like any other.`,
    suggestion: 'delete it',
  },
  textBox: {
    code: 'textBox',
    severity: 'hint',
    message: ({ count }) =>
      `The text of ${counted(count, 'text box', 'text boxes')} was put after the paragraph that it belongs to.`,
  },
  margin: {
    code: 'headerOrFooter',
    severity: 'hint',
    message: () => 'Headers and footers are no part of the text, and were left out.',
  },
  link: {
    code: 'linkDropped',
    severity: 'warning',
    message: ({ count }) =>
      `${counted(count, 'link was', 'links were')} dropped, text kept: only https, http and mailto addresses are published.`,
  },
  chart: leftOut('warning', 'chart was', 'charts were', AS_PHOTO),
  diagram: leftOut('warning', 'SmartArt diagram was', 'SmartArt diagrams were', AS_PHOTO),
  object: leftOut('warning', 'embedded object was', 'embedded objects were'),
  equation: leftOut('warning', 'equation was', 'equations were', 'write it as text'),
  otherFile: leftOut('warning', 'part in another file was', 'parts in other files were'),
  contents: leftOut('hint', 'table of contents was', 'tables of contents were'),
  shape: leftOut('hint', 'drawn shape was', 'drawn shapes were'),
  gif: noPhoto('GIF picture was', 'GIF pictures were'),
  svg: noPhoto('SVG drawing was', 'SVG drawings were'),
  metafile: noPhoto('drawing (EMF or WMF) was', 'drawings (EMF or WMF) were'),
  otherPicture: noPhoto('picture of another format was', 'pictures of other formats were'),
  smallPicture: {
    code: 'smallPicture',
    severity: 'hint',
    message: ({ count }) =>
      `${counted(count, 'picture', 'pictures')} of less than ${SMALLEST_PICTURE} px, such as a logo, ${count === 1 ? 'was' : 'were'} left out.`,
  },
  linkedPicture: {
    code: 'linkedPicture',
    severity: 'warning',
    message: ({ count }) =>
      `${counted(count, 'picture is', 'pictures are')} not in the document, which only names where to find ${count === 1 ? 'it' : 'them'}.`,
    suggestion: 'insert the picture itself, or send it as a photo',
  },
  lostPicture: {
    code: 'lostPicture',
    severity: 'warning',
    message: ({ count }) =>
      `${counted(count, 'picture is', 'pictures are')} missing from the document, or spoilt.`,
    suggestion: 'send it as a photo',
  },
  largePicture: {
    code: 'largePicture',
    severity: 'warning',
    message: ({ count }) =>
      `${counted(count, 'picture was', 'pictures were')} left out as too large.`,
    suggestion: 'send it as a photo',
  },
  tooManyPictures: {
    code: 'tooManyPictures',
    severity: 'warning',
    message: ({ count }) =>
      `${counted(count, 'picture was', 'pictures were')} left out: at most ${MOST_PICTURES} are taken.`,
  },
  changedPicture: {
    code: 'changedPicture',
    severity: 'warning',
    message: ({ count }) =>
      `${counted(count, 'picture is', 'pictures are')} cropped or turned in Word, and would be published whole, as the file has it.`,
    suggestion: 'crop or turn the photo itself, and insert it again',
  },
};

/** What was noticed, as warnings. */
export function warningsOf(notices: Notices): ManuscriptWarning[] {
  const others = Object.entries(SAYINGS).flatMap(([notice, saying]) => {
    const noticed = notices.of(notice as Notice);
    return noticed ? [warningOf(saying, noticed)] : [];
  });
  return [...trackedChanges(notices), ...others];
}

function warningOf(saying: Saying, noticed: Noticed): ManuscriptWarning {
  const { code, severity, message, suggestion } = saying;
  const quote = shorten(noticed.words.join(' … '), SHOWN);
  return {
    code,
    severity: /embargo/i.test(quote) && code === 'headerOrFooter' ? 'warning' : severity,
    message: message(noticed),
    ...(quote && { quote }),
    ...(suggestion && { suggestion }),
    ...(noticed.at !== undefined && { at: { paragraph: noticed.at } }),
  };
}

function trackedChanges(notices: Notices): ManuscriptWarning[] {
  const found = (['insertion', 'deletion', 'move'] as const).flatMap(
    (one) => notices.of(one) ?? [],
  );
  if (found.length === 0) return [];
  const [first] = found.flatMap(({ at }) => at ?? []).sort((a, b) => a - b);
  const insertions = counted(notices.count('insertion'), 'insertion', 'insertions');
  const deletions = counted(notices.count('deletion'), 'deletion', 'deletions');
  const moves = counted(notices.count('move'), 'move', 'moves');
  return [
    {
      code: 'trackedChanges',
      severity: 'warning',
      message: `The document has tracked changes, which were read as accepted: ${insertions}, ${deletions}, ${moves}.`,
      suggestion: 'accept or reject them in Word (Review), and read the text once more',
      ...(first !== undefined && { at: { paragraph: first } }),
    },
  ];
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
