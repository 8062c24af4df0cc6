/**
 * What cameras and programs write into EXIF's description, artist and copyright by themselves, as
 * exiftool's samples and Photo Mechanic's lists of defaults have it. No caption of a press office.
 */
const OWN = [
  /^(?:olympus|sony|minolta|kodak|samsung|casio|nikon|canon|panasonic|fujifilm?|pentax|konica)\b.*(?:digital|camera|dsc|picture|corp)/i,
  /^(?:default|untitled|screenshot|created (?:with|by) .*|processed with .*|dcim?\d*|img_?\d+|cof|hdr(?:pl)?|sdr|oznor|rpt|dav)$/i,
  /^(?:your name|unknown|artist|copyright|photographer|none|null|n\/a)$/i,
  /^[\s\d_.:-]*$/,
];

export function isCamerasOwn(text: string): boolean {
  return OWN.some((pattern) => pattern.test(text.trim()));
}
