import type { FileView, SubmissionView } from '../../shared/submissions/wire.ts';
import { counted } from '../counted.ts';
import type { Paper } from '../layout/paper.ts';
import { type Row, rowLines } from '../layout/rows.ts';
import { isManuscript } from '../note.ts';
import { printable } from '../printable.ts';
import { shellWord } from '../shell-word.ts';
import { momentText } from './moment-text.ts';
import { isHint, warningLines } from './warning-lines.ts';

/** A release in short: its headline as it was understood, and when it goes out, where not at once. */
export function releaseLines({ files, goesLiveAt }: SubmissionView, paper: Paper): string[] {
  const { manuscript } = files.find((file) => file.manuscript !== undefined) ?? {};
  const row = (label: string, text: string | undefined): Row[] =>
    text === undefined ? [] : [{ label, pieces: [{ text }] }];
  const { headline, embargo } = manuscript ?? {};
  return rowLines(
    [
      ...row('Headline', headline),
      ...row('Embargo', embargo && `until ${momentText(embargo)}`),
      ...row('Goes live', goesLiveAt && momentText(goesLiveAt)),
    ],
    paper,
  );
}

/** The photos that it took over from others. */
export function takenLines({ files }: SubmissionView): string[] {
  return files.flatMap((file) => {
    const from = fromText(file);
    return from === undefined ? [] : [printable(`${file.name}: ${from}`)];
  });
}

/** Where a photo comes from that another release of the event has brought. */
export function fromText({ from }: FileView): string | undefined {
  return from && printable(`from release ${from} of the same event`);
}

/** What looks wrong in its manuscript: each warning, and how many hints there are. */
export function manuscriptWarningLines(
  { files }: SubmissionView,
  self: string,
  paper: Paper,
): string[] {
  const ready = files.filter((file) => isManuscript(file) && file.state === 'ready');
  return ready.flatMap((file) => warningsOf(file, self, paper));
}

function warningsOf(file: FileView, self: string, paper: Paper): string[] {
  const { name, type, warnings: all = [], manuscript } = file;
  const hints = all.filter(isHint).length;
  const warnings = all.filter((warning) => !isHint(warning));
  const title = `${printable(name)}: ${counted(warnings.length, 'warning')}`;
  const listed = warningLines(warnings, { type, aboutPhotos: manuscript?.aboutPhotos }, paper);
  return [
    ...(warnings.length > 0 ? [paper.paint('bold', title), ...listed] : []),
    ...(hints > 0
      ? [`${counted(hints, 'hint')}: ${self} check ${shellWord(name)} shows what is worth a look`]
      : []),
  ];
}
