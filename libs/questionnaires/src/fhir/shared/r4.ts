/** The parts of FHIR R4 that we write. Names and cardinalities are those of hl7.org/fhir/R4. */

export interface Element {
  extension?: Extension[];
}

export interface Coding {
  system?: string;
  version?: string;
  code?: string;
  display?: string;
  _display?: Element;
}

export interface CodeableConcept {
  coding?: Coding[];
  text?: string;
}

export interface Quantity {
  value?: number;
  unit?: string;
  system?: string;
  code?: string;
}

export interface Reference {
  reference?: string;
  identifier?: { system?: string; value?: string };
  display?: string;
  _display?: Element;
}

export interface Attachment {
  contentType?: string;
  data?: string;
  title?: string;
  _title?: Element;
}

/** Every `value[x]` that a questionnaire or an answer can have. */
export interface Value {
  valueBoolean?: boolean;
  valueDecimal?: number;
  valueInteger?: number;
  valueDate?: string;
  valueDateTime?: string;
  valueTime?: string;
  valueString?: string;
  _valueString?: Element;
  valueUri?: string;
  valueAttachment?: Attachment;
  valueCoding?: Coding;
  valueQuantity?: Quantity;
  valueReference?: Reference;
}

export interface Extension extends Value {
  url: string;
  extension?: Extension[];
  valueCode?: string;
  valueId?: string;
  valueCodeableConcept?: CodeableConcept;
  valueExpression?: { name?: string; language: string; expression?: string };
}

export interface AnswerOption extends Value {
  extension?: Extension[];
  initialSelected?: boolean;
}

export interface EnableWhen {
  question: string;
  operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  answerBoolean?: boolean;
  answerDecimal?: number;
  answerInteger?: number;
  answerDate?: string;
  answerDateTime?: string;
  answerTime?: string;
  answerString?: string;
  answerCoding?: Coding;
  answerQuantity?: Quantity;
  answerReference?: Reference;
}

export interface QuestionnaireItem {
  extension?: Extension[];
  linkId: string;
  code?: Coding[];
  prefix?: string;
  _prefix?: Element;
  text?: string;
  _text?: Element;
  type: string;
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  required?: boolean;
  repeats?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  answerOption?: AnswerOption[];
  initial?: Value[];
  item?: QuestionnaireItem[];
}

export interface Questionnaire {
  resourceType: 'Questionnaire';
  id?: string;
  language?: string;
  extension?: Extension[];
  url?: string;
  version?: string;
  title?: string;
  _title?: Element;
  status: 'draft' | 'active' | 'retired' | 'unknown';
  subjectType?: string[];
  publisher?: string;
  description?: string;
  _description?: Element;
  copyright?: string;
  code?: Coding[];
  item?: QuestionnaireItem[];
}

export interface QuestionnaireResponseAnswer extends Value {
  item?: QuestionnaireResponseItem[];
}

export interface QuestionnaireResponseItem {
  linkId: string;
  text?: string;
  answer?: QuestionnaireResponseAnswer[];
  item?: QuestionnaireResponseItem[];
}

export const RESPONSE_STATUSES = ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

export interface QuestionnaireResponse {
  resourceType: 'QuestionnaireResponse';
  id?: string;
  language?: string;
  questionnaire?: string;
  status: ResponseStatus;
  subject?: Reference;
  authored?: string;
  author?: Reference;
  source?: Reference;
  item?: QuestionnaireResponseItem[];
}

export interface ObservationComponent {
  code: CodeableConcept;
  valueQuantity?: Quantity;
  valueInteger?: number;
  dataAbsentReason?: CodeableConcept;
}

export interface Observation {
  resourceType: 'Observation';
  id?: string;
  status: 'final' | 'amended' | 'entered-in-error' | 'preliminary';
  category?: CodeableConcept[];
  code: CodeableConcept;
  subject?: Reference;
  effectiveDateTime?: string;
  issued?: string;
  performer?: Reference[];
  valueQuantity?: Quantity;
  valueInteger?: number;
  dataAbsentReason?: CodeableConcept;
  note?: { text: string }[];
  method?: CodeableConcept;
  derivedFrom?: Reference[];
  component?: ObservationComponent[];
  extension?: Extension[];
}
