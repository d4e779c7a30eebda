import type { PathwayDraft, Step } from '@stemme/pathways';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { whenInWords } from '../words/plan-words';
import { AddButton, EntryButtons, SwitchAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import { freeName } from '../../../ui/editing/path';
import { QuestionnaireAt } from './questionnaire-field';
import { StepForm } from './step-form';
import { VariantsForm } from './variants-form';

/** A beginning that is whole: what must be decided is seen, not missing. */
export function newStep(document: PathwayDraft, questionnaire: string): Step {
  return {
    id: freeName(
      'step',
      document.steps.map(({ id }) => id),
    ),
    anchor: document.anchors[0] ?? 'enrolment',
    offset: 'P0D',
    questionnaire,
    opens: '08:00',
    due: { after: 'P3D', at: '23:59' },
    closes: { after: 'P6D', at: '23:59' },
  };
}

/** The same once more, right after, under another code. */
export function withCopy(document: PathwayDraft, place: number): readonly Step[] {
  const step = document.steps[place];
  if (!step) return document.steps;
  const taken = document.steps.map(({ id }) => id);
  // {n} stays the last part of a code
  const [name = '', ...rest] = step.id.split('-{n}');
  const id =
    rest.length > 0
      ? `${freeName(
          `${name}-copy`,
          taken.map((one) => one.replace('-{n}', '')),
        )}-{n}`
      : freeName(step.id, taken);
  return [...document.steps.slice(0, place + 1), { ...step, id }, ...document.steps.slice(place + 1)];
}

function StepEntry({ step, place, count }: { step: Step; place: number; count: number }) {
  const { t } = useText();
  const { reading, document, set, faults } = useEdit();
  const name = reading.questionnaire(step.questionnaire) || step.id;
  const wrong = faults.filter(({ path }) => path === `/steps/${place}` || path.startsWith(`/steps/${place}/`)).length;
  return (
    <details className="edit-step" data-at={`/steps/${place}`}>
      <summary>
        <span className="edit-step-name">
          {place + 1}. {name} <span className="second">({step.id})</span>
        </span>
        <span className="second">{whenInWords(reading, step)}</span>
        {wrong > 0 && <span className="mark edit-wrong">{t.pathways.editor.faults(wrong)}</span>}
      </summary>
      <div className="edit-step-body">
        <div className="edit-step-tools">
          <Button className="quiet small" onPress={() => set(['steps'], withCopy(document, place))}>
            {t.pathways.editor.duplicate}
          </Button>
          <EntryButtons path={['steps', place]} count={count} what={name} />
        </div>
        <FaultsAt path={['steps', place]} />
        <StepForm place={place} />
      </div>
    </details>
  );
}

/** What is sent when. */
export function StepsForm() {
  const { t } = useText();
  const words = t.pathways.editor.steps;
  const { document, set, material } = useEdit();
  const first = material?.questionnaires[0]?.id ?? '';
  const extra = useAt<PathwayDraft['patientInitiated']>(['patientInitiated']);
  return (
    <div data-at="/steps">
      <FaultsAt path={['steps']} />
      {document.steps.length === 0 && <p>{words.none}</p>}
      {document.steps.map((step, place) => (
        <StepEntry key={`step-${place + 1}`} step={step} place={place} count={document.steps.length} />
      ))}
      <AddButton
        onAdd={() =>
          set(['steps'], [...document.steps, newStep(document, document.steps.at(-1)?.questionnaire ?? first)])
        }
      >
        {words.add}
      </AddButton>
      <div className="edit-after">
        <SwitchAt
          path={['patientInitiated']}
          label={words.patientInitiated}
          on={() => ({ questionnaire: document.steps[0]?.questionnaire ?? first })}
        />
        {extra.value && (
          <>
            <QuestionnaireAt path={['patientInitiated', 'questionnaire']} />
            <VariantsForm path={['patientInitiated', 'variants']} />
          </>
        )}
      </div>
    </div>
  );
}
