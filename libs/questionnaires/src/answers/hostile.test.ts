import { choice, questionnaire, text } from '../../test/documents.js';
import { checkAnswers } from './check-answers.js';
import { compile } from '../compile.js';

const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`);

describe('a hostile sender', () => {
  const dose = { code: 'dose', type: 'quantity' as const, text: text('dose') };
  const target = compile(
    questionnaire([
      choice('num'),
      { ...choice('many', [0, 1, 10]), type: 'multiple' },
      { code: 'free', type: 'text', text: text('free') },
      dose,
      { ...choice('own', ['a']), open: text('other') },
      { code: 'file', type: 'attachment', text: text('file') },
      { code: 'rows', type: 'group', repeats: {}, items: [choice('cell', [0, 1])] },
    ]),
  );
  const thrower = (key: string) =>
    Object.defineProperty({}, key, {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
  const trap = () => {
    throw new Error('no');
  };
  const proxied = (inner: object) =>
    new Proxy(inner, { ownKeys: trap, get: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap });
  const revoked = (inner: object) => {
    const { proxy, revoke } = Proxy.revocable(inner, {});
    revoke();
    return proxy;
  };
  const endless = new Proxy([0], { get: (list, key) => (key === 'length' ? 2 ** 40 : Reflect.get(list, key)) });

  it.each<[string, unknown]>([
    ['a getter that throws', thrower('num')],
    ['an amount whose getter throws', { dose: thrower('value') }],
    ['own words whose getter throws', { own: thrower('other') }],
    ['a file whose getter throws', { file: thrower('data') }],
    ['an instance whose getter throws', { rows: [thrower('cell')] }],
    ['a proxy that throws', proxied({ num: 1 })],
    ['an amount that is such a proxy', { dose: proxied({ value: 1 }) }],
    ['a list that is such a proxy', { many: proxied([0]) }],
    ['instances that are such a proxy', { rows: proxied([{ cell: 1 }]) }],
    ['a list without an end', { many: endless, rows: endless }],
    ['a revoked list', { dose: 1, many: new Array(2 ** 31) }],
    ['a million instances', { rows: new Array(1_000_000).fill({ cell: 1 }) }],
    ['a deep instance', { rows: [{ cell: deep }] }],
    ['a deep amount', { dose: { value: deep } }],
    ['a prototype in an amount', { dose: JSON.parse('{"__proto__":{"value":1}}') }],
    ['an inherited amount', { dose: Object.create({ value: 1 }) }],
    ['a prototype in an instance', { rows: [JSON.parse('{"__proto__":{"cell":1}}')] }],
  ])('%s is refused, and nothing is thrown or changed', (_, answers) => {
    for (const partial of [false, true]) expect(checkAnswers(target, answers, { partial }).ok).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('a revoked proxy is refused wherever it stands', () => {
    expect(checkAnswers(target, revoked({})).ok).toBe(false);
    for (const code of ['num', 'many', 'dose', 'own', 'file', 'rows', 'free']) {
      expect(checkAnswers(target, { [code]: revoked([]) }).ok).toBe(false);
    }
  });
});
