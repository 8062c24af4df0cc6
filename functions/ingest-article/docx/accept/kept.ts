/**
 * What mammoth is given: these elements, with these attributes. What is in neither list is left out,
 * with all that it holds.
 */
export const KEPT: Readonly<Record<string, readonly string[]>> = {
  'w:tbl': [],
  'w:tc': [],
  'w:t': [],
  'w:tab': [],
  'w:noBreakHyphen': [],
  'w:sym': ['w:font', 'w:char'],
  'w:br': ['w:type'],
  'w:fldChar': ['w:fldCharType'],
  'w:instrText': [],
  'w:footnoteReference': ['w:id'],
  'w:endnoteReference': ['w:id'],
  'w:hyperlink': ['r:id', 'w:anchor'],
};

/** Elements that only stand around others. */
export const AROUND: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:moveTo', 'w:sdtContent', 'w:smartTag', 'w:customXml', 'w:fldSimple'],
  ...['w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase', 'w:body', 'w:document'],
]);
