import { TEXT_BRACES } from '@stemme/pathways';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { EntryButtons } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { TextPair } from '../../../ui/editing/text-pair';

type Name = keyof typeof TEXT_BRACES;
/** Without these a pathway is none. */
const ALWAYS: readonly Name[] = ['start', 'whenRead', 'noContact', 'received'];

function OneText({ name }: { name: Name }) {
  const { t } = useText();
  const words = t.pathways.editor.texts;
  const title = t.pathways.plan.texts[name];
  const path = name === 'crisis' ? ['crisis'] : ['texts', name];
  const at = useAt<{ da: string; en: string }>(path);
  if (at.value === undefined)
    return (
      <div className="edit-missing" data-at={at.pointer}>
        <FaultsAt path={path} />
        <Button className="secondary small" onPress={() => at.set({ da: '', en: '' })}>
          {words.add(title)}
        </Button>
      </div>
    );
  return (
    <div className="edit-entry">
      {!ALWAYS.includes(name) && <EntryButtons path={path} what={title} />}
      <TextPair path={path} label={title} long braces={{ ...TEXT_BRACES[name], words: t.pathways.editor.braceWords }} />
    </div>
  );
}

/** Everything the patient reads, with the fields that Stemme fills in. */
export function TextsForm() {
  const { t } = useText();
  return (
    <div data-at="/texts">
      <p className="help">{t.pathways.editor.texts.words}</p>
      {(Object.keys(TEXT_BRACES) as Name[]).map((name) => (
        <OneText key={name} name={name} />
      ))}
    </div>
  );
}
