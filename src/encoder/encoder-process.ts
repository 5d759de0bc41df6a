import { loadModel } from './model.ts';
import type { EncoderCall, EncoderReply } from './start-encoder.ts';

const model = loadModel();

process.on('message', async ({ id, question, passage }: EncoderCall) => {
  let reply: EncoderReply;
  try {
    const { question: asQuestion, passage: asPassage } = await model;
    reply = { id, value: question === undefined ? await asPassage(passage!) : await asQuestion(question) };
  } catch (error) {
    reply = { id, trouble: (error as Error).message };
  }
  process.send!(reply);
});
// Told by the channel when Parley ends, however it ends; a signal that a terminal sends to both is Parley's to heed.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
