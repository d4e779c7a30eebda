import { type CompiledQuestionnaire, inLanguage } from '@stemme/questionnaires';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Line } from '../../ui/fields';
import { Banner } from '../../ui/states';
import type { Refused } from './data';

const codeOf = (path: string): string => {
  const parts = path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.filter((part) => !/^\d+$/.test(part)).at(-1) ?? '';
};

/** Why an entry cannot be finished, and what can be done: correct it, or keep an answer out with a note. */
export function Faults(props: {
  refused: Refused;
  compiled: CompiledQuestionnaire;
  language: string;
  onKeepOut: (path: string, text: string) => void;
}) {
  const { t } = useText();
  const { refused, compiled, language, onKeepOut } = props;
  const words = t.answerFor;
  if (refused.code === 'changed') return <Banner tone="bad" title={words.refused.changed(refused.by)} />;
  if (refused.code !== 'answers' && refused.code !== 'invalid') {
    const said = words.refused[refused.code as 'other'] ?? words.refused.other;
    return <Banner tone="bad" title={typeof said === 'string' ? said : words.refused.other} />;
  }
  const faults = words.faults;
  const textOf = (path: string) => {
    const text = compiled.nodes[compiled.byCode.get(codeOf(path)) ?? -1]?.item.text;
    return text ? inLanguage(text, language) : path;
  };
  return (
    <div className="banner banner-bad" role="alert">
      <div>
        <strong>{faults.title}</strong>
        <ul>
          {refused.faults.map(({ path, code }) => (
            <li key={path + code}>
              {path === 'filledOn' ? (
                (faults[`filledOn:${code}` as 'other'] ?? faults.other)
              ) : (
                <>
                  <q>{textOf(path)}</q> {faults[code as 'required'] ?? faults.other}
                  {code === 'not-asked' && <KeepOut onKeepOut={(text) => onKeepOut(path, text)} />}
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function KeepOut({ onKeepOut }: { onKeepOut: (text: string) => void }) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <div className="typed-keep-out">
      <Line label={t.answerFor.faults.note} name="note" value={text} onChange={setText} />
      <Button className="secondary" isDisabled={text.trim() === ''} onPress={() => onKeepOut(text.trim())}>
        {t.answerFor.faults.keepOut}
      </Button>
    </div>
  );
}
