/** The extensions of R4, the extension pack and SDC that we write. */

const CORE = 'http://hl7.org/fhir/StructureDefinition';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

export const TRANSLATION = `${CORE}/translation`;
export const HIDDEN = `${CORE}/questionnaire-hidden`;
export const ITEM_CONTROL = `${CORE}/questionnaire-itemControl`;
export const ORIENTATION = `${CORE}/questionnaire-choiceOrientation`;
export const MIN_OCCURS = `${CORE}/questionnaire-minOccurs`;
export const MAX_OCCURS = `${CORE}/questionnaire-maxOccurs`;
export const UNIT = `${CORE}/questionnaire-unit`;
export const UNIT_OPTION = `${CORE}/questionnaire-unitOption`;
export const SLIDER_STEP = `${CORE}/questionnaire-sliderStepValue`;
export const OPTION_EXCLUSIVE = `${CORE}/questionnaire-optionExclusive`;
export const OPTION_PREFIX = `${CORE}/questionnaire-optionPrefix`;
export const CONSTRAINT = `${CORE}/questionnaire-constraint`;
export const VARIABLE = `${CORE}/variable`;
export const MIN_VALUE = `${CORE}/minValue`;
export const MAX_VALUE = `${CORE}/maxValue`;
export const MAX_DECIMALS = `${CORE}/maxDecimalPlaces`;
export const MIN_LENGTH = `${CORE}/minLength`;
export const REGEX = `${CORE}/regex`;
export const ENTRY_FORMAT = `${CORE}/entryFormat`;
export const MIME_TYPE = `${CORE}/mimeType`;
/** In megabytes. */
export const MAX_SIZE = `${CORE}/maxSize`;
export const ORDINAL_VALUE = `${CORE}/ordinalValue`;
export const ITEM_WEIGHT = `${CORE}/itemWeight`;

export const MIN_QUANTITY = `${SDC}/sdc-questionnaire-minQuantity`;
export const MAX_QUANTITY = `${SDC}/sdc-questionnaire-maxQuantity`;
export const OPEN_LABEL = `${SDC}/sdc-questionnaire-openLabel`;
export const ITEM_MEDIA = `${SDC}/sdc-questionnaire-itemMedia`;
export const ANSWER_MEDIA = `${SDC}/sdc-questionnaire-itemAnswerMedia`;
export const CALCULATED = `${SDC}/sdc-questionnaire-calculatedExpression`;
export const ENABLE_WHEN = `${SDC}/sdc-questionnaire-enableWhenExpression`;

export const CONTROL_SYSTEM = 'http://hl7.org/fhir/questionnaire-item-control';
export const UCUM_SYSTEM = 'http://unitsofmeasure.org';
export const LOINC_SYSTEM = 'http://loinc.org';
