import { describe, expect, it } from 'vitest';
import { isSpeechWord, questionKind, statementAsked } from '../../../../src/core/ask/question/question-kind.ts';

describe('questionKind', () => {
  it.each([
    ['who', 'Who brokered the truce?', 'The envoy who left spoke'.replace('who', 'that')],
    ['who', 'Which minister resigned?', 'Which bridge was closed?'],
    ['when', 'In what year did the war end?', 'What did the year bring?'],
    ['when', 'when do they meet', 'What will they do next?'],
    ['how-many', 'How many prisoners were freed?', 'How did the prisoners leave?'],
    ['how-many', 'how old is the minister', 'how is the minister'],
    ['where', 'Where were the talks held?', 'Were the talks held?'],
    ['where', 'Which city hosts the talks?', 'Which proposal failed?'],
    ['why', 'Why did they walk out?', 'Did they walk out?'],
    ['how', 'How did the parties react?', 'Did the parties react?'],
    ['yes-no', 'Did the envoys meet?', 'What did the envoys sign?'],
  ])('reads %s from “%s”, not from “%s”', (kind, read, refused) => {
    expect(questionKind(read)).toBe(kind);
    expect(questionKind(refused)).not.toBe(kind);
  });
});

describe('statementAsked', () => {
  it.each([
    ['who-said', 'Who said the truce was dead?', 'Who signed the truce?'],
    ['who-said', 'which minister accused the rebels', 'which minister met the rebels'],
    ['what-said', 'What did the envoy say about the border?', 'What did the envoy sign at the border?'],
    ['what-said', 'how did Omar describe the talks', 'how did Omar reach the talks'],
  ])('reads %s from “%s”, not from “%s”', (asked, read, refused) => {
    expect(statementAsked(read)).toBe(asked);
    expect(statementAsked(refused)).not.toBe(asked);
  });

  it('takes “vowed” for a word of speech and “voted” not', () => {
    expect(isSpeechWord('vowed')).toBe(true);
    expect(isSpeechWord('voted')).toBe(false);
  });
});
