/**
 * Names of ours in FHIR, for what R4 and SDC have no word for. Who ignores them asks the same questions and accepts the
 * same answers, with the exceptions that are said.
 */

/** On an answerOption (valueInteger, valueDecimal): the number that is stored, as numbers have no text in FHIR. */
export const STORED_VALUE = 'urn:stemme:stored-value';
/** On an item (valueString): its code with us, where that is not its linkId. */
export const ITEM_CODE = 'urn:stemme:item-code';
/** On a repeating question with questions under it (valueString): the code of our group around each answer. */
export const ANSWER_GROUP = 'urn:stemme:answer-group';
/** On an item (valueString): the id of the instrument it belongs to. */
export const ITEM_INSTRUMENT = 'urn:stemme:instrument';
/** On a group (valueBoolean): its text is our `stem`, what is asked of every question in it. On a display: the same. */
export const STEM = 'urn:stemme:stem';
/** On a date or dateTime (valueBoolean): it must be given whole. Who ignores it also accepts 2022 and 2022-09. */
export const WHOLE_DATE = 'urn:stemme:whole-date';
/**
 * On a repeating item that is not required (valueInteger): at least so many, once any is given; minOccurs would ask for
 * them. Who ignores it also accepts fewer.
 */
export const LEAST_WHEN_GIVEN = 'urn:stemme:least-when-given';
/**
 * On an item, beside the enableWhenExpression that was made of it (valueString, JSON): `condition`, as our documents
 * have it but with linkIds, and the `expression`. It counts as long as that is the one that stands there. Who ignores it
 * may show what is asked under one of several answers when it should be asked under another of them.
 */
export const CONDITION = 'urn:stemme:condition';
/**
 * On a question (valueString, JSON): `calculation`, likewise, beside its calculatedExpression; without an `expression`
 * when FHIRPath cannot say it. Who ignores it then leaves the question blank.
 */
export const CALCULATION = 'urn:stemme:calculation';
/** On the Questionnaire (valueString): `source` and `status` of ours. */
export const SOURCE = 'urn:stemme:source';
export const STATUS = 'urn:stemme:status';
/**
 * On the Questionnaire, once per instrument scored from it. Parts: `id`, `rights`, `licence` (valueString), `source`,
 * `status` (valueString with translations), `nonCommercial` (valueBoolean), and `item` with parts `of` (the
 * instrument's code) and `is` (ours).
 */
export const MEMBERSHIP = 'urn:stemme:membership';

/** System of scale codes: `phq-9.TOTAL`. */
export const SCALE_SYSTEM = 'urn:stemme:scale';
/** System of what can be said of a score (its `kind`), of the parts of one, and of rules for missing answers. */
export const SCORE_KIND_SYSTEM = 'urn:stemme:score-kind';
export const SCORE_PART_SYSTEM = 'urn:stemme:score-part';
export const MISSING_RULE_SYSTEM = 'urn:stemme:missing-rule';
