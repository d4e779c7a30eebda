import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Choice, Line } from '../fields';
import { Icon } from '../icons';
import { useAt, useFields } from './field';
import type { Path } from './path';

interface At {
  path: Path;
  label?: string;
  help?: string;
}

/** One line of text. */
export function LineAt({ path, label, help }: At) {
  const at = useAt<string>(path);
  return (
    <div data-at={at.pointer}>
      <Line
        label={label ?? at.label}
        {...(help ? { help } : {})}
        name={at.name}
        value={at.value ?? ''}
        onChange={at.set}
        fault={at.fault}
      />
    </div>
  );
}

/** A time of day. `optional`: an empty field takes it away. */
export function TimeAt({ path, label, help, optional }: At & { optional?: boolean }) {
  const at = useAt<string>(path);
  return (
    <div data-at={at.pointer} className="edit-narrow">
      <Line
        label={label ?? at.label}
        {...(help ? { help } : {})}
        type="time"
        name={at.name}
        value={at.value ?? ''}
        onChange={(time) => at.set(time === '' && optional ? undefined : time)}
        fault={at.fault}
      />
    </div>
  );
}

/** A whole number. What is no number stays in the field, is said, and is not taken over. */
export function NumberAt({ path, label, help, optional }: At & { optional?: boolean }) {
  const { t } = useText();
  const at = useAt<number>(path);
  const [draft, setDraft] = useState<string | null>(null);
  const change = (text: string) => {
    const isEmpty = text.trim() === '';
    const isNumber = /^\s*-?\d{1,6}\s*$/.test(text);
    setDraft(isNumber || (isEmpty && optional) ? null : text);
    if (isEmpty && optional) at.set(undefined);
    else if (isNumber) at.set(Number(text));
  };
  const shown = draft ?? (at.value === undefined ? '' : String(at.value));
  return (
    <div data-at={at.pointer} className="edit-narrow">
      <Line
        label={label ?? at.label}
        {...(help ? { help } : {})}
        inputMode="numeric"
        name={at.name}
        value={shown}
        onChange={change}
        fault={draft === null ? at.fault : t.editing.wholeNumber}
      />
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a few. `empty` names what no choice means; choosing it takes the field away. */
export function ChoiceAt({ path, label, help, options, empty }: At & { options: readonly Option[]; empty?: string }) {
  const at = useAt<string>(path);
  const known = at.value === undefined || options.some(({ value }) => value === at.value);
  return (
    <div data-at={at.pointer}>
      <Choice
        label={label ?? at.label}
        {...(help ? { help } : {})}
        {...(empty === undefined ? {} : { empty })}
        name={at.name}
        value={at.value ?? ''}
        onChange={(value) => at.set(value === '' ? undefined : value)}
        options={known ? options : [...options, { value: at.value ?? '', label: at.value ?? '' }]}
        fault={at.fault}
      />
    </div>
  );
}

/** Several of a few; none takes the field away when `optional`. */
export function ManyAt<Value extends string | number>({
  path,
  label,
  help,
  options,
  optional,
}: At & { options: readonly { readonly value: Value; readonly label: string }[]; optional?: boolean }) {
  const at = useAt<readonly Value[]>(path);
  const id = useId();
  const chosen = at.value ?? [];
  const toggle = (value: Value) => {
    const known = options.map((one) => one.value);
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    const sorted = [...known.filter((one) => next.includes(one)), ...next.filter((one) => !known.includes(one))];
    at.set(sorted.length === 0 && optional ? undefined : sorted);
  };
  return (
    <fieldset className="edit-many" data-at={at.pointer} aria-describedby={help ? id : undefined}>
      <legend>{label ?? at.label}</legend>
      {help && (
        <p className="help" id={id}>
          {help}
        </p>
      )}
      {options.map(({ value, label: name }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={`${at.name}-${value}`}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />{' '}
          {name}
        </label>
      ))}
      {at.fault && <p className="fault">{at.fault}</p>}
    </fieldset>
  );
}

/** On or off; what it turns on is made by `on`, off takes it away. */
export function SwitchAt({ path, label, help, on }: At & { on: () => unknown }) {
  const at = useAt<unknown>(path);
  const id = useId();
  return (
    <div className="edit-switch" data-at={at.pointer}>
      <label>
        <input
          type="checkbox"
          name={`${at.name}-on`}
          checked={at.value !== undefined}
          aria-describedby={help ? id : undefined}
          onChange={(event) => at.set(event.target.checked ? on() : undefined)}
        />{' '}
        {label ?? at.label}
      </label>
      {help && (
        <p className="help" id={id}>
          {help}
        </p>
      )}
    </div>
  );
}

/** Takes one entry out of a list, or moves it. `what` names it for whoever does not see it. */
export function EntryButtons({ path, count, what }: { path: Path; count?: number; what: string }) {
  const { t } = useText();
  const { set } = useFields();
  const words = t.editing;
  const place = Number(path.at(-1));
  return (
    <span className="edit-entry-buttons">
      {count !== undefined && count > 1 && <MoveButtons path={path} count={count} what={what} />}
      <Button
        className="quiet small icon-button"
        aria-label={words.removeOf(what || String(place + 1))}
        onPress={() => set(path, undefined)}
      >
        <Icon name="close" />
      </Button>
    </span>
  );
}

function MoveButtons({ path, count, what }: { path: Path; count: number; what: string }) {
  const { t } = useText();
  const { move } = useMove(path);
  const place = Number(path.at(-1));
  return (
    <>
      <Button
        className="quiet small icon-button"
        aria-label={t.editing.up(what)}
        isDisabled={place === 0}
        onPress={() => move(-1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        className="quiet small icon-button"
        aria-label={t.editing.down(what)}
        isDisabled={place === count - 1}
        onPress={() => move(1)}
      >
        <Icon name="down" />
      </Button>
    </>
  );
}

function useMove(path: Path): { move: (by: number) => void } {
  const list = path.slice(0, -1);
  const place = Number(path.at(-1));
  const at = useAt<readonly unknown[]>(list);
  return {
    move: (by) => {
      const entries = [...(at.value ?? [])];
      const [entry] = entries.splice(place, 1);
      entries.splice(place + by, 0, entry);
      at.set(entries);
    },
  };
}

/** Adds something at the end of a list. */
export function AddButton({ children, onAdd }: { children: ReactNode; onAdd: () => void }) {
  return (
    <Button className="secondary small" onPress={onAdd}>
      {children}
    </Button>
  );
}
