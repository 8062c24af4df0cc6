import type { Table } from './table.ts';
import { openKey, submissionKey } from './table-keys.ts';

/** Records that hold what reporters call their files, and who they are; for operators alone. */
export interface EraseRecords {
  /** Deletes all about a submission. @returns how many records went */
  deleteSubmission(id: string): Promise<number>;
}

export function eraseRecords(table: Table): EraseRecords {
  return {
    async deleteSubmission(id) {
      const records = await table.query({ pk: submissionKey(id).pk });
      const meta = records.find(({ sk }) => sk === submissionKey(id).sk);
      if (meta) await table.delete(openKey(String(meta.createdAt), id));
      for (const { pk, sk } of records) await table.delete({ pk, sk });
      return records.length;
    },
  };
}
