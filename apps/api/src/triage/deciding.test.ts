import { type Answers, compile, type Item, type Questionnaire } from '@stemme/questionnaires';
import { answeredOf } from './deciding.js';

const text = (words: string) => ({ da: words, en: words });
const yes = (code: string): Item => ({ code, type: 'boolean', text: text(code) });
const document: Questionnaire = {
  id: 'q',
  version: 1,
  title: text('q'),
  rights: 'none',
  instruments: [],
  items: [
    yes('takes'),
    { code: 'photo', type: 'attachment', text: text('photo') },
    {
      code: 'medicines',
      type: 'group',
      repeats: {},
      shownWhen: { item: 'takes', op: '=', value: true },
      items: [yes('harms')],
    },
  ],
};
const read = (answers: Answers) => {
  const compiled = compile(document);
  const how = { language: 'da', mode: 'web', answeredBy: 'patient', receivedAt: new Date(0), scores: [] };
  const { asked, unknownAsked } = answeredOf({ compiled, answers, ...how });
  return { asked, unknownAsked };
};

describe('to a rule', () => {
  it.each<[string, Answers, readonly string[], readonly string[]]>([
    ['a hidden list was not asked', { takes: false }, ['takes', 'photo'], []],
    ['an empty list may have been left out', { takes: true }, ['takes', 'photo'], ['harms']],
    ['what is in a list cannot be said', { takes: true, medicines: [{ harms: true }] }, ['takes', 'photo'], ['harms']],
    ['nobody knows of a list behind a blank', {}, ['takes', 'photo'], ['harms']],
    ['a file is no blank', { photo: { contentType: 'image/png', data: 'AAAA' } }, ['takes'], ['harms', 'photo']],
  ])('%s', (_, answers, asked, unknownAsked) => {
    expect(read(answers)).toEqual({ asked, unknownAsked });
  });
});
