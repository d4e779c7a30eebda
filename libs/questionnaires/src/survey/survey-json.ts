/** The part of SurveyJS JSON that is emitted. Plain data: what draws it is the patient web's affair. */

export interface SurveyChoice {
  readonly value: number | string;
  readonly text: string;
  readonly isExclusive?: true;
}

interface Linked {
  readonly name: string;
  /** The item's code. Register `linkId` with SurveyJS to read it back from its model. */
  readonly linkId: string;
  readonly visibleIf?: string;
}

export interface SurveyQuestion extends Linked {
  readonly type: 'radiogroup' | 'checkbox' | 'text' | 'comment';
  readonly title: string;
  readonly description?: string;
  readonly isRequired?: true;
  readonly choices?: readonly SurveyChoice[];
  readonly inputType?: 'number' | 'date';
  readonly min?: number;
  readonly max?: number;
  readonly step?: 1;
  readonly maxLength?: number;
  readonly validators?: readonly { readonly type: 'text'; readonly maxLength: number }[];
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

export type SurveyElement = SurveyQuestion | SurveyHtml | SurveyPanel;

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
