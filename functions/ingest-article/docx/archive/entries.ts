import type { Entry, LocalFileHeader } from 'yauzl';
import { A_DOCX, damaged, Refusal } from '../refusal.ts';

/** One file of the archive, and where its packed bytes lie. */
export interface ArchiveEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  /** bytes that it unpacks to, as the archive says; inflating it does not count on that */
  readonly size: number;
  /** bytes from the start of the archive: of its header, of its data, and of what follows them */
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

const ENCRYPTED = 1;
/** The local header leaves sizes and checksum to what follows the data. */
const SIZES_FOLLOW = 8;

const STORED = 0;
const DEFLATED = 8;

/**
 * What the central directory says of a file, where its own header says the same: programs differ in
 * which of the two they believe, so that one could check what another does not read.
 *
 * @throws Refusal
 */
export function entryOf(entry: Entry, local: LocalFileHeader): ArchiveEntry {
  if (entry.isEncrypted()) {
    const received = 'an archive with a password: save it as .docx without a password';
    throw new Refusal('encrypted', `${A_DOCX} that can be read`, received);
  }
  if (!agree(entry, local)) throw damaged(`one whose list of files is not as its files are`);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw damaged(`one packed by method ${entry.compressionMethod}`);
  }
  return {
    name: entry.fileName,
    deflated: entry.compressionMethod === DEFLATED,
    crc: entry.crc32,
    size: entry.uncompressedSize,
    header: entry.relativeOffsetOfLocalHeader,
    start: local.fileDataStart,
    end: local.fileDataStart + entry.compressedSize,
  };
}

function agree(entry: Entry, local: LocalFileHeader): boolean {
  if (!entry.fileNameRaw.equals(local.fileName)) return false;
  if (entry.compressionMethod !== local.compressionMethod) return false;
  if ((entry.generalPurposeBitFlag ^ local.generalPurposeBitFlag) & ENCRYPTED) return false;
  if (local.generalPurposeBitFlag & SIZES_FOLLOW) return true;
  // 64-bit sizes stand elsewhere, where only yauzl's reading of the directory counts.
  const same = (one: number, other: number) => one === other || other === 0xffffffff;
  return (
    entry.crc32 === local.crc32 &&
    same(entry.compressedSize, local.compressedSize) &&
    same(entry.uncompressedSize, local.uncompressedSize)
  );
}
