/** A photo's place in a submission of Kutai's. */
export const UPLOAD = {
  kind: 'photo',
  newsroom: 'kutai',
  submission: '9f3k2m7q0a1b2c3d',
  file: 3,
} as const;

/** An article of Kutai's that waits for its time. */
export const DUE = {
  newsroom: 'kutai',
  article: '0123456789',
  publishAt: '2026-11-24T02:00:00.000Z',
};
