import { ANCHORS, type PathwayDraft } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { anchorInWords } from '../words/plan-words';
import { AddButton, EntryButtons, LineAt, ManyAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import { freeName } from '../../../ui/editing/path';
import { TextPair } from '../../../ui/editing/text-pair';

/** Titles, the dates that are counted from, and what the department decides. */
export function Basics() {
  const { t } = useText();
  const { reading, document } = useEdit();
  const words = t.pathways.editor;
  const rules = useAt<string>(['ruleSet']);
  return (
    <>
      <FaultsAt path={[]} />
      <TextPair path={['title']} />
      <TextPair path={['publicTitle']} help={words.basics.publicTitleHelp} />
      <ManyAt
        path={['anchors']}
        help={words.basics.anchorsHelp}
        options={ANCHORS.map((anchor) => ({ value: anchor, label: anchorInWords(reading, anchor) }))}
      />
      <div className="field" data-at="/ruleSet" tabIndex={-1}>
        <strong>{rules.label}</strong>
        <span>{document.ruleSet}</span>
        <span className="help">{words.basics.ruleSetHelp}</span>
        {rules.fault && <span className="fault">{rules.fault}</span>}
      </div>
      <Switches />
    </>
  );
}

function Switches() {
  const { t } = useText();
  const words = t.pathways.editor;
  const at = useAt<PathwayDraft['switches']>(['switches']);
  const all = at.value ?? [];
  return (
    <fieldset className="edit-list" data-at={at.pointer}>
      <legend>{at.label}</legend>
      <p className="help">{words.basics.switchesHelp}</p>
      {all.map((one, place) => (
        <div className="edit-entry" key={`switch-${place + 1}`}>
          <EntryButtons path={['switches', place]} what={one.id} />
          <LineAt path={['switches', place, 'id']} />
          <TextPair path={['switches', place, 'text']} />
        </div>
      ))}
      <AddButton
        onAdd={() =>
          at.set([
            ...all,
            {
              id: freeName(
                'choice',
                all.map(({ id }) => id),
              ),
              text: { da: '', en: '' },
            },
          ])
        }
      >
        {words.add}
      </AddButton>
    </fieldset>
  );
}
