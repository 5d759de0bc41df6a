import { parentPort } from 'node:worker_threads';
import { loadModel } from './model.ts';
import type { EncoderCall, EncoderReply } from './start-encoder.ts';

const model = loadModel();

parentPort!.on('message', async (call: EncoderCall | null) => {
  if (call === null) {
    await model.catch(() => {});
    parentPort!.close();
    return;
  }
  const { id, question, passage } = call;
  let reply: EncoderReply;
  try {
    const { question: asQuestion, passage: asPassage } = await model;
    reply = { id, value: question === undefined ? await asPassage(passage!) : await asQuestion(question) };
  } catch (error) {
    reply = { id, trouble: (error as Error).message };
  }
  parentPort!.postMessage(reply);
});
