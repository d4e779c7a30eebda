import type { Step } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { AddButton, ChoiceAt, EntryButtons } from '../../../ui/editing/controls';
import { useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import type { Path } from '../../../ui/editing/path';
import { QuestionnaireAt } from './questionnaire-field';

/** Other questionnaires where the department has decided so; the first whose choice is on is sent. */
export function VariantsForm({ path }: { path: Path }) {
  const { t, say } = useText();
  const words = t.pathways.editor.steps;
  const { document } = useEdit();
  const at = useAt<Step['variants']>(path);
  const step = useAt<Step>(path.slice(0, -1));
  const switches = document.switches ?? [];
  const all = at.value ?? [];
  if (switches.length === 0 && all.length === 0) return null;
  return (
    <fieldset className="edit-list" data-at={at.pointer}>
      <legend>{words.variants}</legend>
      {all.map((variant, place) => (
        <div className="edit-entry" key={`variant-${place + 1}`}>
          <EntryButtons path={[...path, place]} count={all.length} what={variant.questionnaire} />
          <ChoiceAt
            path={[...path, place, 'switch']}
            options={switches.map(({ id, text }) => ({ value: id, label: say(text) || id }))}
          />
          <QuestionnaireAt path={[...path, place, 'questionnaire']} />
        </div>
      ))}
      <AddButton
        onAdd={() =>
          at.set([...all, { switch: switches[0]?.id ?? '', questionnaire: step.value?.questionnaire ?? '' }])
        }
      >
        {words.variantAdd}
      </AddButton>
    </fieldset>
  );
}
