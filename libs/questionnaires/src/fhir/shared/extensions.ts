import {
  ANSWER_GROUP,
  CALCULATION,
  CONDITION,
  ITEM_CODE,
  ITEM_INSTRUMENT,
  LEAST_WHEN_GIVEN,
  MEMBERSHIP,
  SOURCE,
  STATUS,
  STEM,
  STORED_VALUE,
  WHOLE_DATE,
} from './stemme.js';

/** Addresses of the extensions that carry meaning for us. Older addresses of the same extension stand behind it. */

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
/** The implementation guide before it was universal. */
const US_SDC = 'http://hl7.org/fhir/us/sdc/StructureDefinition/sdc-questionnaire-';

const core = (...names: readonly string[]): readonly string[] => names.map((name) => CORE + name);
const sdc = (...names: readonly string[]): readonly string[] => names.flatMap((name) => [SDC + name, US_SDC + name]);

export const EXTENSIONS = {
  itemControl: core('questionnaire-itemControl'),
  displayCategory: core('questionnaire-displayCategory'),
  hidden: core('questionnaire-hidden'),
  usageMode: core('questionnaire-usageMode'),
  choiceOrientation: core('questionnaire-choiceOrientation'),
  sliderStep: core('questionnaire-sliderStepValue'),
  optionExclusive: core('questionnaire-optionExclusive'),
  optionPrefix: core('questionnaire-optionPrefix'),
  /** The addresses over the years of the number an option counts as. */
  score: [
    ...core(
      'itemWeight',
      'ordinalValue',
      'questionnaire-ordinalValue',
      'codesystem-ordinalValue',
      'valueset-ordinalValue',
    ),
    'http://fhir.org/guides/argonaut-questionnaire/StructureDefinition/extension-score',
  ],
  unit: core('questionnaire-unit'),
  unitOption: core('questionnaire-unitOption'),
  unitValueSet: core('questionnaire-unitValueSet'),
  unitOpen: sdc('unitOpen'),
  unitSupplemental: sdc('unitSupplementalSystem'),
  minQuantity: sdc('minQuantity'),
  maxQuantity: sdc('maxQuantity'),
  minValue: core('minValue'),
  maxValue: core('maxValue'),
  minLength: core('minLength'),
  maxDecimalPlaces: core('maxDecimalPlaces'),
  regex: core('regex'),
  entryFormat: core('entryFormat'),
  minOccurs: core('questionnaire-minOccurs'),
  maxOccurs: core('questionnaire-maxOccurs'),
  /** LHC-Forms' own, from before repeats was enough. */
  answerRepeats: core('questionnaire-answerRepeats'),
  maxSize: core('maxSize'),
  mimeType: core('mimeType'),
  openLabel: sdc('openLabel'),
  shortText: sdc('shortText'),
  itemMedia: [...sdc('itemMedia'), ...core('questionnaire-itemMedia')],
  answerMedia: [...sdc('itemAnswerMedia'), ...core('questionnaire-itemAnswerMedia')],
  constraint: core('questionnaire-constraint'),
  targetConstraint: core('targetConstraint'),
  variable: core('variable'),
  enableWhenExpression: sdc('enableWhenExpression'),
  calculatedExpression: sdc('calculatedExpression'),
  initialExpression: sdc('initialExpression'),
  answerExpression: sdc('answerExpression'),
  candidateExpression: sdc('candidateExpression'),
  answerOptionsToggle: sdc('answerOptionsToggleExpression'),
  launchContext: sdc('launchContext'),
  subQuestionnaire: sdc('subQuestionnaire'),
  /** A server chooses the next question by the answers so far. */
  adaptive: sdc('questionnaireAdaptive'),
  translation: core('translation'),
  markdown: core('rendering-markdown'),
  xhtml: core('rendering-xhtml'),
  cqfExpression: core('cqf-expression', 'cqf-calculatedValue'),
  /** The words at the ends of a scale, as the German COVID consortia write them. */
  lowLabel: core('questionnaire-lowRangeLabel'),
  highLabel: core('questionnaire-highRangeLabel'),
  /** Older name of the help text of an item. */
  instruction: core('questionnaire-instruction'),
  preferred: core('questionnaire-preferred'),
  externallyDefined: [
    ...core('questionnaire-externallydefined'),
    'http://lhcforms.nlm.nih.gov/fhir/StructureDefinition/questionnaire-externallydefined',
  ],
  storedValue: [STORED_VALUE],
  itemCode: [ITEM_CODE],
  answerGroup: [ANSWER_GROUP],
  itemInstrument: [ITEM_INSTRUMENT],
  stem: [STEM],
  wholeDate: [WHOLE_DATE],
  leastWhenGiven: [LEAST_WHEN_GIVEN],
  condition: [CONDITION],
  calculation: [CALCULATION],
  source: [SOURCE],
  status: [STATUS],
  membership: [MEMBERSHIP],
} as const satisfies Record<string, readonly string[]>;
export type ExtensionName = keyof typeof EXTENSIONS;

export const SYSTEMS = {
  ucum: 'http://unitsofmeasure.org',
  loinc: 'http://loinc.org',
} as const;

export { CORE as CORE_EXTENSIONS, SDC as SDC_EXTENSIONS };
