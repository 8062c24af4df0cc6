import type { FlowFile } from './flow-sender.ts';

/** A manuscript in the house conventions. */
export function manuscript(headline: string, name = 'rilis.txt'): FlowFile {
  const text = `${headline}

SAMARINDA, KOMINFONEWS – Isi rilis ini dua alinea.

Isi alinea kedua. (ASYA/SUL/KMF-SMR)
`;
  return { name, type: 'text/plain', bytes: Buffer.from(text) };
}
