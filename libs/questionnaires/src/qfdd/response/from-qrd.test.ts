import { describe, expect, it } from '@jest/globals';
import { compile } from '../../compile.js';
import type { Questionnaire } from '../../document.js';
import type { QrdEnvelope } from '../cda/envelope.js';
import { checkConformance, checkPair, fromQfdd, fromQrd, toQfdd, toQrd } from '../qfdd.js';
import { formEnvelope, hospital, responseEnvelope } from '../testing/envelopes.js';
import { missing, sample, samples } from '../testing/shared.js';

const text = { da: 'Spørgsmål' };
const document: Questionnaire = {
  ...{ id: 'd', version: 1, title: { da: 'Skema' }, languages: ['da'], rights: 'Egen', instruments: [] },
  items: [
    {
      code: 'c',
      type: 'choice',
      text,
      options: [
        { value: 0, text: { da: 'Nej' } },
        { value: 1, text: { da: 'Ja' } },
      ],
    },
    {
      code: 'm',
      type: 'multiple',
      text,
      options: ['a', 'b', 'c'].map((value) => ({ value, text: { da: value } })),
      repeats: { max: 2 },
    },
    { code: 'n', type: 'integer', text, min: 0, max: 10 },
    { code: 't', type: 'text', text, shownWhen: { item: 'c', op: '=', value: 1 } },
    { code: 'd', type: 'date', text },
  ],
};
const compiled = compile(document);
const answers = { c: 1, m: ['a', 'c'], n: 0, t: 'Svar <1>\n& 2', d: '2026-02-28' };

function response(given: object = answers, envelope: Partial<QrdEnvelope> = {}): string {
  const result = toQrd(compiled, given as never, { ...responseEnvelope, ...envelope } as QrdEnvelope);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.xml;
}

function faults(xml: string): string[] {
  const read = fromQrd(xml, compiled);
  return read.ok ? [] : read.faults.map(({ code }) => code);
}

if (missing) {
  console.warn(`skipped: ${missing}`);
  // biome-ignore lint/suspicious/noSkippedTests: the examples are not part of this repository; the reason is printed
  describe.skip(`the examples of MedCom [skipped: ${missing}]`, () => it('are read', () => {}));
} else {
  describe.each(samples('QRD'))('the example %s', (name) => {
    const xml = sample(name);
    const read = fromQrd(xml);

    it('is read with every answer and every value of it', () => {
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const patterns = xml.match(/10\.20\.33\.4\.[456]"/g) ?? [];
      expect(read.response.answers).toHaveLength(patterns.length);
      expect(patterns.length).toBeGreaterThan(0);
      const values = xml.match(/<value xsi:type="(CE|INT|REAL|ST|TS)"/g) ?? [];
      expect(read.response.answers.flatMap((each) => each.values)).toHaveLength(values.length);
      for (const answer of read.response.answers) {
        expect(answer.text).not.toBe('');
        expect(answer.id?.extension).toBeDefined();
      }
    });

    it('says whose it is, and by whom', () => {
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      const id = /<patientRole[^>]*>(?:\s|<!--[\s\S]*?-->)*<id\s+extension="([^"]*)"/.exec(xml)?.[1];
      expect(read.response.patient?.ids[0]?.extension).toBe(id);
      expect(read.response.authors.map(({ role }) => role)).toEqual(['SELF']);
    });
  });

  it('answers of an old response find their questions by code where the ids are its own', () => {
    const form = fromQfdd(sample('QFDD_KOL_Example_1_MaTIS.xml'));
    if (!form.ok) throw new Error(JSON.stringify(form.faults));
    const read = fromQrd(sample('QRD_KOL_Example_1_MaTIS_with_external_references.xml'), compile(form.document));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(Object.values(read.answers ?? {})).toEqual(['A1', 'A1', 'A1', 'A1', 'A1']);
    expect(read.ignored.filter(({ code }) => code === 'matched-by-code').length).toBeGreaterThan(0);
  });
}

describe('a response', () => {
  it('holds answers, people, times and the form', () => {
    const read = fromQrd(response(), compiled);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.answers).toEqual(answers);
    expect(read.response).toMatchObject({
      ...{ title: 'Skema', time: '2026-05-28T09:30:00+02:00', language: 'da-DK' },
      patient: { ids: [{ root: '1.2.208.176.1.2', extension: '2512489996' }] },
      authors: [{ role: 'SELF' }],
      answered: { from: '2026-05-28T09:20:00+02:00', to: '2026-05-28T09:29:59+02:00' },
    });
    for (const answer of read.response.answers) {
      expect(answer.references).toContainEqual({ root: '2.16.840.1.113883.4.873', extension: responseEnvelope.form });
    }
  });

  it('leaves out what is hidden or blank, and is none when nothing is answered', () => {
    expect(toQrd(compiled, { c: 0, t: 'gemt' }, responseEnvelope).ok).toBe(false);
    expect(fromQrd(response({ n: 0 }), compiled)).toMatchObject({ ok: true, answers: { n: 0 } });
    expect(toQrd(compiled, {}, responseEnvelope)).toMatchObject({
      ok: false,
      faults: [{ path: '', code: 'nothing-answered' }],
    });
    expect(toQrd(compiled, { n: 11 }, responseEnvelope)).toMatchObject({
      ok: false,
      faults: [{ path: '/n', code: 'bad-answer' }],
    });
  });

  it.each([
    ['another form', response().replace('74465-6', '74468-0'), 'not-a-response'],
    ['another document', '<x xmlns="urn:hl7-org:v3"/>', 'not-cda'],
    ['no body', response().replaceAll('structuredBody', 'nonXMLBody'), 'no-structured-body'],
    [
      'an answer to a question nobody asked',
      response().replace('extension="c"', 'extension="z"').replace('code="c"', 'code="z"'),
      'unknown-question',
    ],
    ['an option that is not there', response().replace('xsi:type="CE" code="1"', 'xsi:type="CE" code="7"'), 'off-list'],
    [
      'a word for a number',
      response()
        .replace('xsi:type="INT" value="0"', 'xsi:type="ST" value="0"')
        .replace('xsi:type="ST" value="0"/>', 'xsi:type="ST">x</value>'),
      'wrong-value-type',
    ],
    [
      'a number that is none',
      response().replace('xsi:type="INT" value="0"', 'xsi:type="INT" value="0x1"'),
      'bad-value',
    ],
    [
      'a number out of range',
      response().replace('xsi:type="INT" value="0"', 'xsi:type="INT" value="11"'),
      'refused-answer',
    ],
    [
      'a fraction of a whole number',
      response().replace('xsi:type="INT" value="0"', 'xsi:type="REAL" value="0.5"'),
      'refused-answer',
    ],
    [
      'two answers where one is asked for',
      response().replace(
        '<value xsi:type="CE" code="1"',
        '<value xsi:type="CE" code="0" codeSystem="1.2.208.184.100.2"/>$&',
      ),
      'several-values',
    ],
    ['a kind of value nobody knows', response().replace('xsi:type="INT"', 'xsi:type="BL"'), 'bad-value'],
    ['a day that is none', response().replace('value="20260228"', 'value="20260230"'), 'wrong-value-type'],
    [
      'an answer without an id',
      response().replace('<id root="1.2.208.184.100.2" extension="c"/>', ''),
      'answer-without-id',
    ],
    [
      'an answer without a code',
      response().replace('<code code="c" codeSystem="1.2.208.184.100.2">', '<code nullFlavor="NI">'),
      'answer-without-code',
    ],
    [
      'an act',
      response().replace('</organizer>', '<component><act classCode="ACT" moodCode="EVN"/></component></organizer>'),
      'unknown-entry',
    ],
  ])('with %s is refused', (_, xml, code) => {
    expect(faults(xml)).toContain(code);
  });

  it('that answers a question twice is refused', () => {
    const xml = response();
    const component = /<component [^>]*>\s*<sequenceNumber value="1"\/>[\s\S]*?<\/component>/.exec(xml)?.[0] as string;
    expect(faults(xml.replace(component, component + component))).toContain('answered-twice');
    const form = toQfdd(document, formEnvelope);
    const notes = checkPair(xml.replace(component, component + component), form.ok ? form.xml : '');
    expect(notes.map(({ code }) => code)).toEqual(['question-answered-twice']);
  });

  it('without a value is no answer: noted, never a low one', () => {
    const read = fromQrd(response().replace('xsi:type="INT" value="0"', 'xsi:type="INT" nullFlavor="NI"'), compiled);
    expect(read).toMatchObject({ ok: true, ignored: [{ code: 'no-value' }] });
    expect(read.ok ? read.answers : {}).not.toHaveProperty('n');
  });
});

describe('the envelope of a response', () => {
  const { patient } = responseEnvelope;
  const [author] = responseEnvelope.authors;
  it.each([
    [{ form: 'x' }, '/envelope/form'],
    [{ patient: { ...patient, cpr: '251248-9996' } }, '/envelope/patient/cpr'],
    [{ patient: { ...patient, cpr: '3213489996' } }, '/envelope/patient/cpr'],
    [{ patient: { ...patient, birthDate: '1948-13-01' } }, '/envelope/patient/birthDate'],
    [{ patient: { ...patient, gender: 'X' } }, '/envelope/patient/gender'],
    [{ authors: [] }, '/envelope/authors'],
    [{ authors: [{ ...author, cpr: '3001749995' }] }, '/envelope/authors/0/cpr'],
    [{ authors: [{ ...author, role: 'guardian' }] }, '/envelope/authors/0/cpr'],
    [{ authors: [{ ...author, time: 'now' }] }, '/envelope/authors/0/time'],
    [{ answered: { from: '2026-05-28T09:30:00Z', to: '2026-05-28T09:00:00Z' } }, '/envelope/answered/to'],
  ])('%j is refused, without repeating a value', (envelope, path) => {
    const result = toQrd(compiled, answers, { ...responseEnvelope, ...envelope } as QrdEnvelope);
    expect(result.ok ? [] : result.faults).toContainEqual({ path, code: 'bad-envelope' });
  });

  it('a CPR number without a check digit is one', () => {
    const cpr = '0101011234';
    expect(response(answers, { patient: { ...patient, cpr }, authors: [{ ...author, cpr } as never] })).toContain(cpr);
  });

  it('guardians and staff are written as the profile has them', () => {
    const xml = response(answers, {
      authors: [
        { ...author, role: 'guardian', cpr: '3001749995' },
        { ...{ role: 'staff', sor: '310541000016007', name: author.name, organization: hospital, time: author.time } },
      ],
    });
    expect(checkConformance(xml)).toEqual([]);
    expect(xml).toContain(
      'code="GUARD" codeSystem="2.16.840.1.113883.5.111" codeSystemName="HL7 Role code" displayName="guardian"',
    );
    expect(fromQrd(xml)).toMatchObject({
      response: { authors: [{ role: 'GUARD' }, { ids: [{ root: '1.2.208.176.1.1' }] }] },
    });
  });
});
