import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { ActionCardView } from '../../../ui/action-card';
import { Ask } from '../../../ui/ask';
import { Choice, Line, Lines } from '../../../ui/fields';
import { useNotify } from '../../../ui/notices';
import { type CardDraft, cardFaults, changeOf, draftOf, OWN } from './card-draft';
import { type ActionCard, type ActionCardList, useWriteCard } from './data';
import { useCardRefusal, useFaultsAt } from './use-card-refusal';

interface Props {
  ruleSet: string;
  rule: string;
  name: string;
  card: ActionCard | null;
  list: ActionCardList;
  onClose: () => void;
}

interface FieldsProps {
  draft: CardDraft;
  set: (draft: CardDraft) => void;
  list: ActionCardList;
  faultAt: (path: string) => string | null;
}

function PhoneFields({ draft, set, list, faultAt }: FieldsProps) {
  const { t, say } = useText();
  const words = t.actionCard.form;
  return (
    <>
      <Choice
        label={words.phone}
        help={words.phoneHelp}
        name="phone"
        value={draft.kind}
        onChange={(kind) => set({ ...draft, kind })}
        options={[
          { value: '', label: words.phoneNone },
          ...list.phones.map(({ kind, label, number }) => ({ value: kind, label: `${say(label)}: ${number}` })),
          { value: OWN, label: words.phoneOwn },
        ]}
        fault={faultAt('phoneKind')}
      />
      {draft.kind === OWN && (
        <Line
          label={words.number}
          name="number"
          type="tel"
          value={draft.number}
          onChange={(number) => set({ ...draft, number })}
          fault={faultAt('phoneNumber')}
          required
        />
      )}
    </>
  );
}

function JournalFields({ draft, set, list, faultAt }: FieldsProps) {
  const { t } = useText();
  const words = t.actionCard.form;
  const insert = (language: 'da' | 'en', brace: string) => {
    const text = `${draft.journal[language]} {${brace}}`.trimStart();
    set({ ...draft, journal: { ...draft.journal, [language]: text } });
  };
  return (
    <>
      {(['da', 'en'] as const).map((language) => (
        <div key={language} lang={language}>
          <Lines
            label={language === 'da' ? words.journalDa : words.journalEn}
            {...(language === 'da' ? { help: words.journalHelp } : {})}
            name={`journal-${language}`}
            value={draft.journal[language]}
            onChange={(text) => set({ ...draft, journal: { ...draft.journal, [language]: text } })}
            fault={faultAt(`journal.${language}`) ?? (draft.journal[language].trim() ? null : faultAt('journal'))}
          />
          <p className="edit-braces">
            {list.braces[language].map((brace) => (
              <Button
                key={brace}
                className="quiet small"
                aria-label={words.insert(brace)}
                onPress={() => insert(language, brace)}
              >
                {`{${brace}}`}
              </Button>
            ))}
          </p>
        </div>
      ))}
    </>
  );
}

/** The card as the one who opens the item will see it. */
function Preview({ draft, list, name }: Pick<FieldsProps, 'draft' | 'list'> & { name: string }) {
  const { t } = useText();
  const words = t.actionCard;
  const known = list.phones.find(({ kind }) => kind === draft.kind);
  const number = draft.kind === OWN ? draft.number : (known?.number ?? null);
  const samples = { ...words.samples, regel: name, rule: name };
  const card = {
    ...{ ruleSet: '', rule: '', by: '', at: '' },
    instruction: draft.instruction,
    phone: number,
    phoneLabel: known?.label ?? null,
    journal: draft.journal.da.trim() ? draft.journal : null,
  };
  return (
    <section className="card-preview" aria-label={words.form.preview}>
      <h3>{words.form.preview}</h3>
      <ActionCardView card={card} title={name} fills={samples} />
    </section>
  );
}

/** Writes the card of one rule, with what it will look like. */
export function CardForm({ ruleSet, rule, name, card, list, onClose }: Props) {
  const { t } = useText();
  const words = t.actionCard;
  const notify = useNotify();
  const refusal = useCardRefusal();
  const faultsAt = useFaultsAt();
  const write = useWriteCard(ruleSet, rule);
  const [draft, set] = useState<CardDraft>(() => draftOf(card));
  const [fault, setFault] = useState<ReactNode>(null);
  const [at, setAt] = useState<Readonly<Record<string, string>>>({});
  const faultAt = (path: string) => at[path] ?? null;
  const submit = () => {
    const missing = cardFaults(draft);
    setAt({
      ...(missing.includes('instruction') ? { instruction: words.form.instructionFault } : {}),
      ...(missing.includes('journal') ? { journal: words.form.journalFault } : {}),
      ...(missing.includes('number') ? { phoneNumber: words.form.numberFault } : {}),
    });
    if (missing.length > 0) return setFault(null);
    write.mutateAsync(changeOf(draft, card?.version ?? 0)).then(
      () => {
        notify({ tone: 'good', text: words.form.saved });
        onClose();
      },
      (error: unknown) => {
        setFault(refusal(error));
        setAt(faultsAt(error));
      },
    );
  };
  const fields = { draft, set, list, faultAt };
  return (
    <Ask
      title={words.of(name)}
      text={words.page.lead}
      submit={t.common.save}
      busy={write.isPending}
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    >
      {(['da', 'en'] as const).map((language) => (
        <div key={language} lang={language}>
          <Lines
            label={language === 'da' ? words.form.instructionDa : words.form.instructionEn}
            {...(language === 'da' ? { help: words.form.instructionHelp } : {})}
            name={`instruction-${language}`}
            value={draft.instruction[language]}
            onChange={(text) => set({ ...draft, instruction: { ...draft.instruction, [language]: text } })}
            fault={
              faultAt(`instruction.${language}`) ?? (draft.instruction[language].trim() ? null : faultAt('instruction'))
            }
            required
          />
        </div>
      ))}
      <PhoneFields {...fields} />
      <JournalFields {...fields} />
      <Preview draft={draft} list={list} name={name} />
    </Ask>
  );
}
