import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { ChannelOrder } from '../../ui/channel-order';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { type PatientChannels, refusalCode, refusalPaths, useSaveChannels } from './data';
import { chosenOf, reachChange } from './reach-change';

type Channel = PatientChannels['channels'][number]['channel'];

interface Props {
  patient: { id: string; name: string; cpr: string };
  channels: PatientChannels;
  onClose: () => void;
}

function useForm({ patient, channels, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const save = useSaveChannels(patient.id);
  const [chosen, setChosen] = useState<readonly Channel[]>(chosenOf(channels));
  const [digitalPost, setDigitalPost] = useState(channels.digitalPost);
  const [postal, setPostal] = useState(channels.postalAddress ?? '');
  const [again, setAgain] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    save.mutate(reachChange(channels, { chosen, digitalPost, postal, again }), {
      onSuccess: () => {
        notify({ tone: 'good', text: `${patient.name}: ${t.messages.reach.saved}` });
        onClose();
      },
      onError: (error) => {
        const paths = refusalPaths(error);
        const code = refusalCode(error);
        if (paths.length > 0) setFaults(paths);
        else notify({ tone: 'bad', text: code ? t.common.refused(code) : t.common.lost });
      },
    });
  };
  return {
    chosen,
    setChosen,
    digitalPost,
    setDigitalPost,
    postal,
    setPostal,
    again,
    setAgain,
    faults,
    submit,
    busy: save.isPending,
  };
}

/** Order, channels that are off, Digital Post and the address for letters; what is saved holds for this department. */
export function ReachDialog(props: Props) {
  const { t } = useText();
  const m = t.messages.reach;
  const { patient, channels, onClose } = props;
  const form = useForm(props);
  const bounced = channels.channels.some(({ status }) => status === 'bounced');
  const offered = channels.channels.map(({ channel }) => channel);
  return (
    <Window title={m.edit} onClose={onClose} wide>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <form onSubmit={form.submit} noValidate>
        <ChannelOrder
          legend={m.order}
          help={m.none}
          all={offered}
          chosen={form.chosen}
          onChange={form.setChosen}
          labels={{ phone: m.call }}
          words={t.messages.sender}
        />
        {bounced && (
          <label className="reach-again">
            <input type="checkbox" checked={form.again} onChange={() => form.setAgain(!form.again)} /> {m.again}
          </label>
        )}
        {offered.includes('digital-post') && (
          <Choice
            label={m.digitalPost}
            name="digitalPost"
            value={form.digitalPost}
            onChange={(value) => form.setDigitalPost(value as typeof form.digitalPost)}
            options={(['yes', 'exempt', 'unknown'] as const).map((value) => ({
              value,
              label: m.digitalPosts[value],
            }))}
          />
        )}
        <Lines
          label={m.postal}
          name="postalAddress"
          value={form.postal}
          onChange={form.setPostal}
          help={m.postalHelp}
          fault={form.faults.includes('postalAddress') ? t.messages.sender.postalFault : null}
        />
        <DialogButtons onCancel={onClose} submit={t.common.save} busy={form.busy} />
      </form>
    </Window>
  );
}
