import { useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { Ask, OneOf } from '../../ui/ask';
import { Line } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { editAddress } from './address';
import { useStart } from './data';
import { useRefusal } from './use-refusal';

interface Props {
  pathway: string;
  version: number;
  title: string;
  onClose: () => void;
}

/** A draft as a copy of a version: the next of the same pathway, or a new one of the department's own. */
export function StartDialog({ pathway, version, title, onClose }: Props) {
  const { t } = useText();
  const words = t.pathways.start;
  const notify = useNotify();
  const refusal = useRefusal();
  const start = useStart();
  const [, go] = useLocation();
  const [as, setAs] = useState<'next' | 'own'>('next');
  const [name, setName] = useState({ da: '', en: '' });
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    if (as === 'own' && !(name.da.trim() && name.en.trim())) return setFault(words.nameFault);
    const named = as === 'own' ? { name: { da: name.da.trim(), en: name.en.trim() } } : {};
    start.mutateAsync({ pathway, version, ...named }).then(
      (made) => {
        notify({ tone: 'good', text: words.done(made.version) });
        go(editAddress(made.pathway, made.version));
      },
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <Ask
      title={words.title}
      text={words.text(title, version)}
      submit={words.submit}
      busy={start.isPending}
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        label={words.as}
        value={as}
        onChange={setAs}
        options={[
          { value: 'next', name: words.next },
          { value: 'own', name: words.own, help: words.ownHelp },
        ]}
      />
      {as === 'own' && (
        <>
          <Line
            label={words.nameDa}
            name="name-da"
            value={name.da}
            onChange={(da) => setName({ ...name, da })}
            required
            autoFocus
          />
          <Line
            label={words.nameEn}
            name="name-en"
            value={name.en}
            onChange={(en) => setName({ ...name, en })}
            required
          />
        </>
      )}
    </Ask>
  );
}
