import type { ResponseHours } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { Choice } from '../../../ui/fields';
import { weekdayInWords } from '../words/plan-words';
import { AddButton, EntryButtons, SwitchAt, TimeAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

function DayAt({ place }: { place: number }) {
  const { reading } = useEdit();
  const at = useAt<number>(['hours', place, 'day']);
  return (
    <div data-at={at.pointer}>
      <Choice
        label={at.label}
        name={at.name}
        value={String(at.value ?? '')}
        onChange={(value) => at.set(Number(value))}
        options={DAYS.map((day) => ({ value: String(day), label: weekdayInWords(reading, day) }))}
        fault={at.fault}
      />
    </div>
  );
}

/** When answers of this pathway are read, where it is another time than the department's opening hours. */
export function HoursForm() {
  const { t } = useText();
  const words = t.pathways.editor.hours;
  const { material } = useEdit();
  const at = useAt<readonly ResponseHours[]>(['hours']);
  const all = at.value ?? [];
  const last = all.at(-1);
  return (
    <div data-at={at.pointer}>
      <SwitchAt
        path={['hours']}
        label={words.own}
        help={words.ownHelp}
        on={() => material?.hours ?? [{ day: 1, from: '08:00', to: '15:00' }]}
      />
      <FaultsAt path={['hours']} />
      {all.map((one, place) => (
        <div className="edit-entry edit-row edit-top" key={`hours-${place + 1}`} data-at={`/hours/${place}`}>
          <DayAt place={place} />
          <TimeAt path={['hours', place, 'from']} />
          <TimeAt path={['hours', place, 'to']} />
          <FaultsAt path={['hours', place]} />
          <EntryButtons path={['hours', place]} what={`${one.day} ${one.from}`} />
        </div>
      ))}
      {at.value && (
        <AddButton
          onAdd={() =>
            at.set([
              ...all,
              { day: Math.min(7, (last?.day ?? 0) + 1), from: last?.from ?? '08:00', to: last?.to ?? '15:00' },
            ])
          }
        >
          {words.add}
        </AddButton>
      )}
    </div>
  );
}
