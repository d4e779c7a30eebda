import type { Rule } from '@stemme/triage';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { moment } from '../../../text/time';
import { ActionCardView } from '../../../ui/action-card';
import { AskFirst } from '../../../ui/ask';
import { useNow } from '../../../ui/clock';
import { useNotify } from '../../../ui/notices';
import { LoadFailed, Skeleton } from '../../../ui/states';
import { isWritten } from './card-draft';
import { CardForm } from './card-form';
import { type ActionCard, type ActionCardList, useCardHistory, useRemoveCard } from './data';
import { useCardRefusal } from './use-card-refusal';

interface Props {
  ruleSet: string;
  rule: Pick<Rule, 'id' | 'because'> & { readonly sentence: string };
  card: ActionCard | null;
  list: ActionCardList;
}

function RemoveDialog({
  ruleSet,
  rule,
  card,
  onClose,
}: {
  ruleSet: string;
  rule: string;
  card: ActionCard;
  onClose: () => void;
}) {
  const words = useText().t.actionCard.form;
  const notify = useNotify();
  const refusal = useCardRefusal();
  const remove = useRemoveCard(ruleSet, rule);
  return (
    <AskFirst
      title={words.removeTitle}
      text={words.removeText}
      submit={words.removeTitle}
      busy={remove.isPending}
      danger
      act={() => remove.mutateAsync(card.version)}
      done={() => {
        notify({ tone: 'good', text: words.removed });
        onClose();
      }}
      refusal={refusal}
      onClose={onClose}
    />
  );
}

/** Who wrote what before; fetched when it is opened. */
function CardHistory({ ruleSet, rule, name }: { ruleSet: string; rule: string; name: string }) {
  const { t, say, language } = useText();
  const words = t.actionCard;
  const now = useNow(60_000);
  const [isOpen, setOpen] = useState(false);
  const query = useCardHistory(ruleSet, rule, isOpen);
  const versions = query.data?.versions ?? [];
  return (
    <details className="card-history no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={words.historyOf(name)}>{words.history}</summary>
      {isOpen &&
        !query.data &&
        (query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={2} />)}
      {query.data && versions.length < 2 && <p className="second">{words.historyNone}</p>}
      <ol className="doc-rows">
        {versions.map((one) => (
          <li key={one.version}>
            <span className="second">{words.by(one.by, moment(one.at, now, language))}</span>
            <p>{one.instruction ? say(one.instruction) : words.emptyVersion}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A rule with its card, and the way to write it. */
export function CardOfRule({ ruleSet, rule, card, list }: Props) {
  const { t, say } = useText();
  const words = t.actionCard.page;
  const [asking, ask] = useState<'write' | 'remove' | null>(null);
  const name = say(rule.because);
  const written = isWritten(card) ? card : null;
  const close = () => ask(null);
  return (
    <article className="card-of-rule">
      <div className="card-head">
        <div>
          <h3>{name}</h3>
          {rule.sentence && <p className="second">{rule.sentence}</p>}
        </div>
        {list.may.edit && (
          <div className="doc-actions no-print">
            <Button
              className="secondary small"
              aria-label={written ? words.editOf(name) : words.writeOf(name)}
              onPress={() => ask('write')}
            >
              {written ? t.common.edit : words.write}
            </Button>
            {written && (
              <Button className="quiet small" aria-label={words.removeOf(name)} onPress={() => ask('remove')}>
                {t.common.remove}
              </Button>
            )}
          </div>
        )}
      </div>
      {written ? <ActionCardView card={written} /> : <p className="second">{words.none}</p>}
      {card && <CardHistory ruleSet={ruleSet} rule={rule.id} name={name} />}
      {asking === 'write' && (
        <CardForm ruleSet={ruleSet} rule={rule.id} name={name} card={card} list={list} onClose={close} />
      )}
      {asking === 'remove' && written && (
        <RemoveDialog ruleSet={ruleSet} rule={rule.id} card={written} onClose={close} />
      )}
    </article>
  );
}
