import {
  type CompiledQuestionnaire,
  coreVisibility,
  fieldOfPath,
  type Given,
  type IsShown,
  SHOWN_FUNCTION,
  shownFunction,
  type SurveyData,
  type SurveyJson,
  type SurveyPlace,
} from '@stemme/questionnaires';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { CustomError, FunctionFactory, Model, type Question, Serializer, settings } from 'survey-core';
import { Survey as SurveyView } from 'survey-react-ui';
import 'survey-core/i18n/danish';
import './survey.css';
import './survey-lists.css';
import { keepMended } from './mend';
import { zone } from './zone';

/**
 * The only file that knows SurveyJS. It draws one page; where to go, what counts as answered and what is stored are
 * decided elsewhere. Its own stylesheet is left out: `survey.css` dresses it as the Danish design system.
 */

settings.animationEnabled = false;
Object.assign(settings.titleTags, { question: 'h2', panel: 'p' });
for (const kind of ['question', 'panel', 'itemvalue']) {
  Serializer.addProperty(kind, { name: 'linkId', visible: false });
}

/** What SurveyJS cannot work out, it asks the form it draws. */
const askers = new WeakMap<object, IsShown>();
FunctionFactory.Instance.register(
  SHOWN_FUNCTION,
  shownFunction((survey) => askers.get(survey)),
);

function modelOf(json: SurveyJson, data: Readonly<SurveyData>, compiled: CompiledQuestionnaire): Model {
  const model = new Model(json);
  model.showNavigationButtons = false;
  model.showProgressBar = false;
  model.showCompletePage = false;
  model.autoFocusFirstQuestion = false;
  model.autoFocusFirstError = false;
  model.questionErrorLocation = 'bottom';
  // a choice that is hidden and comes back is still there; what is hidden is left out when answers are read
  model.clearInvisibleValues = 'none';
  askers.set(model, coreVisibility(compiled, zone));
  model.data = { ...data };
  model.onDynamicPanelAdded.add((sender, { panel }) => {
    chooseUnits(panel.questions);
    // SurveyJS asks about an entry before it has its place in the list
    sender.runExpressions();
  });
  model.onDynamicPanelRemoved.add((sender) => sender.runExpressions());
  chooseUnits(model.getAllQuestions(false, false, true));
  model.runExpressions();
  return model;
}

const MOVES = /^(Arrow|Home|End|Page)/;

/** SurveyJS answers a slider at any key that is let go over it: also at the one that has just brought the focus there. */
function onlyMoves(event: KeyboardEvent): void {
  const isSlider = event.target instanceof HTMLInputElement && event.target.type === 'range';
  if (isSlider && !MOVES.test(event.key)) event.stopPropagation();
}

/** A unit is always chosen, so that the one that is meant is the one that is seen. */
function chooseUnits(questions: readonly Question[]): void {
  for (const question of questions) {
    if (question.isEmpty() && question.defaultValue !== undefined) question.value = question.defaultValue;
  }
}

/** The field a place names; in the lists that SurveyJS draws, the entry it stands in. */
function questionAt(model: Model, { entries, name }: Pick<SurveyPlace, 'entries' | 'name'>): Question | undefined {
  let within: { getQuestionByName(name: string): Question | null } = model;
  for (const { list, index } of entries) {
    const found = within.getQuestionByName(list) as (Question & { panels?: (typeof within)[] }) | null;
    const entry = found?.panels?.[index];
    if (!entry) return found ?? undefined;
    within = entry;
  }
  return within.getQuestionByName(name) ?? undefined;
}

/** Puts in what the patient has not typed: starting values, and what is worked out. */
function fill(model: Model, given: readonly Given[]): void {
  for (const { entries, values } of given) {
    for (const [name, value] of Object.entries(values)) {
      const [, own] = /^(q\d+)-Comment$/.exec(name) ?? [];
      const question = questionAt(model, { entries, name: own ?? name });
      if (!question) continue;
      if (own) question.comment = String(value ?? '');
      else if (JSON.stringify(question.value) !== JSON.stringify(value)) question.value = value;
    }
  }
}

function showFaults(model: Model, compiled: CompiledQuestionnaire, faults: Readonly<Record<string, string>>): void {
  for (const question of model.getAllQuestions(false, false, true)) question.clearErrors();
  let first = true;
  for (const [path, words] of Object.entries(faults)) {
    const place = fieldOfPath(compiled, path, model.data);
    const question = place && questionAt(model, place);
    if (!question) continue;
    question.addError(new CustomError(words));
    if (first) question.focus();
    first = false;
  }
}

export function Survey(props: {
  readonly compiled: CompiledQuestionnaire;
  readonly json: SurveyJson;
  /** Read when `json` or `epoch` changes; from then on SurveyJS holds the answers. */
  readonly data: Readonly<SurveyData>;
  readonly epoch: number;
  readonly given: readonly Given[];
  readonly page: string;
  /** What to say about an answer that cannot be used, by path. */
  readonly faults: Readonly<Record<string, string>>;
  readonly onData: (data: Readonly<SurveyData>) => void;
}) {
  const { compiled, json, epoch, given, page, faults } = props;
  const hear = useRef(props.onData);
  const latest = useRef(props.data);
  hear.current = props.onData;
  latest.current = props.data;

  // a new epoch is how the data says that it has changed
  const model = useMemo(() => {
    const made = modelOf(json, latest.current, compiled);
    made.onValueChanged.add((sender, { name }) => {
      // conditions do not hear of the patient's own words by themselves
      if (name.endsWith('-Comment')) sender.runExpressions();
      hear.current({ ...sender.data });
    });
    return made;
  }, [json, epoch, compiled]);
  useEffect(() => () => model.dispose(), [model]);

  useLayoutEffect(() => {
    const wanted = model.getPageByName(page);
    if (wanted && model.currentPage !== wanted) model.currentPage = wanted;
  }, [model, page]);

  useEffect(() => fill(model, given), [model, given]);
  useEffect(() => showFaults(model, compiled, faults), [model, compiled, faults]);

  const drawn = useRef<HTMLDivElement>(null);
  useEffect(() => (drawn.current ? keepMended(drawn.current) : undefined), []);

  return (
    <div onKeyUpCapture={onlyMoves} ref={drawn}>
      <SurveyView model={model} />
    </div>
  );
}
