import { draftOf, inForce, isSame, keepDraft, keyOf, withBrace } from './drafts';
import type { Template } from './data';

const template: Template = {
  step: 'invitation',
  channel: 'sms',
  language: 'da',
  product: { subject: '', body: 'product' },
  own: null,
  version: 0,
  must: [],
  may: [],
};

it('starts from the text in force', () => {
  expect(inForce(template)).toEqual({ subject: '', body: 'product' });
  const own = { subject: '', body: 'own', by: 'x', at: 'x' };
  expect(inForce({ ...template, own })).toEqual({ subject: '', body: 'own' });
});

it('keeps what is written for one text, and no other', () => {
  const key = keyOf('a', template);
  keepDraft(key, { subject: '', body: 'half' });
  expect(draftOf(key)).toEqual({ subject: '', body: 'half' });
  expect(draftOf(keyOf('b', template))).toBeNull();
  expect(draftOf(keyOf('a', { ...template, language: 'en' }))).toBeNull();
  keepDraft(key, null);
  expect(draftOf(key)).toBeNull();
  expect(isSame({ subject: '', body: 'x' }, { subject: '', body: 'x' })).toBe(true);
});

it('puts a field in where one writes, in the place of what is marked', () => {
  expect(withBrace('Ring !', 5, 5, 'telefon')).toEqual({ text: 'Ring {telefon}!', at: 14 });
  expect(withBrace('Ring nu!', 5, 7, 'telefon')).toEqual({ text: 'Ring {telefon}!', at: 14 });
});
