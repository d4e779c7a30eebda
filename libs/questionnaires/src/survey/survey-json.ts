/** The part of SurveyJS JSON that is emitted. Plain data: what draws it is the patient web's affair. */

export interface SurveyChoice {
  readonly value: number | string;
  readonly text: string;
  readonly isExclusive?: true;
  /** Of `imagepicker`: a data URL. */
  readonly imageLink?: string;
}

interface Linked {
  readonly name: string;
  /** The item's code. Register `linkId` with SurveyJS to read it back from its model. */
  readonly linkId: string;
  readonly visibleIf?: string;
  /** Never drawn. What it holds is not emptied for that. */
  readonly visible?: false;
  readonly clearIfInvisible?: 'none';
}

/** What a kind of field needs. */
export interface SurveyField {
  readonly type:
    | 'radiogroup'
    | 'checkbox'
    | 'dropdown'
    | 'imagepicker'
    | 'text'
    | 'comment'
    | 'rating'
    | 'slider'
    | 'file';
  readonly inputType?: 'number' | 'date' | 'datetime-local' | 'time' | 'url';
  readonly choices?: readonly SurveyChoice[];
  readonly showOtherItem?: true;
  readonly otherText?: string;
  readonly renderAs?: 'select';
  readonly colCount?: 0;
  readonly showLabel?: true;
  readonly multiSelect?: true;
  readonly minSelectedChoices?: number;
  readonly maxSelectedChoices?: number;
  readonly allowClear?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
  readonly rateMin?: number;
  readonly rateMax?: number;
  readonly rateStep?: number;
  readonly autoGenerate?: true;
  readonly minRateDescription?: string;
  readonly maxRateDescription?: string;
  readonly customLabels?: readonly { readonly value: number; readonly text: string; readonly showValue?: true }[];
  readonly maxLength?: number;
  readonly validators?: readonly SurveyValidator[];
  readonly storeDataAsText?: true;
  readonly allowMultiple?: true;
  readonly acceptedTypes?: string;
  readonly maxSize?: number;
}

export interface SurveyValidator {
  readonly type: 'text';
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface SurveyQuestion extends Linked, SurveyField {
  readonly title: string;
  readonly titleLocation?: 'hidden';
  readonly description?: string;
  readonly isRequired?: true;
  readonly readOnly?: true;
  readonly defaultValue?: unknown;
}

/** Rows are questions: one choice each, of the same columns. */
export interface SurveyTable extends Linked {
  readonly type: 'matrix';
  readonly title: string;
  readonly titleLocation?: 'hidden';
  readonly description?: string;
  readonly columns: readonly { readonly value: number | string; readonly text: string }[];
  readonly rows: readonly SurveyRow[];
}

export interface SurveyRow {
  readonly value: string;
  readonly text: string;
  readonly linkId: string;
  readonly visibleIf?: string;
}

/** The instances of a repeating group, or the answers to a repeating question. */
export interface SurveyList extends Linked {
  readonly type: 'paneldynamic';
  readonly title: string;
  readonly titleLocation?: 'hidden';
  readonly description?: string;
  readonly isRequired?: true;
  readonly readOnly?: true;
  readonly templateElements: readonly SurveyElement[];
  readonly templateTitle: string;
  readonly panelCount: number;
  readonly minPanelCount?: number;
  readonly maxPanelCount: number;
  readonly addPanelText: string;
  readonly removePanelText: string;
  readonly noEntriesText: string;
  readonly defaultValue?: unknown;
}

export interface SurveyHtml extends Linked {
  readonly type: 'html';
  readonly html: string;
}

export interface SurveyPanel extends Linked {
  readonly type: 'panel';
  readonly title?: string;
  readonly description?: string;
  readonly elements: readonly SurveyElement[];
}

export type SurveyElement = SurveyQuestion | SurveyTable | SurveyList | SurveyHtml | SurveyPanel;

export interface SurveyPage {
  readonly name: string;
  readonly elements: readonly SurveyElement[];
}

export interface SurveyJson {
  readonly locale: string;
  readonly title: string;
  readonly pages: readonly SurveyPage[];
  readonly showTitle: false;
  readonly showQuestionNumbers: 'off';
  readonly showProgressBar: true;
  readonly progressBarType: 'questions';
  readonly autoAdvanceEnabled: false;
  readonly clearInvisibleValues: 'onHidden';
  readonly checkErrorsMode: 'onNextPage';
  readonly textUpdateMode: 'onTyping';
}
