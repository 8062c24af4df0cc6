import { expect, test } from 'vitest';
import { uploadedAt } from '../../../shared/submissions/uploaded-at.ts';
import { READY_PHOTO, READY_TEXT, REFUSED, submissionOf } from '../../support/submissions.ts';

const [EARLY, LATE, FINISH] = [1, 2, 3].map((minute) => `2026-11-24T02:0${minute}:00.000Z`);
const text = { ...READY_TEXT, arrivedAt: LATE };
const photo = { ...READY_PHOTO, arrivedAt: EARLY };

test.each([
  ['when its last file came, in whatever order', { results: { 1: text, 2: photo } }, LATE],
  ['when its sender went on', { results: { 1: text, 2: REFUSED }, finishedAt: FINISH }, FINISH],
  [
    'when a file came that its sender waited for',
    { results: { 1: text }, finishedAt: EARLY },
    LATE,
  ],
  ['not known of records that lack it', { results: { 1: READY_TEXT } }, undefined],
])('a submission had all that it waited for %s', (_when, more, expected) => {
  expect(uploadedAt(submissionOf(more as Parameters<typeof submissionOf>[0]))).toBe(expected);
});
