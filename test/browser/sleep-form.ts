const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
const inEnglish = (text: string) => ({
  extension: [
    {
      url: TRANSLATION,
      extension: [
        { url: 'lang', valueCode: 'en' },
        { url: 'content', valueString: text },
      ],
    },
  ],
});
const coding = (code: string, display: string) => ({ valueCoding: { system: 'urn:test', code, display } });

/** A small questionnaire as a hospital's own editor would export it. */
export function sleep(change: { text?: string; extra?: object[] } = {}) {
  return {
    resourceType: 'Questionnaire',
    status: 'draft',
    language: 'da',
    url: 'https://example.test/Questionnaire/soevn',
    name: 'soevn',
    title: 'Søvn',
    _title: inEnglish('Sleep'),
    copyright: '© Afdelingen',
    item: [
      {
        linkId: 'hvordan',
        text: change.text ?? 'Hvordan sover du?',
        _text: inEnglish('How do you sleep?'),
        type: 'choice',
        required: true,
        answerOption: [coding('godt', 'Godt'), coding('daarligt', 'Dårligt')],
      },
      {
        linkId: 'hvorfor',
        text: 'Hvad holder dig vågen?',
        _text: inEnglish('What keeps you awake?'),
        type: 'string',
        maxLength: 200,
        enableWhen: [{ question: 'hvordan', operator: '=', answerCoding: { system: 'urn:test', code: 'daarligt' } }],
      },
      ...(change.extra ?? []),
    ],
  };
}
/** A file as a person chooses it. */
export const asFile = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
