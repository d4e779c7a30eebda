/** Small form definitions and responses, written by hand so that the tests do not lean on what they test. */

const FORM = '2.16.840.1.113883.10.20.32';
const ROOT = '1.2.208.184.100.2';

/** A form with these sections; `head` replaces parts of the header. */
export function form(sections: string, head: { title?: string; language?: string; extra?: string } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<realmCode code="DK"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<templateId root="1.2.208.184.12.1"/><templateId root="1.2.208.184.12.1.1.1"/>
<id root="1.2.208.184" extension="12345678-1234-4123-8123-123456789abc" assigningAuthorityName="MedCom"/>
<code code="74468-0" codeSystem="2.16.840.1.113883.6.1"/><title>${head.title ?? 'Skema'}</title>
<effectiveTime value="20260527120000+0200"/><confidentialityCode code="N"/>
<languageCode code="${head.language ?? 'da-DK'}"/>${head.extra ?? ''}
<component><structuredBody>${sections}</structuredBody></component></ClinicalDocument>`;
}

/** A section with one organizer around these questions. */
export function section(questions: readonly string[], preconditions = ''): string {
  const components = questions.map(
    (question, index) => `<component><sequenceNumber value="${index + 1}"/>${question}</component>`,
  );
  return `<component><section><templateId root="${FORM}.2.1"/><title>Afsnit</title><text>Afsnit</text><entry typeCode="DRIV">
<organizer classCode="BATTERY" moodCode="EVN"><templateId root="${FORM}.4.1"/><statusCode code="completed"/>${preconditions}
${components.join('')}</organizer></entry></section></component>`;
}

/** A question: `part` is the number of its template (4.7 numeric, 4.8 choice, 4.9 text). */
export function question(name: string, part: string, inside = ''): string {
  return `<observation classCode="OBS" moodCode="DEF"><templateId root="${FORM}.${part}"/><id root="${ROOT}" extension="${name}"/>
<code code="${name}-code" codeSystem="${ROOT}"><originalText>Spørgsmål ${name}</originalText></code>${inside}</observation>`;
}

export function choice(
  name: string,
  low = 0,
  high = 1,
  preconditions = '',
  codes: readonly string[] = ['A1', 'A2', 'A3'],
): string {
  return question(name, '4.8', `${codes.map(option).join('')}${optionCount(low, high)}${preconditions}`);
}

export function option(code: string): string {
  return `<value xsi:type="CE" code="${code}" codeSystem="${ROOT}" displayName="Svar ${code}"/>`;
}

export function optionCount(low: number | string, high: number | string): string {
  return `<entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN"><templateId root="${FORM}.4.20"/>
<code code="74467-2" codeSystem="2.16.840.1.113883.6.1"/><value xsi:type="IVL_INT"><low value="${low}"/><high value="${high}"/></value>
</observation></entryRelationship>`;
}

export function range(value: string): string {
  return `<referenceRange typeCode="REFV"><templateId root="${FORM}.4.5"/><observationRange>${value}</observationRange></referenceRange>`;
}

/** HL7's own precondition on one question. */
export function precondition(name: string, value: string): string {
  return `<precondition typeCode="PRCN"><templateId root="${FORM}.4.4"/>${criterion(name, value, '')}</precondition>`;
}

function criterion(name: string, value: string, prefix: string): string {
  return `<${prefix}criterion classCode="OBS" moodCode="EVN.CRT"><templateId root="${FORM}.4.3"/><code code="${name}-code" codeSystem="${ROOT}"/>${value}</${prefix}criterion>`;
}

/** The extension's precondition: a grouper over criteria and groupers. */
export function grouped(grouper: string, parts: readonly string[], negated = false): string {
  return `<sdtc:precondition typeCode="PRCN"${negated ? ' negationInd="true"' : ''}><sdtc:${grouper} classCode="GROUPER" moodCode="EVN">
<sdtc:id root="${ROOT}"/>${parts.join('')}</sdtc:${grouper}></sdtc:precondition>`;
}

export function inner(name: string, value: string): string {
  return `<sdtc:precondition typeCode="PRCN">${criterion(name, value, 'sdtc:')}</sdtc:precondition>`;
}
