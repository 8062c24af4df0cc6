import { meaningOf, type WorkQueueName } from '../shared/message-meaning.ts';
import type { UploadRef } from '../shared/upload-keys.ts';
import type { About } from './notes.ts';

/** What a message is about, as far as it can be read. */
export function aboutMessage(queue: WorkQueueName, body: string): About {
  const meaning = meaningOf(queue, body);
  switch (meaning.kind) {
    case 'publish':
    case 'rebuild':
      return { newsroom: meaning.newsroom };
    case 'arrival':
      return aboutFile(meaning.uploads[0]);
    case 'settle':
      return { submission: meaning.submission };
    case 'timer':
      return { newsroom: meaning.newsroom, article: meaning.article };
    case 'root':
    case 'unknown':
      return {};
  }
}

/** Of one of a submission's files. */
export function aboutFile(upload: UploadRef | undefined): About {
  if (!upload) return {};
  const { newsroom, submission, file } = upload;
  return { newsroom, submission, file };
}
