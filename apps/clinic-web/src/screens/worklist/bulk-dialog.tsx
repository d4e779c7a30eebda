import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { cprShown } from '../../text/cpr';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { DialogButtons, Window } from '../../ui/dialog';
import { Lines } from '../../ui/fields';
import type { ItemView } from '../../ui/items/item';
import { LevelChip } from '../../ui/level';
import type { BulkClosed } from './data';

interface Props {
  items: readonly ItemView[];
  /** what the department calls the outcome */
  outcome: string;
  /** what was closed and what was not, or in words why nothing was */
  submit: (reason: string, items: readonly ItemView[]) => Promise<BulkClosed | string>;
  onClose: () => void;
}
const LEAST = 3;

/** What was not closed, by name, and why; shown until it is closed. */
function Report({ items, done, onClose }: { items: readonly ItemView[]; done: BulkClosed; onClose: () => void }) {
  const { t } = useText();
  const b = t.worklist.bulk;
  const name = (id: string) => items.find((item) => item.id === id)?.patient.name ?? id;
  return (
    <>
      <p>{done.closed.length > 0 ? b.done(done.closed.length) : b.noneDone}</p>
      <p>
        <strong>{b.kept(done.kept.length)}</strong>
      </p>
      <ul className="bulk-kept" role="alert">
        {done.kept.map(({ id, code }) => (
          <li key={id}>
            {name(id)}: {wordFor(b.why, code)}
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button className="primary" onPress={onClose} autoFocus>
          {t.common.close}
        </Button>
      </div>
    </>
  );
}

/** Closes several green or blue items with one reason, after showing whose they are. */
export function BulkDialog({ items, outcome, submit, onClose }: Props) {
  const { t } = useText();
  const b = t.worklist.bulk;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<BulkClosed | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (reason.trim().length < LEAST) return setFault(b.reasonRequired);
    setFault(null);
    setBusy(true);
    const answer = await submit(reason.trim(), items);
    setBusy(false);
    if (typeof answer === 'string') return refuse(answer);
    if (answer.kept.length === 0) return onClose();
    setDone(answer);
  };
  return (
    <Window title={b.title(items.length)} onClose={onClose} wide>
      {done ? (
        <Report items={items} done={done} onClose={onClose} />
      ) : (
        <form onSubmit={send} noValidate>
          <p className="second">{b.text(outcome)}</p>
          <Lines label={b.reason} name="reason" value={reason} onChange={setReason} fault={fault} required autoFocus />
          <ul className="bulk-list" aria-label={b.who}>
            {items.map((item) => (
              <li key={item.id}>
                <LevelChip level={item.level} short /> <strong>{item.patient.name}</strong>{' '}
                <span className="cpr second">{cprShown(item.patient.cpr)}</span>
              </li>
            ))}
          </ul>
          {refused && (
            <div className="fault-summary" role="alert">
              {refused}
            </div>
          )}
          <DialogButtons onCancel={onClose} submit={b.close} busy={busy} />
        </form>
      )}
    </Window>
  );
}
