import { describe, expect, it } from 'vitest';
import { type EncoderJob, JobQueue, type QueuedJob } from '../../src/encoder/job-queue.ts';

const PASSAGE = { title: '', before: '', sentences: ['One.'] };
const rejected: string[] = [];
const queued = (job: EncoderJob, deadline = Number.POSITIVE_INFINITY): QueuedJob => ({
  job,
  deadline,
  resolve: () => {},
  reject: ({ message }) => void rejected.push(message),
});
const question = (text: string): EncoderJob => ({ kind: 'question', text });

describe('JobQueue', () => {
  it('gives questions first, then what is read or encoded for them, then passages to encode', () => {
    const queue = new JobQueue();
    queue.push(
      queued({ kind: 'passage', passage: PASSAGE }),
      queued({ kind: 'read', text: 'a', passage: PASSAGE }),
      queued({ kind: 'asked-passage', passage: PASSAGE }),
      queued(question('b')),
    );
    expect([1, 2, 3, 4, 5].map(() => queue.next(0)?.job.kind)).toEqual([
      'question',
      'read',
      'asked-passage',
      'passage',
      undefined,
    ]);
  });

  it('leaves out, and rejects, what is too late', () => {
    const queue = new JobQueue();
    queue.push(queued(question('late'), 10), queued(question('in time'), 30));
    expect(queue.next(20)?.job).toEqual(question('in time'));
    expect(rejected).toEqual(['too much waits for the language model']);
  });

  it('tells how long so many more will wait, by what such jobs took lately', () => {
    const queue = new JobQueue();
    for (let i = 0; i < 200; i++) queue.took('read', 40);
    expect(queue.wait('read', 3)).toBeCloseTo(120, 0);
    queue.push(queued({ kind: 'passage', passage: PASSAGE }));
    expect(queue.wait('read', 3)).toBeCloseTo(120, 0);
    queue.push(queued({ kind: 'read', text: 'a', passage: PASSAGE }));
    expect(queue.wait('read', 3)).toBeCloseTo(160, 0);
  });
});
