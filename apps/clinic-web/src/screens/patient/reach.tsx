import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import { useNotify } from '../../ui/notices';
import { LoadFailed } from '../../ui/states';
import { type PatientChannel, type PatientChannels, refusalCode, useAddCall, useChannels } from './data';
import { ReachDialog } from './reach-dialog';

interface Props {
  patient: { id: string; name: string; cpr: string };
}

function Channel({ channel }: { channel: PatientChannel }) {
  const { t, language } = useText();
  const m = t.messages.reach;
  const now = useNow(60_000);
  const { status, address, why, since } = channel;
  const trouble = status === 'bounced' || status === 'no-address';
  const phone = channel.channel === 'phone';
  return (
    <li>
      <span>
        {t.common.channels[channel.channel]}
        {/* the space stands outside: the mark is a box of its own */}
        {!phone && ' '}
        {!phone && (
          <span className={trouble ? 'message-trouble' : 'second'}>
            · {trouble && <Icon name="warning" size={13} />} {m.status[status]}
          </span>
        )}
      </span>
      {channel.channel === 'letter' && address && <span className="second reach-address">{address}</span>}
      {why && since && (
        <span className="second">
          {wordFor(m.why, why)} {moment(since, now, language)}
          {status === 'bounced' && address && `: ${address}`}
        </span>
      )}
    </li>
  );
}

function History({ channels }: { channels: PatientChannels }) {
  const { t, language } = useText();
  const m = t.messages.reach;
  const now = useNow(60_000);
  if (channels.history.length === 0) return null;
  return (
    <details className="reach-history">
      <summary>{m.history}</summary>
      <ol className="messages">
        {channels.history.map((line) => (
          <li key={line.at + line.channel + line.state}>
            <span>
              {t.common.channels[line.channel]}: {wordFor(m.states, line.state)}
            </span>
            <span className="second">{moment(line.at, now, language)}</span>
            <span className="second">
              {wordFor(m.by, line.byKind)}
              {line.byKind === 'clinic' && ` ${line.by ?? ''}`} · {wordFor(m.why, line.why)}
              {line.state === 'address' && line.address && ` · ${m.was(line.address)}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function PutOnList({ patient }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const add = useAddCall();
  const press = () =>
    add.mutate(patient.id, {
      onSuccess: () => notify({ tone: 'good', text: t.messages.undelivered.called(patient.name) }),
      onError: (error) => {
        const code = refusalCode(error);
        notify({ tone: 'bad', text: code ? t.common.refused(code) : t.common.lost });
      },
    });
  return (
    <Button className="quiet small" isDisabled={add.isPending} onPress={press}>
      <Icon name="phone" size={13} /> {t.messages.reach.putOnList}
    </Button>
  );
}

/** By which channels the patient is written to, what does not work, and who changed it. */
export function Reach({ patient }: Props) {
  const { t } = useText();
  const m = t.messages.reach;
  const query = useChannels(patient.id);
  const [editing, setEditing] = useState(false);
  const channels = query.data;
  return (
    <section className="side-section reach no-print">
      <div className="card-head">
        <h2>{m.title}</h2>
        {channels && (
          <Button className="quiet small" aria-label={m.edit} onPress={() => setEditing(true)}>
            {t.common.edit}
          </Button>
        )}
      </div>
      {query.isError && !channels && <LoadFailed retry={() => void query.refetch()} />}
      {channels && (
        <>
          {!channels.reachable && (
            <p className="message-trouble" role="alert">
              <Icon name="warning" size={13} /> {m.unreachable}
            </p>
          )}
          <ol className="messages reach-channels">
            {channels.channels.map((channel) => (
              <Channel key={channel.channel} channel={channel} />
            ))}
          </ol>
          <PutOnList patient={patient} />
          <History channels={channels} />
          {editing && <ReachDialog patient={patient} channels={channels} onClose={() => setEditing(false)} />}
        </>
      )}
    </section>
  );
}
