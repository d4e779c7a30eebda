import type { PathwayDraft, Phase } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { RemindersForm, SilenceForm } from './cadence-form';
import { AddButton, EntryButtons, LineAt, SwitchAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import { freeName } from '../../../ui/editing/path';
import { TextPair } from '../../../ui/editing/text-pair';

function PhaseEntry({ phase, place, count }: { phase: Phase; place: number; count: number }) {
  const { t, say } = useText();
  const { document } = useEdit();
  const words = t.pathways.editor.phases;
  const path = ['phases', place];
  return (
    <div className="edit-entry" data-at={`/phases/${place}`}>
      <EntryButtons path={path} count={count} what={say(phase.title) || phase.id} />
      <FaultsAt path={path} />
      <TextPair path={[...path, 'title']} />
      <LineAt path={[...path, 'id']} />
      <SwitchAt path={[...path, 'reminders']} label={words.ownReminders} on={() => document.reminders} />
      {phase.reminders && <RemindersForm path={[...path, 'reminders']} />}
      <SwitchAt path={[...path, 'silence']} label={words.ownSilence} on={() => document.silence ?? { inARow: 1 }} />
      {phase.silence && <SilenceForm path={[...path, 'silence']} />}
    </div>
  );
}

/** Parts of the course that have a name, and may have messages of their own. */
export function PhasesForm() {
  const { t } = useText();
  const words = t.pathways.editor.phases;
  const at = useAt<PathwayDraft['phases']>(['phases']);
  const all = at.value ?? [];
  return (
    <div data-at={at.pointer}>
      {all.length === 0 && <p>{words.none}</p>}
      {all.map((phase, place) => (
        <PhaseEntry key={`phase-${place + 1}`} phase={phase} place={place} count={all.length} />
      ))}
      <AddButton
        onAdd={() =>
          at.set([
            ...all,
            {
              id: freeName(
                'phase',
                all.map(({ id }) => id),
              ),
              title: { da: '', en: '' },
            },
          ])
        }
      >
        {words.add}
      </AddButton>
    </div>
  );
}
