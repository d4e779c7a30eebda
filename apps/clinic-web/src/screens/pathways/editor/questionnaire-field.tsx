import { useText } from '../../../text/text';
import { ChoiceAt } from '../../../ui/editing/controls';
import { useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import type { Path } from '../../../ui/editing/path';

/** One of the questionnaires the department can send; one that is not in use stays, and says so. */
export function QuestionnaireAt({ path }: { path: Path }) {
  const { t, say, language } = useText();
  const { material } = useEdit();
  const at = useAt<string>(path);
  const options = (material?.questionnaires ?? [])
    .map(({ id, title }) => ({ value: id, label: `${say(title)} (${id})` }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const isKnown = !material || options.some(({ value }) => value === at.value);
  const unknown = at.value ?? '';
  return (
    <ChoiceAt
      path={path}
      options={
        isKnown
          ? options
          : [{ value: unknown, label: t.pathways.editor.steps.unknownQuestionnaire(unknown) }, ...options]
      }
    />
  );
}
