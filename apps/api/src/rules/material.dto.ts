import { Out, OutJson } from '../platform/http/fields.decorator.js';

const TEXT = { additionalProperties: { type: 'string' } } as const;

export class RuleQuestionnaireDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @OutJson(TEXT) title: object;
  /** Its questions with their options, units and ranges, in order. */
  @OutJson() items: object;
  /** Its scores with their bands and the change that matters. */
  @OutJson() scales: object;
}

export class RuleMaterialPathwayDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @OutJson(TEXT) title: object;
  /** This version is in force; else it is the newest. */
  @Out(() => Boolean) inForce: boolean;
  @Out(() => Boolean) offered: boolean;
  /** Everything it can send, in the version in force. */
  @Out(() => [RuleQuestionnaireDto]) questionnaires: RuleQuestionnaireDto[];
  /** What it tells of the patient and of the schedule. */
  @OutJson() facts: object;
}

export class RuleOriginDto {
  @Out(() => String) id: string;
  /** Where the rule comes from. */
  @Out(() => String) source: string;
  @Out(() => Boolean) acute: boolean;
  /** It stands in what the product ships: an acute one is not removed, and not loosened. */
  @Out(() => Boolean) base: boolean;
}

export class BuiltInRuleDto {
  @Out(() => String) id: string;
  @Out(() => String) level: string;
  @OutJson(TEXT) because: object;
}

export class RuleMaterialDto {
  @Out(() => String) ruleSet: string;
  @Out(() => Number) version: number;
  /** The shipped version that says what no department may loosen; null for rules that are the department's alone. */
  @Out(() => Number, { nullable: true }) base: number | null;
  @Out(() => String) zone: string;
  /** Business time. */
  @Out(() => String, { format: 'date-time' }) now: string;
  /** Contacts a day holds, by weekday; null = the department has not said. */
  @OutJson({ nullable: true }) capacity: object | null;
  @Out(() => [RuleMaterialPathwayDto]) pathways: RuleMaterialPathwayDto[];
  /** Defaults for patients without limits of their own. */
  @OutJson() limits: object;
  /** Every number that may be set, by its place in the document. */
  @OutJson() thresholds: object;
  /** What each of them may be, in the same order. */
  @OutJson() allowed: object;
  @Out(() => [RuleOriginDto]) rules: RuleOriginDto[];
  /** The rules that every pathway has, and that nobody edits. */
  @Out(() => [BuiltInRuleDto]) builtIn: BuiltInRuleDto[];
}
