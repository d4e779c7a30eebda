import type { Repeat, Step } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { Choice } from '../../../ui/fields';
import { anchorInWords, weekdayInWords } from '../words/plan-words';
import { ManyAt, NumberAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import type { Path } from '../../../ui/editing/path';
import { PeriodAt } from './period-field';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** A code holds `{n}` exactly when its step repeats. */
export function codeFor(id: string, isRepeated: boolean): string {
  const has = id.includes('{n}');
  if (has === isRepeated) return id;
  if (isRepeated) return `${id}-{n}`;
  return id.replaceAll(/-?\{n\}/g, '') || 'step';
}

type Ending = 'count' | 'until' | 'never';
export function endingOf({ count, until }: Repeat): Ending {
  return count !== undefined ? 'count' : until !== undefined ? 'until' : 'never';
}

/** The repeat with another ending; everything else as it was. */
export function withEnding(repeat: Repeat, ending: Ending): Repeat {
  const { count: _count, until: _until, ...rest } = repeat;
  return { ...rest, ...(ending === 'count' ? { count: 3 } : ending === 'until' ? { until: 'P12M' } : {}) };
}

function Endings({ path, repeat }: { path: Path; repeat: Repeat }) {
  const { t } = useText();
  const words = t.pathways.editor.steps;
  const at = useAt<Repeat>(path);
  const ending = endingOf(repeat);
  return (
    <>
      <Choice
        label={words.ends}
        name={`${at.name}-ends`}
        value={ending}
        onChange={(value) => at.set(withEnding(repeat, value as Ending))}
        options={(['count', 'until', 'never'] as const).map((value) => ({ value, label: words.endings[value] }))}
      />
      {ending === 'count' && <NumberAt path={[...path, 'count']} />}
      {ending === 'until' && <PeriodAt path={[...path, 'until']} units={['D', 'W', 'M', 'Y']} />}
    </>
  );
}

/** How often it comes, and when it stops. */
export function RepeatForm({ path }: { path: Path }) {
  const { t } = useText();
  const words = t.pathways.editor.steps;
  const { reading, document } = useEdit();
  const step = useAt<Step>(path);
  const { value: repeat } = useAt<Repeat>([...path, 'repeat']);
  const inner = [...path, 'repeat'];
  const from = useAt<'answer'>([...inner, 'from']);
  if (!step.value) return null;
  const toggle = (isOn: boolean) => {
    if (!step.value) return;
    const { repeat: _, ...rest } = step.value;
    const id = codeFor(step.value.id, isOn);
    step.set(isOn ? { ...rest, id, repeat: { every: 'P1W', count: 3 } } : { ...rest, id });
  };
  return (
    <div className="edit-repeat" data-at={`${step.pointer}/repeat`}>
      <label>
        <input
          type="checkbox"
          name={`${step.name}-repeats`}
          checked={repeat !== undefined}
          onChange={(event) => toggle(event.target.checked)}
        />{' '}
        {words.repeats}
      </label>
      <FaultsAt path={inner} />
      {repeat && (
        <>
          <div className="edit-row edit-top">
            <PeriodAt path={[...inner, 'every']} units={['D', 'W', 'M', 'Y']} />
            <Endings path={inner} repeat={repeat} />
            <NumberAt path={[...inner, 'first']} optional />
          </div>
          <ManyAt
            path={[...inner, 'on']}
            help={words.weekdaysHelp}
            options={DAYS.map((day) => ({ value: day, label: weekdayInWords(reading, day) }))}
            optional
          />
          <ManyAt
            path={[...inner, 'before']}
            options={document.anchors.map((anchor) => ({ value: anchor, label: anchorInWords(reading, anchor) }))}
            optional
          />
          <label data-at={from.pointer}>
            <input
              type="checkbox"
              name={from.name}
              checked={from.value === 'answer'}
              onChange={(event) => from.set(event.target.checked ? 'answer' : undefined)}
            />{' '}
            {words.fromAnswer}
          </label>
        </>
      )}
    </div>
  );
}
