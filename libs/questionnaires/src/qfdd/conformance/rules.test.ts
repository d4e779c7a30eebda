import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../catalogue/catalogue.js';
import { compile, questions } from '../../compile.js';
import type { Answers, Questionnaire } from '../../document.js';
import { checkConformance, checkPair, toQfdd, toQrd } from '../qfdd.js';
import { formEnvelope, responseEnvelope } from '../testing/envelopes.js';
import { missing, sample, samples } from '../testing/shared.js';

const [document] = catalogue.filter(({ id }) => id === 'depression-start') as [Questionnaire];
const compiled = compile(document);
const first = questions(compiled).filter(({ type, shownWhen }) => type === 'choice' && !shownWhen);
const answers = Object.fromEntries(first.map(({ code }) => [code, 0])) as Answers;

const xmlOf = (result: { ok: boolean; xml?: string }): string => {
  if (!result.ok || result.xml === undefined) throw new Error(JSON.stringify(result));
  return result.xml;
};
const form = xmlOf(toQfdd(document, formEnvelope));
const response = xmlOf(toQrd(compiled, answers, responseEnvelope));
const codes = (notes: readonly { code: string }[]): string[] => notes.map(({ code }) => code);

describe('the rules beyond the schema', () => {
  it('hold for what is written', () => {
    expect(checkConformance(form)).toEqual([]);
    expect(checkConformance(response)).toEqual([]);
  });

  it.each([
    ['realm-code', '<realmCode code="DK"/>', '<realmCode code="UV"/>'],
    ['type-id', 'POCD_HD000040', 'POCD'],
    ['template-id', '1.2.208.184.12.1.1.1', '1.2.3'],
    ['document-id', formEnvelope.id.extension, 'x'],
    [
      'document-code',
      '<code code="74468-0" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC" displayName',
      '<code code="1" displayName',
    ],
    ['title', /<title>.*?<\/title>/, ''],
    ['status-code', 'code="NEW"', 'code="new"'],
    ['effective-time', '20260527120000+0200', '20260527'],
    ['confidentiality-code', 'code="N"', 'code="R"'],
    ['language-code', '<languageCode code="da-DK"/>', ''],
    ['record-target', '<id nullFlavor="NI"/>', '<id root="1.2.3"/>'],
    ['author-id', '<id nullFlavor="NA"/>', '<id root="1.2.3"/>'],
    ['author', /<time value="\d+\+0200"\/>/, ''],
    ['custodian', /(<representedCustodianOrganization[\s\S]*?)<telecom[^>]*>/, '$1'],
    ['section', 'root="2.16.840.1.113883.10.20.32.2.1"', 'root="1.2.3"'],
    ['organizer', '<statusCode code="completed"/>', '<statusCode code="COMPLETED"/>'],
    ['sequence-number', '<sequenceNumber value="1"/>', ''],
    ['observation', /<originalText>Lille[^<]*<\/originalText>/, ''],
    ['option', 'displayName="Slet ikke"', ''],
    ['option-count', '10.20.32.4.20"', '10.20.32.4.2"'],
    ['precondition', 'root="2.16.840.1.113883.10.20.32.4.12"', 'root="1.2.3"'],
  ] as const)('a form that breaks %s is found out', (code, part, by) => {
    const broken = form.replace(part, by);
    expect(broken).not.toBe(form);
    const found = codes(checkConformance(code === 'option-count' ? broken.replace('74467-2', '744467-2') : broken));
    expect(found).toContain(code);
  });

  it.each([
    ['patient-id', 'extension="2512489996"', 'extension="251248"'],
    ['patient-contact', /(<patientRole[\s\S]*?)<telecom[^>]*>/, '$1'],
    ['patient-name', /<given>Nancy<\/given>\s*<given>Ann<\/given>\s*<family>Berggren<\/family>/, ''],
    ['patient-gender', 'code="F"', 'code="K"'],
    ['birth-time', '19481225000000+0000', '19481225'],
    ['author-role', 'displayName="self"', 'displayName="Self"'],
    ['author-person', /(<assignedPerson[^>]*>)[\s\S]*?(<\/assignedPerson>)/, '$1$2'],
    ['author-organization', /<representedOrganization[\s\S]*?<\/representedOrganization>/, ''],
    ['profile-version', 'qrd-v1.3"', 'qrd-v1.2"'],
    ['answering-interval', /<low value="20260528092000\+0200"\/>/, ''],
    ['reference-to-form', responseEnvelope.form, 'x'],
  ] as const)('a response that breaks %s is found out', (code, part, by) => {
    const broken = response.replace(part, by);
    expect(broken).not.toBe(response);
    expect(codes(checkConformance(broken))).toContain(code);
  });

  it('tell a document that is neither', () => {
    expect(codes(checkConformance('<ClinicalDocument xmlns="urn:hl7-org:v3"/>'))).toEqual([
      'neither-form-nor-response',
    ]);
    expect(codes(checkConformance('<x xmlns="urn:hl7-org:v3"/>'))).toEqual(['not-cda']);
  });

  if (missing) {
    console.warn(`skipped: ${missing}`);
    // biome-ignore lint/suspicious/noSkippedTests: the examples are not part of this repository; the reason is printed
    it.skip(`are broken by every published example [skipped: ${missing}]`, () => {});
  } else {
    it.each([...samples('QF'), ...samples('QRD')])('are broken by the published example %s', (name) => {
      expect(checkConformance(sample(name)).length).toBeGreaterThan(0);
    });
  }
});

describe('a response and its form', () => {
  it('belong together', () => {
    expect(checkPair(response, form)).toEqual([]);
  });

  it.each([
    ['question-id-unknown', 'extension="phq9.1"', 'extension="phq9.99"'],
    ['question-code-differs', 'code="44250-9"', 'code="44250-8"'],
    ['option-unknown', 'displayName="Slet ikke"', 'displayName="Slet ikke!"'],
    ['option-unknown', '<value xsi:type="CE" code="0"', '<value xsi:type="CE" code="9"'],
    ['option-count-differs', '<high value="1"/>', '<high value="2"/>'],
    ['selection-count', /<value xsi:type="CE"[^>]*>/, '$&$&'],
    [
      'media-differs',
      '<reference typeCode="REFR">',
      '<entryRelationship typeCode="REFR"><observationMedia classCode="OBS" moodCode="EVN"><value mediaType="image/png">AA==</value></observationMedia></entryRelationship>$&',
    ],
    ['reference-missing', /<reference typeCode="REFR">[\s\S]*?<\/reference>/, ''],
    ['reference-differs', responseEnvelope.form, '00000000-0000-4000-8000-000000000000'],
  ] as const)('do not when %s', (code, part, by) => {
    const broken = response.replace(part, by);
    expect(broken).not.toBe(response);
    const notes = checkPair(broken, form);
    expect(codes(notes)).toContain(code);
    for (const note of notes) expect(note.path).toMatch(/^\/ClinicalDocument\[1\]/);
  });

  it('are told apart', () => {
    expect(codes(checkPair(form, response))).toEqual(['not-a-response', 'not-a-form']);
  });

  if (!missing) {
    it('the published pair does not fit: its ids are its own', () => {
      const notes = checkPair(sample('QRD_KOL_Example_1_MaTIS.xml'), sample('QFDD_KOL_Example_1_MaTIS.xml'));
      expect(codes(notes)).toContain('question-id-unknown');
    });
  }
});
