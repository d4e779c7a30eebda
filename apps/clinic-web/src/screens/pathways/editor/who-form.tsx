import { ACT_LEVELS, type Act, type ActLevel, LEGEND_LEVELS, type Outside } from '@stemme/pathways';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { Choice } from '../../../ui/fields';
import { NumberAt, SwitchAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { TextPair } from '../../../ui/editing/text-pair';

type Kind = 'minutes' | 'workingDays' | 'clockMinutes';
const BEGIN: Readonly<Record<Kind, Outside>> = {
  minutes: { minutes: 60 },
  workingDays: { workingDays: 1 },
  clockMinutes: { clockMinutes: 60 },
};

function WithinAt({ path, kinds }: { path: Path; kinds: readonly Kind[] }) {
  const { t } = useText();
  const words = t.pathways.editor.who;
  const at = useAt<Outside>(path);
  const kind = kinds.find((one) => at.value !== undefined && Object.hasOwn(at.value, one));
  return (
    <fieldset className="edit-window" data-at={at.pointer}>
      <legend>{at.label}</legend>
      <div className="edit-row edit-top">
        {kind && (
          <NumberAt
            key={kind}
            path={[...path, kind]}
            label={words.kinds[kind]}
            {...(kind === 'workingDays' ? { help: words.workingDaysHelp } : {})}
          />
        )}
        <Choice
          label={words.kind}
          name={`${at.name}-kind`}
          value={kind ?? ''}
          {...(kind ? {} : { empty: t.pathways.plan.within.missing })}
          onChange={(value) => at.set(value === '' ? undefined : BEGIN[value as Kind])}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
      </div>
      {at.fault && <p className="fault">{at.fault}</p>}
    </fieldset>
  );
}

function LevelForm({ level }: { level: ActLevel }) {
  const { t } = useText();
  const words = t.pathways.editor;
  const path = ['act', level];
  const at = useAt<Act>(path);
  const text = useAt<Act['text']>([...path, 'text']);
  return (
    <div className="edit-entry" data-at={at.pointer}>
      <h3>
        <span className={`pathway-level pathway-level-${level}`}>{t.common.levelShort[level]}</span>
      </h3>
      <FaultsAt path={path} />
      {at.value ? (
        <>
          <TextPair path={[...path, 'who']} />
          <div className="edit-row edit-top">
            <WithinAt path={[...path, 'inside']} kinds={['minutes', 'workingDays']} />
            <WithinAt path={[...path, 'outside']} kinds={['minutes', 'workingDays', 'clockMinutes']} />
          </div>
          <SwitchAt path={[...path, 'text']} on={() => ({ da: '', en: '' })} />
          {text.value && <TextPair path={[...path, 'text']} long />}
        </>
      ) : (
        <Button
          className="secondary small"
          onPress={() => at.set({ who: { da: '', en: '' }, inside: { workingDays: 1 }, outside: { workingDays: 1 } })}
        >
          {words.who.add(t.common.levelShort[level])}
        </Button>
      )}
    </div>
  );
}

/** For each level who acts, and within what time. */
export function WhoForm() {
  return (
    <div data-at="/act">
      {ACT_LEVELS.map((level) => (
        <LevelForm key={level} level={level} />
      ))}
    </div>
  );
}

/** What each colour means in this pathway. */
export function LegendForm() {
  const { t } = useText();
  return (
    <div data-at="/legend">
      {LEGEND_LEVELS.map((level) => (
        <TextPair key={level} path={['legend', level]} label={t.common.levelShort[level]} />
      ))}
    </div>
  );
}
