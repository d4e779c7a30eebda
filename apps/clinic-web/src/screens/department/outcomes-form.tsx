import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Line } from '../../ui/fields';
import { Icon } from '../../ui/icons';
import type { Department, Outcome } from './data';
import { coded, isHouse, MOST, newOutcome, outcomeFaults, withCloses } from './outcome-rules';
import { PartForm } from './part-form';
import { type Fault, faultAt, usePart } from './use-part';

interface RowProps {
  outcome: Outcome;
  at: number;
  last: number;
  faults: readonly Fault[];
  set: (outcome: Outcome, what: string) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

function Flags({ outcome, at, faults, set }: Pick<RowProps, 'outcome' | 'at' | 'faults' | 'set'>) {
  const { t } = useText();
  const o = t.loop.outcomes;
  const house = isHouse(outcome.code);
  const flags = ['closes', 'talked', 'needsNote'] as const;
  const wrong = flags
    .map((flag) => faultAt(faults, `outcomes.${at}.${flag}`, t.loop.faults, t.loop.faults.other))
    .find(Boolean);
  return (
    <fieldset className="outcome-flags" disabled={house}>
      <legend className="hidden-text">{o.flagsOf(outcome.text.da)}</legend>
      {flags.map((flag) => (
        <label key={flag}>
          <input
            type="checkbox"
            checked={outcome[flag]}
            onChange={({ target: { checked } }) =>
              set(flag === 'closes' ? withCloses(outcome, checked) : { ...outcome, [flag]: checked }, `${at}.${flag}`)
            }
          />{' '}
          {o.flags[flag]}
        </label>
      ))}
      {house && <span className="second">{o.house}</span>}
      {wrong && <span className="fault">{wrong}</span>}
    </fieldset>
  );
}

function Row(props: RowProps) {
  const { outcome, at, last, faults, set, move, remove } = props;
  const { t } = useText();
  const o = t.loop.outcomes;
  const name = outcome.text.da || o.number(at + 1);
  return (
    <li className="outcome-row">
      <div className="side-by-side">
        {(['da', 'en'] as const).map((language) => (
          <Line
            key={language}
            label={t.loop.languages[language]}
            name={`outcome-${at}-${language}`}
            value={outcome.text[language]}
            onChange={(words) => set({ ...outcome, text: { ...outcome.text, [language]: words } }, `${at}.${language}`)}
            fault={faultAt(faults, `outcomes.${at}.text.${language}`, t.loop.faults, t.loop.faults.other)}
            required
          />
        ))}
      </div>
      <Flags outcome={outcome} at={at} faults={faults} set={set} />
      <span className="outcome-moves">
        <Button
          className="quiet icon-button"
          aria-label={t.loop.up(name)}
          isDisabled={at === 0}
          onPress={() => move(-1)}
        >
          <Icon name="up" size={14} />
        </Button>
        <Button
          className="quiet icon-button"
          aria-label={t.loop.down(name)}
          isDisabled={at === last}
          onPress={() => move(1)}
        >
          <Icon name="down" size={14} />
        </Button>
        <Button
          className="quiet icon-button"
          aria-label={t.loop.remove(name)}
          isDisabled={isHouse(outcome.code)}
          onPress={remove}
        >
          <Icon name="close" size={14} />
        </Button>
      </span>
    </li>
  );
}

function swapped(list: readonly Outcome[], at: number, by: -1 | 1): Outcome[] {
  const next = [...list];
  const [one] = next.splice(at, 1);
  if (one) next.splice(at + by, 0, one);
  return next;
}

/** What a nurse can have done: the department's own list, in the order of the dialog. */
export function OutcomesForm({ department }: { department: Department }) {
  const { t } = useText();
  const o = t.loop.outcomes;
  const part = usePart(department, {
    part: 'outcomes',
    saved: department.outcomes,
    check: outcomeFaults,
    tidy: coded,
  });
  const { value, change, faults } = part;
  const whole = faultAt(faults, 'outcomes', t.loop.faults, t.loop.faults.other);
  return (
    <PartForm title={o.title} help={o.help} part={part} fault={whole}>
      <ol className="outcome-rows">
        {value.map((outcome, at) => (
          <Row
            key={at}
            outcome={outcome}
            at={at}
            last={value.length - 1}
            faults={faults}
            set={(next, what) => change(value.with(at, next), what)}
            move={(by) => change(swapped(value, at, by), `move ${at} ${by}`)}
            remove={() =>
              change(
                value.filter((_, place) => place !== at),
                `remove ${at} ${value.length}`,
              )
            }
          />
        ))}
      </ol>
      <Button
        className="secondary small"
        isDisabled={value.length >= MOST}
        onPress={() => change([...value, newOutcome()], `add ${value.length}`)}
      >
        {o.add}
      </Button>
    </PartForm>
  );
}
