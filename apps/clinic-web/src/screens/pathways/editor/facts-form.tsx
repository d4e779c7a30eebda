import type { EnrolmentFact, PathwayDraft } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { AddButton, ChoiceAt, EntryButtons, LineAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { freeName } from '../../../ui/editing/path';
import { TextPair } from '../../../ui/editing/text-pair';

function FactEntry({ fact, place, count }: { fact: EnrolmentFact; place: number; count: number }) {
  const { t, say } = useText();
  const words = t.pathways.editor.facts;
  const path = ['facts', place];
  const options = useAt<EnrolmentFact['options']>([...path, 'options']);
  return (
    <div className="edit-entry" data-at={`/facts/${place}`}>
      <EntryButtons path={path} count={count} what={say(fact.text) || fact.id} />
      <FaultsAt path={path} />
      <TextPair path={[...path, 'text']} />
      <LineAt path={[...path, 'id']} />
      <fieldset className="edit-list" data-at={options.pointer}>
        <legend>{options.label}</legend>
        <FaultsAt path={[...path, 'options']} />
        {fact.options.map((option, at) => (
          <div className="edit-entry" key={`option-${at + 1}`}>
            <EntryButtons
              path={[...path, 'options', at]}
              count={fact.options.length}
              what={say(option.text) || option.id}
            />
            <TextPair path={[...path, 'options', at, 'text']} />
            <LineAt path={[...path, 'options', at, 'id']} />
          </div>
        ))}
        <AddButton
          onAdd={() =>
            options.set([
              ...fact.options,
              {
                id: freeName(
                  'option',
                  fact.options.map(({ id }) => id),
                ),
                text: { da: '', en: '' },
              },
            ])
          }
        >
          {words.addOption}
        </AddButton>
      </fieldset>
      <ChoiceAt
        path={[...path, 'default']}
        empty={words.noDefault}
        options={fact.options.map(({ id, text }) => ({ value: id, label: say(text) || id }))}
      />
    </div>
  );
}

/** What is chosen when a patient is enrolled, for the plan and the rules to read. */
export function FactsForm() {
  const { t } = useText();
  const words = t.pathways.editor.facts;
  const at = useAt<PathwayDraft['facts']>(['facts']);
  const all = at.value ?? [];
  return (
    <div data-at={at.pointer}>
      {all.length === 0 && <p>{words.none}</p>}
      {all.map((fact, place) => (
        <FactEntry key={`fact-${place + 1}`} fact={fact} place={place} count={all.length} />
      ))}
      <AddButton
        onAdd={() =>
          at.set([
            ...all,
            {
              id: freeName(
                'fact',
                all.map(({ id }) => id),
              ),
              text: { da: '', en: '' },
              options: ['first', 'second'].map((id) => ({ id, text: { da: '', en: '' } })),
            },
          ])
        }
      >
        {words.add}
      </AddButton>
    </div>
  );
}
