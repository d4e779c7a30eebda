import { ANSWERERS, type Step } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { anchorInWords } from '../words/plan-words';
import { ConditionAt } from './condition-form';
import { ChoiceAt, LineAt, ManyAt, NumberAt, SwitchAt, TimeAt } from '../../../ui/editing/controls';
import { useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import type { Path } from '../../../ui/editing/path';
import { PeriodAt } from './period-field';
import { QuestionnaireAt } from './questionnaire-field';
import { RepeatForm } from './repeat-form';
import { VariantsForm } from './variants-form';

function When({ path }: { path: Path }) {
  const { t } = useText();
  const { document, reading } = useEdit();
  const words = t.pathways.editor.steps;
  const anchors = [...document.anchors, 'answer'].map((anchor) => ({
    value: anchor,
    label: anchorInWords(reading, anchor),
  }));
  return (
    <div className="edit-row edit-top">
      <PeriodAt
        path={[...path, 'offset']}
        units={['D', 'W', 'M']}
        sides={{ before: words.anchorBefore, after: words.anchorAfter }}
      />
      <ChoiceAt path={[...path, 'anchor']} options={anchors} />
    </div>
  );
}

function Window({ path }: { path: Path }) {
  const { t } = useText();
  const words = t.pathways.editor.steps;
  return (
    <fieldset className="edit-window">
      <legend>{words.window}</legend>
      <div className="edit-row edit-top">
        <TimeAt path={[...path, 'opens']} />
        {(['due', 'closes'] as const).map((end) => (
          <div className="edit-row edit-top" key={end} data-at={`/${[...path, end].join('/')}`}>
            <PeriodAt path={[...path, end, 'after']} units={['D', 'W']} />
            <TimeAt path={[...path, end, 'at']} />
            <EndFault path={[...path, end]} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function EndFault({ path }: { path: Path }) {
  const { fault } = useAt(path);
  return fault ? <p className="fault">{fault}</p> : null;
}

function More({ path }: { path: Path }) {
  const { t, say } = useText();
  const { document } = useEdit();
  const { editor, plan } = t.pathways;
  const apart = useAt<string>([...path, 'apart']);
  return (
    <details className="edit-more" open={apart.value !== undefined || undefined}>
      <summary>{editor.steps.advanced}</summary>
      <div className="edit-row edit-top">
        <ChoiceAt
          path={[...path, 'phase']}
          empty={editor.steps.phaseNone}
          options={(document.phases ?? []).map(({ id, title }) => ({ value: id, label: say(title) || id }))}
        />
        <NumberAt path={[...path, 'minutes']} help={editor.steps.minutesHelp} optional />
        <ChoiceAt
          path={[...path, 'onClosedDay']}
          empty={plan.closedDay.keep}
          options={(['keep', 'before', 'after'] as const).map((value) => ({ value, label: plan.closedDay[value] }))}
        />
        <ChoiceAt
          path={[...path, 'monthEnd']}
          empty={plan.monthEnd.clip}
          options={(['clip', 'next'] as const).map((value) => ({ value, label: plan.monthEnd[value] }))}
        />
      </div>
      <ManyAt
        path={[...path, 'answeredBy']}
        options={ANSWERERS.map((value) => ({ value, label: plan.answerers[value] }))}
        optional
      />
      <SwitchAt path={[...path, 'apart']} label={editor.steps.apart} on={() => 'P7D'} />
      {apart.value !== undefined && <PeriodAt path={[...path, 'apart']} units={['D', 'W']} />}
      <VariantsForm path={[...path, 'variants']} />
    </details>
  );
}

/** One questionnaire of the plan: what, when, how often, until when, and on what condition. */
export function StepForm({ place }: { place: number }) {
  const { t } = useText();
  const path = ['steps', place] as const;
  const words = t.pathways.editor.steps;
  const at = useAt<Step>(path);
  if (!at.value) return null;
  return (
    <>
      <div className="edit-row edit-top">
        <QuestionnaireAt path={[...path, 'questionnaire']} />
        <LineAt path={[...path, 'id']} help={words.codeHelp} />
      </div>
      <When path={path} />
      <RepeatForm path={path} />
      <Window path={path} />
      <ConditionAt path={[...path, 'when']} label={words.conditional} />
      <More path={path} />
    </>
  );
}
