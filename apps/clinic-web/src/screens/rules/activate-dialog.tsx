import { type ReactNode, useState } from 'react';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Ask } from '../../ui/ask';
import { useFromDay } from '../../ui/documents/from-day';
import { Lines } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { type RuleSetPlace, type RuleSetVersion, refusedBy, useActivate } from './data';
import { FaultList } from './fault-list';
import { useRefusal } from './use-refusal';
import type { Reading } from './words/where';

interface Props {
  place: RuleSetPlace;
  version: RuleSetVersion;
  reading: Reading;
  pathway: (id: string) => string;
  onClose: () => void;
}

/** From when, and why. */
export function ActivateDialog({ place, version, reading, pathway, onClose }: Props) {
  const { t, language } = useText();
  const words = t.rules.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const activate = useActivate(place);
  const fromDay = useFromDay(words);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<ReactNode>(null);
  const refuse = (error: unknown) => {
    const { code, faults } = refusedBy(error);
    if (code !== 'invalid' || faults.length < 2) return setFault(refusal(error));
    setFault(
      <>
        <p>{words.faults(faults.length)}</p>
        <FaultList faults={faults} document={version.document} reading={reading} pathway={pathway} />
      </>,
    );
  };
  const submit = () => {
    const from = fromDay.read();
    if (from === undefined) return setFault(words.dateFault);
    if (!reason.trim()) return setMissing(words.reasonFault);
    setMissing(null);
    activate.mutateAsync({ ...(from ? { from } : {}), reason: reason.trim() }).then(() => {
      notify({ tone: 'good', text: from ? words.plannedFor(day(from, language)) : words.activated });
      onClose();
    }, refuse);
  };
  return (
    <Ask
      title={words.activate}
      text={words.activateText}
      submit={words.activate}
      busy={activate.isPending}
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    >
      {fromDay.field}
      <Lines
        label={words.reason}
        help={words.reasonHelp}
        name="reason"
        value={reason}
        onChange={setReason}
        fault={missing}
        required
      />
    </Ask>
  );
}
