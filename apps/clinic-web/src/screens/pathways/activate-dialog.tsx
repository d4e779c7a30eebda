import { type ReactNode, useState } from 'react';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Ask, OneOf } from '../../ui/ask';
import { useFromDay } from '../../ui/documents/from-day';
import { Lines } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import {
  type ListedPathway,
  type PathwayPlace,
  type PathwayVersion,
  refusedBy,
  type Running,
  useActivate,
} from './data';
import { FaultList } from './fault-list';
import { useRefusal } from './use-refusal';
import type { Reading } from './words/plan-words';

interface Props {
  place: PathwayPlace;
  version: PathwayVersion;
  reading: Reading;
  one: ListedPathway | undefined;
  onClose: () => void;
}

const RUNNING = ['keep', 'migrate', 'end'] as const;

/** Running enrolments on older versions of the pathway. */
export function runningOn(one: ListedPathway | undefined, version: number): number {
  const older = one?.versions.filter((other) => other.version < version) ?? [];
  return older.reduce((sum, { enrolments: { active, paused } }) => sum + active + paused, 0);
}

/** What is asked about the enrolments that run on an older version, with their number. */
function RunningChoice({
  count,
  value,
  onChange,
}: {
  count: number;
  value: Running;
  onChange: (value: Running) => void;
}) {
  const { t } = useText();
  const words = t.pathways.decide;
  if (count === 0) return <p className="second">{words.runningNone}</p>;
  return (
    <OneOf
      label={words.runningTitle(count)}
      value={value}
      onChange={onChange}
      options={RUNNING.map((one) => ({ value: one, name: words.runningChoices[one], help: words.runningHelp[one] }))}
    />
  );
}

/** From when, why, and what becomes of those who are enrolled already. */
export function ActivateDialog({ place, version, reading, one, onClose }: Props) {
  const { t, language } = useText();
  const words = t.pathways.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const activate = useActivate(place);
  const fromDay = useFromDay(words);
  const [running, setRunning] = useState<Running>('keep');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<ReactNode>(null);
  const refuse = (error: unknown) => {
    const { code, faults } = refusedBy(error);
    if (code !== 'invalid' || faults.length < 2) return setFault(refusal(error));
    setFault(
      <>
        <p>{words.faults(faults.length)}</p>
        <FaultList faults={faults} document={version.document} reading={reading} />
      </>,
    );
  };
  const submit = () => {
    const from = fromDay.read();
    if (from === undefined) return setFault(words.dateFault);
    if (!reason.trim()) return setMissing(words.reasonFault);
    setMissing(null);
    activate.mutateAsync({ ...(from ? { from } : {}), running, reason: reason.trim() }).then(() => {
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
      <RunningChoice count={runningOn(one, version.version)} value={running} onChange={setRunning} />
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
