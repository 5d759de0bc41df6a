import type { RequestWords } from '../route.ts';
import type { KnownNames } from '../slots/known-names.ts';
import { replaceName } from './point-back.ts';
import { datesOf, only } from './request-of.ts';

/** The same of another speaker, side or outlet: on the same topic first, then whatever they said. */
export function ofAnother(
  request: RequestWords,
  topic: string | null,
  subject: string,
  names: KnownNames,
): RequestWords[] {
  const { command, values } = request;
  const dates = datesOf(request);
  const saidBy = [
    ...(topic === null ? [] : [only('who-said', { ...dates, speaker: subject, about: topic })]),
    only('who-said', { ...dates, speaker: subject }),
  ];
  switch (command) {
    case 'who-is':
      return [only(command, { name: subject })];
    case 'timeline':
      return [only(command, { ...values, speaker: subject }), only(command, { ...dates, about: subject })];
    case 'disagreements':
    case 'latest':
      return [only(command, { ...values, about: subject })];
    case 'ask': {
      const question = values['question'] ?? '';
      if (names.isOutlet(subject)) return [only(command, { ...values, outlet: subject })];
      const renamed = replaceName(question, subject, names);
      // The question asks of the new name now, whoever speaks; where it named both, only who speaks differs.
      const same =
        renamed === null ? { ...values, speaker: subject } : { ...values, speaker: undefined, question: renamed };
      return [only(command, same), ...saidBy];
    }
    default:
      return saidBy;
  }
}
