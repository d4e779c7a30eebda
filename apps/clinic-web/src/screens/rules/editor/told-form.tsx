import { RULE_LEVELS, type RuleLevel, type Text } from '@stemme/triage';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { TextPair } from '../../../ui/editing/text-pair';

const FIELDS = ['hvem', 'hvornår', 'telefon', 'lægevagt'] as const;

function OneText({ level }: { level: RuleLevel }) {
  const { t } = useText();
  const words = t.rules.editor;
  const path = ['told', level];
  const at = useAt<Text>(path);
  const name = t.common.levelShort[level];
  if (at.value === undefined)
    return (
      <div className="edit-missing" data-at={at.pointer}>
        <FaultsAt path={path} />
        <Button className="secondary small" onPress={() => at.set({ da: '', en: '' })}>
          {words.toldAdd(name)}
        </Button>
      </div>
    );
  return (
    <div className="edit-entry">
      <TextPair path={path} label={name} long braces={{ must: [], may: FIELDS, words: words.braceWords }} />
      <Button className="quiet small" onPress={() => at.set(undefined)}>
        {t.editing.removeOf(name.toLowerCase())}
      </Button>
    </div>
  );
}

/** What the patient is told happens next, by how soon somebody acts. */
export function ToldForm() {
  const { t } = useText();
  return (
    <div data-at="/told">
      <p className="help">{t.rules.editor.toldHelp}</p>
      <FaultsAt path={['told']} />
      {RULE_LEVELS.map((level) => (
        <OneText key={level} level={level} />
      ))}
    </div>
  );
}
