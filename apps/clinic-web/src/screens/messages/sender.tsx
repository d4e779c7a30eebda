import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Line, Lines } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { LoadFailed, Skeleton } from '../../ui/states';
import { ChannelOrder } from '../../ui/channel-order';
import { type Channel, refusalOf, type Sender, useSaveSender, useSender, WRITTEN } from './data';

function Form({ department, sender }: { department: string; sender: Sender }) {
  const { t } = useText();
  const m = t.messages.sender;
  const notify = useNotify();
  const save = useSaveSender(department);
  const [channels, setChannels] = useState<readonly Channel[]>(sender.channels);
  const [shortAddress, setShort] = useState(sender.shortAddress ?? '');
  const [postal, setPostal] = useState(sender.postalAddress ?? '');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (channels.length === 0) return setFaults(['channels']);
    setFaults([]);
    const postalAddress = postal.trim() || null;
    save.mutate(
      { channels: [...channels], shortAddress: shortAddress.trim().toLowerCase() || null, postalAddress },
      {
        onSuccess: () => notify({ tone: 'good', text: m.saved }),
        onError: (error) => {
          const refusal = refusalOf(error);
          const paths = refusal?.faults.map(({ path }) => path) ?? [];
          if (paths.length > 0) setFaults(paths);
          else notify({ tone: 'bad', text: refusal ? t.common.refused(refusal.code) : t.common.lost });
        },
      },
    );
  };
  const fault = (path: string, words: string) => (faults.includes(path) ? words : null);
  return (
    <form className="sender-form" onSubmit={submit} noValidate>
      <ChannelOrder
        legend={m.channels}
        help={m.channelsHelp}
        all={WRITTEN}
        chosen={channels}
        onChange={setChannels}
        fault={fault('channels', m.one)}
        words={m}
      />
      <Line
        label={m.shortAddress}
        name="shortAddress"
        value={shortAddress}
        onChange={setShort}
        help={m.shortHelp(sender.standardAddress)}
        fault={fault('shortAddress', m.shortFault)}
      />
      <Lines
        label={m.postal}
        name="postalAddress"
        value={postal}
        onChange={setPostal}
        help={m.postalHelp}
        fault={fault('postalAddress', m.postalFault)}
      />
      <p className="second">{m.hours}</p>
      <Button className="primary" type="submit" data-busy={save.isPending || undefined}>
        {save.isPending ? t.common.saving : t.common.save}
      </Button>
    </form>
  );
}

/** How the department writes: by which channels and in which order, and which addresses stand in its messages. */
export function SenderView({ department }: { department: string }) {
  const { t } = useText();
  const query = useSender(department);
  const sender = query.data;
  return (
    <section className="card">
      <h2>{t.messages.sender.title}</h2>
      {query.isError && !sender && <LoadFailed retry={() => void query.refetch()} />}
      {!sender && !query.isError && <Skeleton rows={4} />}
      {sender && (
        <>
          <p className="second">{t.messages.sender.lead(sender.publicName)}</p>
          <Form department={department} sender={sender} />
        </>
      )}
    </section>
  );
}
