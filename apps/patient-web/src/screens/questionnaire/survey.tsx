import type { AnswerFault, ItemCode, SurveyData, SurveyJson } from '@stemme/questionnaires';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { CustomError, Model, Serializer, settings } from 'survey-core';
import { Survey as SurveyView } from 'survey-react-ui';
import 'survey-core/i18n/danish';
import './survey.css';

/**
 * The only file that knows SurveyJS. It draws one page; where to go, what counts as answered and what is stored are
 * decided elsewhere. Its own stylesheet is left out: `survey.css` dresses it as the Danish design system.
 */

settings.animationEnabled = false;
Object.assign(settings.titleTags, { question: 'h2', panel: 'p' });
for (const kind of ['question', 'panel']) Serializer.addProperty(kind, { name: 'linkId', visible: false });

function modelOf(json: SurveyJson, data: Readonly<SurveyData>): Model {
  const model = new Model(json);
  model.showNavigationButtons = false;
  model.showProgressBar = false;
  model.showCompletePage = false;
  model.autoFocusFirstQuestion = false;
  model.autoFocusFirstError = false;
  model.questionErrorLocation = 'bottom';
  // a choice that is hidden and comes back is still there; what is hidden is left out when answers are read
  model.clearInvisibleValues = 'none';
  // SurveyJS would silently keep a number outside its limits to itself, and the question would look unanswered
  for (const question of model.getAllQuestions()) {
    question.setPropertyValue('min', undefined);
    question.setPropertyValue('max', undefined);
  }
  model.data = { ...data };
  return model;
}

export function Survey(props: {
  readonly json: SurveyJson;
  /** Read when `json` or `epoch` changes; from then on SurveyJS holds the answers. */
  readonly data: Readonly<SurveyData>;
  readonly epoch: number;
  readonly page: string;
  /** What to say about an answer that cannot be used, by question. */
  readonly faults: Readonly<Record<ItemCode, string>>;
  readonly onData: (data: Readonly<SurveyData>) => void;
}) {
  const { json, epoch, page, faults } = props;
  const hear = useRef(props.onData);
  const latest = useRef(props.data);
  hear.current = props.onData;
  latest.current = props.data;

  // a new epoch is how the data says that it has changed
  const model = useMemo(() => {
    const made = modelOf(json, latest.current);
    made.onValueChanged.add((sender) => hear.current({ ...sender.data }));
    return made;
  }, [json, epoch]);
  useEffect(() => () => model.dispose(), [model]);

  useLayoutEffect(() => {
    const wanted = model.getPageByName(page);
    if (wanted && model.currentPage !== wanted) model.currentPage = wanted;
  }, [model, page]);

  useEffect(() => {
    let first = true;
    for (const question of model.getAllQuestions()) {
      question.clearErrors();
      const words = faults[String(question.getPropertyValue('linkId'))];
      if (words === undefined) continue;
      question.addError(new CustomError(words));
      if (first) question.focus();
      first = false;
    }
  }, [model, faults]);

  return <SurveyView model={model} />;
}

export type { AnswerFault };
