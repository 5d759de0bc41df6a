import { loadModel } from './model.ts';
import type { EncoderCall, EncoderReply } from './start-encoder.ts';

const model = loadModel();
// Every call tells what keeps it from loading; one that fails before the first call comes would else end the process.
model.catch(() => {});

process.on('message', async ({ id, job }: EncoderCall) => {
  let reply: EncoderReply;
  try {
    const { question, passage, read } = await model;
    switch (job.kind) {
      case 'warm':
        await question('');
        reply = { id, value: null };
        break;
      case 'question':
        reply = { id, value: await question(job.text) };
        break;
      case 'passage':
      case 'asked-passage':
        reply = { id, value: await passage(job.passage) };
        break;
      case 'read':
        reply = { id, value: await read(job.text, job.passage) };
    }
  } catch (error) {
    reply = { id, error: (error as Error).message };
  }
  process.send!(reply);
});
// Told by the channel when Parley ends, however it ends; a signal that a terminal or a supervisor sends to both is Parley's to heed.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'] as const) process.on(signal, () => {});
